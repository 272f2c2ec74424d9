import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'
import { useSittingView } from './useSittingView'

const heldIn = (view: SittingView) => view.held
const numberIn = (view: SittingView) => view.sheet.sheetNumber

/** The sheet could not be saved, and what was typed for the next one waits: nothing of it is lost. */
export function HeldNotice({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation()
  const count = useSittingView(sitting, heldIn)
  const number = useSittingView(sitting, numberIn)
  if (count === 0) return null
  return (
    <div className="capture-notice" data-is-warning role="status">
      <span>{t('capture.held.text', { number, count })}</span>
      <Button size="compact-xs" variant="default" onClick={sitting.retry} rightSection={<kbd>{'F3'}</kbd>}>
        {t('capture.held.retry')}
      </Button>
    </div>
  )
}

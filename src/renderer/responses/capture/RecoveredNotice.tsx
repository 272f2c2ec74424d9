import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'
import { useSittingView } from './useSittingView'

const recoveredIn = ({ isRecovered, sheet }: SittingView) =>
  !isRecovered ? null : sheet.responseId === null ? 'sheet' : 'correction'
const numberIn = (view: SittingView) => view.sheet.sheetNumber
const afterwardsIn = (view: SittingView) => view.afterwards

interface RecoveredNoticeProps {
  readonly sitting: Sitting
  readonly onDiscard: () => void
}

/** Says quietly that the sheet on the screen was left half keyed. */
export function RecoveredNotice({ sitting, onDiscard }: RecoveredNoticeProps) {
  const { t } = useTranslation()
  const what = useSittingView(sitting, recoveredIn)
  const number = useSittingView(sitting, numberIn)
  const afterwards = useSittingView(sitting, afterwardsIn)
  if (what === null) return null
  return (
    <div className="capture-notice" role="status">
      <span>
        {t(`capture.recovered.${what}`, { number })}{' '}
        {afterwards && t('capture.recovered.after', { number: afterwards.sheetNumber })}
      </span>
      <Button size="compact-xs" variant="default" onClick={onDiscard} rightSection={<kbd>{'F8'}</kbd>}>
        {t('capture.recovered.discard')}
      </Button>
    </div>
  )
}

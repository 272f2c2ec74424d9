import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import type { Sitting, SittingView } from './sitting'
import { useSittingView } from './useSittingView'

const savedIn = (view: SittingView) => view.saved
const savingIn = (view: SittingView) => (view.isSaving ? view.sheet.sheetNumber : null)

/** How the pile goes: sheets, pace, and the last one that is safe. */
export function Tally({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation()
  const format = useFormat()
  const saving = useSittingView(sitting, savingIn)
  const { count, perHour, last } = useSittingView(sitting, savedIn)
  const lastText = last
    ? t(last.isInsufficient ? 'capture.tally.lastInsufficient' : 'capture.tally.last', {
        number: last.number,
      })
    : t('capture.tally.none')
  return (
    <div className="capture-tally">
      <div>
        {count > 0 && <strong>{t('capture.tally.count', { count })}</strong>}
        {perHour !== null && <span>{t('capture.tally.pace', { pace: format.number(perHour) })}</span>}
      </div>
      <div role="status">{saving !== null ? t('capture.saving', { number: saving }) : lastText}</div>
    </div>
  )
}

import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import type { SavedSheets } from './sitting'

interface TallyProps {
  readonly saved: SavedSheets
  readonly isSaving: boolean
  readonly sheetNumber: number
}

/** How the pile goes: sheets, pace, and the last one that is safe. */
export const Tally = memo(function Tally({ saved, isSaving, sheetNumber }: TallyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { count, perHour, last } = saved
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
      <div role="status">{isSaving ? t('capture.saving', { number: sheetNumber }) : lastText}</div>
    </div>
  )
})

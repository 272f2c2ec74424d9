import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isStarted } from '#shared/responses/keying'
import { useApiQuery } from '../../app/api'
import { useFormat } from '../../ui/useFormat'
import type { Sitting } from './sitting'
import type { SittingView } from './sittingView'
import { useSittingView } from './useSittingView'

const savedIn = (view: SittingView) => view.saved
/** Backspace on the untouched next sheet leads back into the one just saved. */
const canGoBackIn = ({ lastSaved, sheet }: SittingView) =>
  lastSaved !== null && sheet.responseId === null && !isStarted(sheet)
const savingIn = (view: SittingView) => (view.isSaving ? view.sheet.sheetNumber : null)

/** How the pile goes: sheets and pace, now and today, and the last one that is safe. */
export const Tally = memo(function Tally({ waveId, sitting }: { waveId: number; sitting: Sitting }) {
  const { t } = useTranslation()
  const format = useFormat()
  const saving = useSittingView(sitting, savingIn)
  const { count, perHour, last } = useSittingView(sitting, savedIn)
  const canGoBack = useSittingView(sitting, canGoBackIn)
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
      <Today waveId={waveId} />
      <div role="status">
        {saving !== null ? t('capture.saving', { number: saving }) : lastText}
        {saving === null && canGoBack && (
          <span className="capture-way-back">
            <kbd>{'⌫'}</kbd> {t('capture.tally.wayBack')}
          </span>
        )}
      </div>
    </div>
  )
})

const MINUTE_MS = 60_000

/** What was keyed today in this wave, through all sittings: sheets, time at the keys and pace. */
function Today({ waveId }: { waveId: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useApiQuery('responses.keyedToday', { waveId }).data
  if (!today || today.count === 0) return null
  const minutes = Math.round(today.worked / MINUTE_MS)
  const time =
    minutes < 60
      ? t('capture.today.minutes', { minutes })
      : t('capture.today.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  const pace = today.worked < MINUTE_MS ? null : (today.count * 60 * MINUTE_MS) / today.worked
  return (
    <div className="capture-today">
      {t('capture.today.count', { count: today.count })}
      {` · ${time}`}
      {pace !== null && ` · ${t('capture.tally.pace', { pace: format.number(pace) })}`}
    </div>
  )
}

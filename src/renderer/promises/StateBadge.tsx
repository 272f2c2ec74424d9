import { useTranslation } from 'react-i18next'
import { isAfter } from '#shared/promises/promiseState'
import type { KeptPromise } from '#shared/promises/promises.contract'
import { DueBadge } from '../ui/DueBadge'
import { thisMinute } from '../ui/now'
import { ToneBadge } from '../ui/ToneBadge'

/** How a promise stands: how near its day is, or how it came out. */
export function StateBadge({ promise }: { promise: KeptPromise }) {
  const { t } = useTranslation()
  const { due, doneAt, isComplete, cancelledBy, state } = promise
  if (cancelledBy !== null)
    return (
      <ToneBadge tone={state === 'failed' ? 'bad' : 'quiet'}>{t(`promises.ended.${cancelledBy}`)}</ToneBadge>
    )
  if (doneAt !== null) {
    if (!isComplete) return <ToneBadge tone="bad">{t('promises.ended.partial')}</ToneBadge>
    if (due === null) return <ToneBadge tone="good">{t('due.done')}</ToneBadge>
    const isLate = isAfter(doneAt, due)
    return (
      <ToneBadge tone={isLate ? 'bad' : 'good'}>
        {t(isLate ? 'promises.ended.late' : 'promises.ended.onTime')}
      </ToneBadge>
    )
  }
  if (due === null) return <ToneBadge tone="quiet">{t('promises.ended.undated')}</ToneBadge>
  // Past its hour on its own day.
  if (isAfter(thisMinute(), due) && due.slice(0, 10) === thisMinute().slice(0, 10))
    return <ToneBadge tone="bad">{t('promises.ended.hourPast')}</ToneBadge>
  return <DueBadge dueOn={due.slice(0, 10)} />
}

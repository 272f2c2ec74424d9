import { useTranslation } from 'react-i18next'
import type { CivilDate } from '#shared/calendar/civilDate'
import { useFormat } from '../ui/useFormat'

/** Makes the function that says from when to when something lasted: one day, several, or not over yet. */
export function useContingencyDays(): (days: {
  readonly startedOn: CivilDate
  readonly endedOn: CivilDate | null
}) => string {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ startedOn, endedOn }) => {
    if (endedOn === null) return t('contingencies.goingOn', { from: date(startedOn) })
    return startedOn === endedOn
      ? t('contingencies.onDay', { day: date(startedOn) })
      : t('contingencies.fromTo', { from: date(startedOn), to: date(endedOn) })
  }
}

import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/calendar/civilDate'
import { useFormat } from '../ui/useFormat'

/** Makes the function that says a period by its first and last day. */
export function usePeriodDays(): (period: { readonly start: string; readonly end: string }) => string {
  const { t } = useTranslation()
  const { date } = useFormat()
  return ({ start, end }) => t('retention.days', { start: date(start), end: date(addDays(end, -1)) })
}

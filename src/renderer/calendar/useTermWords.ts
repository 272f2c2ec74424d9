import { useTranslation } from 'react-i18next'
import type { Goal, ReplyTerm } from '#shared/calendar/terms'

/** Makes the function that writes a term or a goal in words: '15 días hábiles', or that there is none. */
export function useTermWords(): (term: ReplyTerm | Goal | null) => string {
  const { t } = useTranslation()
  return (term) => {
    if (term === null) return t('calendar.terms.noTerm')
    const amount = t(`calendar.terms.amounts.${term.unit}`, { count: term.amount })
    return 'roll' in term && term.roll === 'next' ? `${amount} (${t('calendar.terms.rolls')})` : amount
  }
}

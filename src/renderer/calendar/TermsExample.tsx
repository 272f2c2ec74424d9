import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Weekday } from '#shared/calendar/civilDate'
import { explainDeadline } from '#shared/calendar/deadlineDays'
import type { NamedLegalCalendar } from '#shared/calendar/deadlines'
import type { LegalTerms } from '#shared/calendar/terms'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { DeadlineDays } from './DeadlineDays'
import { Section } from './Section'

/** The days of a claim that arrives today, so that the terms can be seen at work. */
export function TermsExample({ terms }: { terms: LegalTerms }) {
  const { t } = useTranslation()
  const legal = useApiQuery('calendar.legal', {})
  const { term } = terms.kinds.claim
  return (
    <Section title={t('calendar.terms.example')}>
      {term === null ? (
        <Text size="sm" c="dimmed">
          {t('calendar.terms.exampleNone')}
        </Text>
      ) : (
        <QueryState query={legal}>
          {(data) => (
            <DeadlineDays
              explained={explainDeadline(
                { received: data.today, term, calendar: legalCalendarOf(data) },
                data.today,
              )}
              today={data.today}
              hasHolidays={data.holidays.length > 0}
            />
          )}
        </QueryState>
      )}
    </Section>
  )
}

/** The legal calendar as the rules take it. */
export function legalCalendarOf({ weekend, holidays }: Output<'calendar.legal'>): NamedLegalCalendar {
  return {
    // The contract lets only 1 to 7 through.
    weekend: new Set(weekend as Weekday[]),
    holidays: new Set(holidays.map(({ date }) => date)),
    holidayNames: new Map(holidays.map(({ date, name }) => [date, name])),
  }
}

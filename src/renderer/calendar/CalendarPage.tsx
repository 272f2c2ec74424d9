import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useApiQuery } from '../app/api'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import './calendar.css'
import { HolidaysSection } from './HolidaysSection'
import { HoursSection } from './HoursSection'
import { SpecialDaysSection } from './SpecialDaysSection'
import { WeekendSection } from './WeekendSection'

/** When the business is open, and which days do not count in terms. */
export function CalendarPage() {
  const { t } = useTranslation()
  const settings = useApiQuery('calendar.get', {})
  const terms = (
    <Button component={Link} to="/calendar/terms" variant="default">
      {t('calendar.terms.open')}
    </Button>
  )
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')} actions={terms} isWide>
      <QueryState query={settings}>
        {(data) => (
          <div className="calendar-columns">
            <HolidaysSection settings={data} />
            <Stack gap="lg">
              <HoursSection settings={data} />
              <SpecialDaysSection settings={data} />
              <WeekendSection settings={data} />
            </Stack>
          </div>
        )}
      </QueryState>
    </Page>
  )
}

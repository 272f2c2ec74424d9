import { Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarSettings } from '#shared/calendar/calendar.contract'
import { Section } from './Section'
import { useDeed } from './useDeed'

const days = ['0', '1', '2', '3', '4', '5', '6'] as const

/** Days of the week that do not count in terms: Saturday counts in some places. */
export function WeekendSection({ settings: { weekend } }: { settings: CalendarSettings }) {
  const { t } = useTranslation()
  const save = useDeed('calendar.setWeekend')
  const set = (day: number, isOff: boolean) =>
    save.run({ weekend: isOff ? [...weekend, day] : weekend.filter((known) => known !== day) }, null)
  return (
    <Section title={t('calendar.weekend.title')} text={t('calendar.weekend.text')}>
      <Group gap="md">
        {days.map((day, index) => {
          const isOff = weekend.includes(index + 1)
          return (
            <Checkbox
              key={day}
              label={t(`app.days.${day}`)}
              checked={isOff}
              // One day has to count.
              disabled={save.isPending || (!isOff && weekend.length === 6)}
              onChange={(event) => set(index + 1, event.currentTarget.checked)}
            />
          )
        })}
      </Group>
    </Section>
  )
}

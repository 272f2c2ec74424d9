import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSettings, Holiday, HolidayYear } from '#shared/calendar/calendar.contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { HolidayDialog } from './HolidayDialog'
import { HolidayPlace, HolidayPlaceDialog } from './HolidayPlace'
import { HolidayTable } from './HolidayTable'
import { Section } from './Section'
import { useDeed } from './useDeed'

/** The holidays of a year, to confirm and to change. */
export function HolidaysSection({ settings }: { settings: CalendarSettings }) {
  const { t } = useTranslation()
  const [year, setYear] = useState(Number(settings.today.slice(0, 4)))
  const [dialog, setDialog] = useState<'place' | 'new' | Holiday | null>(null)
  const holidays = useApiQuery('calendar.holidays', { year })
  const close = () => setDialog(null)
  const place = settings.country !== null && (
    <Button variant="default" size="xs" onClick={() => setDialog('place')}>
      {t('calendar.holidays.change')}
    </Button>
  )
  return (
    <Section
      title={placeTitle(t('calendar.holidays.title'), usePlaceName(settings))}
      text={t('calendar.holidays.text')}
      action={place}
    >
      {!settings.hasHolidays && (
        <div role="status">
          <Text fw={560}>{t('calendar.holidays.none')}</Text>
          <Text size="sm" c="dimmed">
            {t('calendar.holidays.noneText')}
          </Text>
        </div>
      )}
      {settings.country === null && <HolidayPlace settings={settings} />}
      <QueryState query={holidays}>
        {(data) => (
          <>
            <YearBar data={data} canConfirm={settings.hasHolidays} onYear={setYear} />
            <HolidayTable holidays={data.holidays} year={year} onEdit={setDialog} />
          </>
        )}
      </QueryState>
      <Button variant="default" size="xs" mt="sm" onClick={() => setDialog('new')}>
        {t('calendar.holidays.add')}
      </Button>
      {dialog === 'place' && <HolidayPlaceDialog settings={settings} onClose={close} />}
      {dialog !== null && dialog !== 'place' && (
        <HolidayDialog holiday={dialog === 'new' ? null : dialog} onClose={close} />
      )}
    </Section>
  )
}

function placeTitle(title: string, place: string): string {
  return place === '' ? title : `${title}: ${place}`
}

function usePlaceName({ country, region }: CalendarSettings): string {
  const { i18n } = useTranslation()
  const { data } = useApiQuery('calendar.regions', country === null ? null : { country: country as 'ES' })
  if (country === null) return ''
  const name = new Intl.DisplayNames([i18n.language], { type: 'region' }).of(country) ?? country
  const regionName = region === null ? undefined : data?.regions[region]
  return regionName ? `${name}, ${regionName}` : name
}

interface YearBarProps {
  readonly data: HolidayYear
  readonly canConfirm: boolean
  readonly onYear: (year: number) => void
}

function YearBar({ data: { year, confirmedOn }, canConfirm, onYear }: YearBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const confirm = useDeed('calendar.confirmYear')
  return (
    <Group justify="space-between" my="sm">
      <Group gap={4}>
        <ActionIcon
          variant="default"
          aria-label={t('calendar.holidays.previousYear')}
          onClick={() => onYear(year - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Text fw={620} px={6} aria-live="polite">
          {year}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t('calendar.holidays.nextYear')}
          onClick={() => onYear(year + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {confirmedOn !== null && (
        <ToneBadge tone="good">
          {t('calendar.holidays.confirmed', { date: format.date(confirmedOn) })}
        </ToneBadge>
      )}
      {confirmedOn === null && canConfirm && (
        <Group gap="xs">
          <ToneBadge tone="warn">{t('calendar.holidays.toConfirm')}</ToneBadge>
          <Button
            size="xs"
            loading={confirm.isPending}
            onClick={() => confirm.run({ year }, t('calendar.holidays.confirmedNow', { year }))}
          >
            {t('calendar.holidays.confirm', { year })}
          </Button>
        </Group>
      )}
    </Group>
  )
}

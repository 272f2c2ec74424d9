import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countries } from '#shared/business/countries'
import type { CalendarSettings } from '#shared/calendar/calendar.contract'
import { useApiQuery } from '../app/api'
import { useDeed } from './useDeed'

interface HolidayPlaceProps {
  readonly settings: CalendarSettings
  /** Called when the list is there. */
  readonly onLoaded?: () => void
}

type Country = (typeof countries)[number]

/** Country and region whose holidays are loaded; that of the business is offered first. */
export function HolidayPlace({ settings, onLoaded }: HolidayPlaceProps) {
  const { t, i18n } = useTranslation()
  const known = settings.country ?? settings.businessCountry
  const [country, setCountry] = useState<Country>(countries.find((code) => code === known) ?? 'ES')
  const [region, setRegion] = useState(settings.region)
  const [includePast, setIncludePast] = useState(false)
  const list = useApiQuery('calendar.regions', { country })
  const load = useDeed('calendar.loadHolidays')
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' })
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, i18n.language)
  const regions = Object.entries(list.data?.regions ?? {}).map(([value, label]) => ({ value, label }))

  return (
    <Stack gap="sm">
      <Group align="flex-end" grow>
        <Select
          label={t('calendar.holidays.country')}
          data={countries
            .map((code) => ({ value: code as string, label: names.of(code) ?? code }))
            .sort(byName)}
          value={country}
          onChange={(value) => {
            setCountry(countries.find((code) => code === value) ?? country)
            setRegion(null)
          }}
          allowDeselect={false}
          searchable
        />
        {regions.length > 0 && (
          <Select
            label={t('calendar.holidays.region')}
            data={[{ value: '', label: t('calendar.holidays.wholeCountry') }, ...regions.sort(byName)]}
            value={region ?? ''}
            onChange={(value) => setRegion(value || null)}
            allowDeselect={false}
            searchable
          />
        )}
      </Group>
      {settings.country !== null && (
        <Checkbox
          label={t('calendar.holidays.includePast')}
          checked={includePast}
          onChange={(event) => setIncludePast(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button
          loading={load.isPending}
          onClick={() =>
            load.run(
              { country, region, includePast },
              ({ count }) => t('calendar.holidays.loaded', { count }),
              onLoaded,
            )
          }
        >
          {t('calendar.holidays.load')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('calendar.holidays.source')}
      </Text>
    </Stack>
  )
}

interface HolidayPlaceDialogProps {
  readonly settings: CalendarSettings
  readonly onClose: () => void
}

/** The same for a business that has a list: another takes its place. */
export function HolidayPlaceDialog({ settings, onClose }: HolidayPlaceDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.holidays.changeTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm" mb="sm">
        {t('calendar.holidays.changeText')}
      </Text>
      <HolidayPlace settings={settings} onLoaded={onClose} />
    </Modal>
  )
}

import { ActionIcon, Button, Checkbox, Group, Image, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BusinessDraft, OpeningInterval } from '#shared/business/business.contract'
import { countries } from '#shared/business/countries'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

interface BusinessFieldsProps {
  readonly value: BusinessDraft
  readonly onChange: (value: BusinessDraft) => void
  /** Fields that are wrong are marked once the person has tried to go on. */
  readonly isChecked: boolean
}

/** Name, country, language, logo and opening hours of the business. */
export function BusinessFields({ value, onChange, isChecked }: BusinessFieldsProps) {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' })
  const countryOptions = countries
    .map((code) => ({ value: code as string, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))

  return (
    <Stack gap="md">
      <TextInput
        label={t('business.name')}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        error={isChecked && value.name.trim() === '' ? t('business.nameRequired') : undefined}
        maxLength={120}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Group grow align="flex-start">
        <Select
          label={t('business.country')}
          data={countryOptions}
          value={value.country}
          onChange={(country) => country && onChange({ ...value, country })}
          allowDeselect={false}
          searchable
        />
        <Select
          label={t('business.language')}
          data={[
            { value: 'es', label: t('business.es') },
            { value: 'en', label: t('business.en') },
          ]}
          value={value.language}
          onChange={(language) =>
            language && onChange({ ...value, language: language === 'en' ? 'en' : 'es' })
          }
          allowDeselect={false}
        />
      </Group>
      <LogoField logo={value.logo} onChange={(logo) => onChange({ ...value, logo })} />
      <OpeningHoursField
        hours={value.openingHours}
        onChange={(openingHours) => onChange({ ...value, openingHours })}
      />
    </Stack>
  )
}

function LogoField({ logo, onChange }: { logo: string | null; onChange: (logo: string | null) => void }) {
  const { t } = useTranslation()
  const report = useReport()
  const choose = useApiCommand('business.chooseLogo')
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('business.logo')}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {`(${t('app.optional')})`}
        </Text>
      </Text>
      <Group mt={4}>
        {logo && <Image src={logo} alt={t('business.logo')} h={48} w="auto" maw={160} fit="contain" />}
        <Button
          variant="default"
          size="xs"
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({}, { onSuccess: (picture) => picture && onChange(picture), onError: report })
          }
        >
          {t('business.chooseLogo')}
        </Button>
        {logo ? (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(null)}>
            {t('business.removeLogo')}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {t('business.logoText')}
          </Text>
        )}
      </Group>
    </div>
  )
}

const days = ['0', '1', '2', '3', '4', '5', '6'] as const
const MAX_INTERVALS = 4

type Hours = BusinessDraft['openingHours']

function OpeningHoursField({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation()
  const setDay = (index: number, intervals: readonly OpeningInterval[]) =>
    onChange(hours.map((day, i) => (i === index ? [...intervals] : day)))
  return (
    <fieldset className="hours">
      <legend>
        <Text size="sm" fw={500}>
          {t('business.openingHours')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('business.openingHoursText')}
        </Text>
      </legend>
      {days.map((day, index) => (
        <OpeningDay
          key={day}
          name={t(`app.days.${day}`)}
          intervals={hours[index] ?? []}
          onChange={(intervals) => setDay(index, intervals)}
        />
      ))}
    </fieldset>
  )
}

interface OpeningDayProps {
  readonly name: string
  readonly intervals: readonly OpeningInterval[]
  readonly onChange: (intervals: readonly OpeningInterval[]) => void
}

const usualDay: OpeningInterval = { from: '09:00', to: '18:00' }

function OpeningDay({ name, intervals, onChange }: OpeningDayProps) {
  const { t } = useTranslation()
  const isOpen = intervals.length > 0
  const last = intervals.at(-1)
  return (
    <div className="hours-day">
      <Checkbox
        label={name}
        checked={isOpen}
        onChange={(event) => onChange(event.currentTarget.checked ? [usualDay] : [])}
        w={104}
      />
      {!isOpen && (
        <Text size="sm" c="dimmed">
          {t('business.closed')}
        </Text>
      )}
      {intervals.map((interval, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a day have no identity but their order.
        <Group key={index} gap={4} wrap="nowrap">
          <TimeInput
            label={`${t('business.interval', { day: name, number: index + 1 })}: ${t('business.from')}`}
            value={interval.from}
            onChange={(from) => onChange(replace(intervals, index, { ...interval, from }))}
          />
          <span aria-hidden>{'–'}</span>
          <TimeInput
            label={`${t('business.interval', { day: name, number: index + 1 })}: ${t('business.to')}`}
            value={interval.to}
            isWrong={interval.to <= interval.from}
            onChange={(to) => onChange(replace(intervals, index, { ...interval, to }))}
          />
          {intervals.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${t('business.removeInterval')}: ${name} ${index + 1}`}
              onClick={() => onChange(intervals.filter((_, i) => i !== index))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {last && intervals.length < MAX_INTERVALS && last.to < '22:00' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`${t('business.addInterval')}: ${name}`}
          onClick={() => onChange([...intervals, { from: last.to, to: '23:00' }])}
        >
          <IconPlus size={14} />
        </ActionIcon>
      )}
    </div>
  )
}

function replace<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return list.map((known, i) => (i === index ? item : known))
}

interface TimeInputProps {
  readonly label: string
  readonly value: string
  readonly isWrong?: boolean
  readonly onChange: (value: string) => void
}

function TimeInput({ label, value, isWrong = false, onChange }: TimeInputProps) {
  return (
    <TextInput
      type="time"
      size="xs"
      w={86}
      aria-label={label}
      value={value}
      error={isWrong}
      onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
    />
  )
}

import { ActionIcon, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OpeningHours, OpeningInterval } from '#shared/business/business.contract'
import './business.css'

const days = ['0', '1', '2', '3', '4', '5', '6'] as const
const MAX_INTERVALS = 4

interface OpeningHoursFieldProps {
  readonly hours: OpeningHours
  readonly onChange: (hours: OpeningHours) => void
  /** The person has just asked for these fields: the first one is where they go on. */
  readonly isEntered?: boolean
}

/** The opening hours of the week, day by day. */
export function OpeningHoursField({ hours, onChange, isEntered = false }: OpeningHoursFieldProps) {
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
          isEntered={isEntered && index === 0}
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

/** What a day that begins to open is offered. */
export const usualDay: OpeningInterval = { from: '09:00', to: '18:00' }

function OpeningDay({
  name,
  intervals,
  onChange,
  isEntered,
}: OpeningDayProps & { readonly isEntered: boolean }) {
  const { t } = useTranslation()
  const isOpen = intervals.length > 0
  return (
    <div className="hours-day">
      <Checkbox
        label={name}
        checked={isOpen}
        onChange={(event) => onChange(event.currentTarget.checked ? [usualDay] : [])}
        w={104}
        autoFocus={isEntered}
      />
      {!isOpen && (
        <Text size="sm" c="dimmed">
          {t('business.closed')}
        </Text>
      )}
      <OpeningIntervals name={name} intervals={intervals} onChange={onChange} />
    </div>
  )
}

/** The stretches of one day; one that closes before it opens goes on past midnight. */
export function OpeningIntervals({ name, intervals, onChange }: OpeningDayProps) {
  const { t } = useTranslation()
  const last = intervals.at(-1)
  return (
    <>
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
            isWrong={interval.to === interval.from}
            onChange={(to) => onChange(replace(intervals, index, { ...interval, to }))}
          />
          {interval.to < interval.from && (
            <Text size="xs" c="dimmed">
              {t('calendar.hours.nextDay')}
            </Text>
          )}
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
      {last && intervals.length < MAX_INTERVALS && last.from < last.to && last.to < '22:00' && (
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
    </>
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

import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSettings, Week } from '#shared/calendar/calendar.contract'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { RowButton } from './RowButton'
import { Section } from './Section'
import { useDeed } from './useDeed'
import { WeekDialog } from './WeekDialog'

interface Editing {
  readonly week: Week
  readonly isNew: boolean
}

/** The weekly hours and their versions by date. */
export function HoursSection({ settings: { weeks, today } }: { settings: CalendarSettings }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Editing | null>(null)
  const current = weeks.filter(({ validFrom }) => validFrom === null || validFrom <= today).at(-1)
  const change = current && (
    <Button
      variant="default"
      size="xs"
      onClick={() => setEditing({ week: { ...current, validFrom: today }, isNew: true })}
    >
      {t('calendar.hours.new')}
    </Button>
  )
  return (
    <Section title={t('calendar.hours.title')} text={t('calendar.hours.text')} action={change}>
      <Stack gap="md">
        {weeks.map((week) => (
          <WeekLine
            key={week.validFrom ?? 'first'}
            week={week}
            state={week === current ? 'inForce' : (week.validFrom ?? '') > today ? 'later' : 'before'}
            onEdit={() => setEditing({ week, isNew: false })}
          />
        ))}
      </Stack>
      {editing && (
        <WeekDialog
          week={editing.week}
          isNew={editing.isNew}
          today={today}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}

interface WeekLineProps {
  readonly week: Week
  readonly state: 'inForce' | 'later' | 'before'
  readonly onEdit: () => void
}

function WeekLine({ week: { validFrom, weekly }, state, onEdit }: WeekLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const remove = useDeed('calendar.removeWeek')
  const name =
    validFrom === null
      ? t('calendar.hours.first')
      : t('calendar.hours.from', { date: format.date(validFrom) })
  return (
    <div>
      <Group justify="space-between">
        <Group gap="xs">
          <Text fw={560} size="sm">
            {name}
          </Text>
          <ToneBadge tone={state === 'inForce' ? 'good' : 'quiet'}>{t(`calendar.hours.${state}`)}</ToneBadge>
        </Group>
        <Group gap={2}>
          <RowButton does="edit" label={t('calendar.hours.editOf', { name })} onClick={onEdit} />
          {validFrom !== null && (
            <RowButton
              does="remove"
              label={t('calendar.hours.removeOf', { name })}
              onClick={() => remove.run({ validFrom }, t('calendar.hours.removed'))}
            />
          )}
        </Group>
      </Group>
      <WeekHours weekly={weekly} />
    </div>
  )
}

const days = ['0', '1', '2', '3', '4', '5', '6'] as const

function WeekHours({ weekly }: { weekly: Week['weekly'] }) {
  const { t } = useTranslation()
  return (
    <dl className="week-hours">
      {days.map((day, index) => (
        <div key={day} style={{ display: 'contents' }}>
          <dt>{t(`app.days.${day}`)}</dt>
          <dd>
            {(weekly[index] ?? []).map(({ from, to }) => `${from}–${to}`).join(', ') ||
              t('calendar.hours.closed')}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { Alert, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { weekdayOf } from '#shared/calendar/civilDate'
import type { DeadlineDay, ExplainedDeadline } from '#shared/calendar/deadlineDays'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import './calendar.css'
import { useCalendarWords } from './useCalendarWords'

interface DeadlineDaysProps {
  readonly explained: ExplainedDeadline
  readonly today: string
  /** False: nobody has loaded the holidays, and that is said. */
  readonly hasHolidays: boolean
  /** True once the answer was given: how much is left is no longer said. */
  readonly isAnswered?: boolean
}

/** The days of a deadline one by one, as a small calendar: which counts, which does not and why. */
export function DeadlineDays({ explained, today, hasHolidays, isAnswered = false }: DeadlineDaysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useCalendarWords()
  const { due, dueAt, isWaiting, days } = explained
  return (
    <div className="deadline">
      <Group gap="xs" mb="xs">
        <Text fw={560}>
          {dueAt
            ? t('calendar.deadline.dueAt', { date: format.dateTime(dueAt) })
            : t('calendar.deadline.dueOn', { date: words.longDay(due) })}
        </Text>
        {!isAnswered && <DueState explained={explained} />}
      </Group>
      {isWaiting && !isAnswered && (
        <Alert color="yellow" role="note" p="xs" mb="xs">
          {t('calendar.deadline.waiting')}
        </Alert>
      )}
      {!hasHolidays && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('calendar.deadline.noHolidays')}
        </Text>
      )}
      <ol className="deadline-days" aria-label={t('calendar.deadline.list')}>
        {days.map((day) => (
          <Day key={day.date} day={day} explained={explained} isToday={day.date === today} />
        ))}
      </ol>
    </div>
  )
}

function DueState({ explained: { state } }: { explained: ExplainedDeadline }) {
  const { t } = useTranslation()
  if (state.isOverdue) return <ToneBadge tone="bad">{t('calendar.deadline.overdue')}</ToneBadge>
  if (state.isDueToday) return <ToneBadge tone="bad">{t('calendar.deadline.dueToday')}</ToneBadge>
  return (
    <ToneBadge tone={state.alert >= 80 ? 'bad' : state.alert >= 50 ? 'warn' : 'quiet'}>
      {t('calendar.deadline.remaining', { count: state.remaining })}
    </ToneBadge>
  )
}

interface DayProps {
  readonly day: DeadlineDay
  readonly explained: ExplainedDeadline
  readonly isToday: boolean
}

function Day({ day, explained, isToday }: DayProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const says = useDayWords(explained.total)
  return (
    <li
      className={`deadline-day deadline-${day.kind}`}
      // The first finds its column, the others follow it.
      style={{ gridColumnStart: weekdayOf(day.date) }}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
    >
      <span className="deadline-date">
        {words.shortDay(day.date)}
        {isToday && <b>{` · ${t('calendar.deadline.today')}`}</b>}
      </span>
      <span>{says(day)}</span>
    </li>
  )
}

/** Makes the function that says what a day is for the term. */
function useDayWords(total: number): (day: DeadlineDay) => string {
  const { t } = useTranslation()
  const words = useCalendarWords()
  return ({ kind, ordinal, name, date }) => {
    const count = { number: ordinal ?? 0, total }
    if (kind === 'start') return t('calendar.deadline.start')
    if (kind === 'counted') return t('calendar.deadline.counted', count)
    if (kind === 'suspended') return t('calendar.deadline.suspended')
    if (kind === 'weekend') return t('calendar.deadline.weekend', { day: words.weekday(date) })
    if (kind === 'due')
      return ordinal === null ? t('calendar.deadline.last') : t('calendar.deadline.dueCounted', count)
    return name ? t('calendar.deadline.holiday', { name }) : t('calendar.deadline.unnamedHoliday')
  }
}

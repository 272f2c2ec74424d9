import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import type { Output } from '#shared/contract/contract'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { ratio } from '#shared/stats/numbers'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { today } from '../ui/now'
import { useFormat } from '../ui/useFormat'
import { useReasonName, useResultName } from './useReasonName'

const MOST_LINES = 40

interface DayListProps {
  readonly date: CivilDate
  readonly day: Output<'counter.day'>
  readonly onDate: (date: CivilDate) => void
}

/** How a day stands, and its visits: each can be taken back. The days before are a step away. */
export function DayList({ date, day, onDate }: DayListProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const dayName = useDayName()
  const report = useReport()
  const takeBack = useApiCommand('counter.takeBack')
  const resultName = useResultName(day.settings.reasons)
  const nameOf = useReasonName(day.settings.reasons)
  const { bought, notBought, unknown, visits } = day
  const known = bought + notBought
  return (
    <section className="surface surface-pad counter-today" aria-label={dayName(date)}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('counter.dayBefore')}
          onClick={() => onDate(addDays(date, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <Text fw={600} size="sm" aria-live="polite">
          {dayName(date)}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('counter.dayAfter')}
          disabled={date >= today()}
          onClick={() => onDate(addDays(date, 1))}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Group>
      <dl className="counter-totals">
        <div>
          <dt>{t('counter.todayVisits')}</dt>
          <dd>{number(known + unknown)}</dd>
        </div>
        <div>
          <dt>{t('counter.results.bought')}</dt>
          <dd>{number(bought)}</dd>
        </div>
        <div>
          <dt>{t('counter.results.notBought')}</dt>
          <dd>{number(notBought)}</dd>
        </div>
        <div>
          <dt>{t('counter.conversion')}</dt>
          <dd>
            {known > 0 && known < FEWEST_SHOWN
              ? t('counter.conversionOf', { part: bought, n: known })
              : percent(ratio(bought, known))}
          </dd>
        </div>
      </dl>
      {day.reasons.length > 0 && (
        <Text size="sm" mb="xs">
          {day.reasons.map(({ key, n }) => t('counter.timesOf', { count: n, what: nameOf(key) })).join(' · ')}
        </Text>
      )}
      <Text fw={600} size="sm" mb={4}>
        {t('counter.lines')}
      </Text>
      {visits.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(date === today() ? 'counter.noLines' : 'counter.noLinesThen')}
        </Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <ul className="counter-lines" tabIndex={0} aria-label={t('counter.lines')}>
          {visits.slice(0, MOST_LINES).map((visit) => {
            const what = resultName(visit)
            return (
              <li key={visit.id}>
                <span className="counter-time">{visit.time ?? t('counter.cards')}</span>
                <span>{visit.count === 1 ? what : t('counter.timesOf', { count: visit.count, what })}</span>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`${t('app.remove')}: ${visit.time ?? ''} ${what}`}
                  onClick={() => takeBack.mutate({ id: visit.id }, { onError: report })}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      {visits.length > MOST_LINES && (
        <Text size="xs" c="dimmed">
          {t('counter.moreLines', { count: visits.length - MOST_LINES })}
        </Text>
      )}
    </section>
  )
}

/** Makes the function that names a day as one speaks of it: today, yesterday, or its date. */
export function useDayName(): (date: CivilDate) => string {
  const { t } = useTranslation()
  const { date: say } = useFormat()
  return (date) => {
    if (date === today()) return t('counter.today')
    return date === addDays(today(), -1) ? t('counter.yesterday') : say(date)
  }
}

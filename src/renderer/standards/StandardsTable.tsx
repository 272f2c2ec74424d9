import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StandardKey } from '#shared/standards/fiveStandards'
import type { StandardFigure, StandardsRead } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { wilsonInterval } from '#shared/stats/proportion'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { Figure } from './Figure'
import { GoalCell } from './GoalCell'
import { HandlingRow } from './HandlingRow'
import { LightBadge } from './LightBadge'
import { useDuration } from './useWords'

/** Whether a standard is a share; the others are times. */
export function isShare(key: StandardKey): key is 'firstContact' | 'simpleQuestions' {
  return key === 'firstContact' || key === 'simpleQuestions'
}

/** Makes the function that says the value of a standard. */
export function useStandardValue(
  read: StandardsRead,
): (key: StandardKey, value: number | null, n: number) => string {
  const { percent } = useFormat()
  const duration = useDuration(read.minutesPerDay)
  return (key, value, n) => (isShare(key) ? percent(value, percentageDecimals(n)) : duration(value))
}

/** The five standards in plain words, each against its goal (domain.md §1.9). */
export function StandardsTable({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  return (
    <div className="surface scroll-across">
      <table className="figures standards-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.columns.standard')}</th>
            <th scope="col" className="number">
              {t('standards.columns.goal')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.value')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.n')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.before')}
            </th>
            <th scope="col">{t('standards.columns.light')}</th>
          </tr>
        </thead>
        <tbody>
          {read.standards.map((figure) => (
            <StandardRow key={figure.key} figure={figure} read={read} />
          ))}
          <HandlingRow figure={read.handling} />
        </tbody>
      </table>
    </div>
  )
}

function StandardRow({ figure, read }: { figure: StandardFigure; read: StandardsRead }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const sayValue = useStandardValue(read)
  const { key, n, ids, value, previous } = figure
  const title = t(`standards.names.${key}`)
  const hasFew = previous.n > 0 && (previous.n < 5 || previous.value === null)
  return (
    <tr>
      <th scope="row" className="standards-what">
        {title}
        <small>{t(`standards.definitions.${key}`)}</small>
        {figure.provisional > 0 && <small>{t('standards.provisional', { count: figure.provisional })}</small>}
      </th>
      <td className="number">
        {isShare(key) ? (
          <GoalCell standard={key} goal={figure.goal} />
        ) : (
          <>
            {figure.goal === null ? t('app.noData') : sayValue(key, figure.goal, n)}
            <small>
              <Anchor component={Link} href="/calendar/terms" size="xs">
                {t('standards.changeGoal')}
              </Anchor>
            </small>
          </>
        )}
      </td>
      <td className="number">
        <Figure value={value} n={n} ids={ids} title={title} say={(shown) => sayValue(key, shown, n)} />
        <ValueDetails figure={figure} read={read} />
      </td>
      <td className="number">
        <CasesLink ids={ids} title={title}>
          {number(n)}
        </CasesLink>
      </td>
      <td className="number">
        {hasFew ? t('standards.fewCases') : sayValue(key, previous.value, previous.n)}
        <small>{t('standards.nOf', { count: previous.n })}</small>
      </td>
      <td>
        <LightBadge light={figure.light} />
      </td>
    </tr>
  )
}

/** What stands under a value: the other averages of a time, the interval of a share. */
function ValueDetails({ figure, read }: { figure: StandardFigure; read: StandardsRead }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const duration = useDuration(read.minutesPerDay)
  const { key, n, value, median, p90, mean } = figure
  if (n < 5 || value === null) return null
  if (isShare(key)) {
    const interval = wilsonInterval(value * n, n)
    if (!interval) return null
    const range = { low: percent(interval.low), high: percent(interval.high) }
    return <small>{t('standards.between', range)}</small>
  }
  const other =
    key === 'replies'
      ? t('standards.medianIs', { time: duration(median) })
      : t('standards.meanIs', { time: duration(mean) })
  return (
    <small>
      {t('standards.p90Is', { time: duration(p90) })}
      <br />
      {other}
    </small>
  )
}

/** How the times are counted, and what they leave out. */
export function ClockNote({ read, wanted }: { read: StandardsRead; wanted: 'business' | 'calendar' }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (!read.hasHours && wanted === 'business') {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t('standards.noHours')}{' '}
        <Anchor component={Link} href="/calendar" size="sm">
          {t('standards.setHours')}
        </Anchor>
      </Text>
    )
  }
  const hours = number(read.minutesPerDay / 60, read.minutesPerDay % 60 === 0 ? 0 : 1)
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t(`standards.clockNote.${read.clock}`, { hours })}
      {read.withoutTime.length > 0 && (
        <>
          {' '}
          <CasesLink ids={read.withoutTime} title={t('standards.withoutTimeTitle')}>
            {t('standards.withoutTime', { count: read.withoutTime.length })}
          </CasesLink>
        </>
      )}
    </Text>
  )
}

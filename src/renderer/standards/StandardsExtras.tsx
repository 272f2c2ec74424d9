import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { CaseShare, StandardsRead } from '#shared/standards/standardsRead'
import { percentageDecimals } from '#shared/stats/numbers'
import { useRoleGapSentence } from '../analysis/useRoleGapSentence'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { CasesLink } from './CasesLink'
import { Figure } from './Figure'
import { useDuration } from './useWords'

interface RowProps {
  readonly name: string
  readonly explained?: string
  readonly children: ReactNode
}

function Row({ name, explained, children }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {name}
        {explained && <small>{explained}</small>}
      </th>
      <td className="number">{children}</td>
    </tr>
  )
}

/** A share with what it is out of, in words. */
function ShareCell({ share, title }: { share: CaseShare | null; title: string }) {
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  if (share === null) return <>{t('app.noData')}</>
  const { n, ids, successes } = share
  const say = (value: number) => percent(value, percentageDecimals(n))
  return (
    <>
      <Figure value={share.share} n={n} ids={ids} title={title} say={say} />
      {n > 0 && <small>{t('standards.outOf', { part: number(successes), whole: number(n) })}</small>}
    </>
  )
}

/** What the averages do not show: what is still open, and how much was done within the goals. */
export function GoalsSection({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  const duration = useDuration(read.minutesPerDay)
  const { firstContact, resolutionClocks, unanswered, oldestUnanswered } = read
  const clocks = { n: resolutionClocks.ids.length, ids: resolutionClocks.ids }
  return (
    <CaseSection title={t('standards.goals.title')}>
      <table className="figures standards-table">
        <tbody>
          <Row name={t('standards.goals.replied')} explained={t('standards.goals.repliedText')}>
            <ShareCell share={read.repliedWithinGoal} title={t('standards.goals.replied')} />
          </Row>
          <Row
            name={t('standards.goals.unanswered')}
            {...(oldestUnanswered && {
              explained: `${t('standards.backlog.oldest')}: ${oldestUnanswered.number}, ${t(
                'standards.backlog.since',
                { date: date(oldestUnanswered.openedAt.slice(0, 10)) },
              )}`,
            })}
          >
            <CasesLink ids={unanswered} title={t('standards.goals.unanswered')}>
              {number(unanswered.length)}
            </CasesLink>
          </Row>
          <Row name={t('standards.goals.resolved')} explained={t('standards.goals.resolvedText')}>
            <ShareCell share={read.resolvedWithinGoal} title={t('standards.goals.resolved')} />
          </Row>
          <Row name={t('standards.goals.gross')} explained={t('standards.goals.grossText')}>
            <ShareCell share={firstContact.gross} title={t('standards.goals.gross')} />
          </Row>
          <Row name={t('standards.goals.net')} explained={t('standards.goals.netText')}>
            <ShareCell share={firstContact.net} title={t('standards.goals.net')} />
          </Row>
          <Row name={t('standards.goals.worked')} explained={t('standards.goals.workedText')}>
            <Figure
              {...clocks}
              value={resolutionClocks.worked}
              title={t('standards.goals.worked')}
              say={duration}
            />
          </Row>
          <Row name={t('standards.goals.net_clock')} explained={t('standards.goals.net_clockText')}>
            <Figure
              {...clocks}
              value={resolutionClocks.net}
              title={t('standards.goals.net_clock')}
              say={duration}
            />
          </Row>
        </tbody>
      </table>
    </CaseSection>
  )
}

/** What is open today, whenever it was opened. */
export function BacklogSection({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  const duration = useDuration(read.minutesPerDay)
  const { n, ids, medianAge, oldest, overdue } = read.backlog
  return (
    <CaseSection title={t('standards.backlog.title')}>
      {n === 0 ? (
        <Text size="sm" c="dimmed">
          {t('standards.backlog.none')}
        </Text>
      ) : (
        <table className="figures standards-table">
          <tbody>
            <Row name={t('standards.backlog.open')}>
              <CasesLink ids={ids} title={t('standards.backlog.title')}>
                {number(n)}
              </CasesLink>
            </Row>
            <Row name={t('standards.backlog.overdue')}>
              <CasesLink ids={overdue} title={t('standards.backlog.overdue')}>
                {number(overdue.length)}
              </CasesLink>
            </Row>
            <Row name={t('standards.backlog.age')} explained={t('standards.backlog.ageText')}>
              <CasesLink ids={ids} title={t('standards.backlog.age')}>
                {duration(medianAge)}
              </CasesLink>
            </Row>
            {oldest && (
              <Row name={t('standards.backlog.oldest')}>
                <Link href={`/cases/${oldest.id}`} className="cases-link">
                  {oldest.number}
                </Link>
                <small>{t('standards.backlog.since', { date: date(oldest.openedAt.slice(0, 10)) })}</small>
              </Row>
            )}
          </tbody>
        </table>
      )}
    </CaseSection>
  )
}

/** How cases are handled, beside the five standards (domain.md §2.3). */
export function IndicatorsSection({ read }: { read: StandardsRead }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const say = useIndicatorValue()
  const sentence = useRoleGapSentence('cases')
  return (
    <CaseSection title={t('standards.indicators.title')}>
      <table className="figures standards-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.columns.indicator')}</th>
            <th scope="col" className="number">
              {t('standards.columns.value')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.n')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {read.indicators.map(({ key, value, n, interval, ids, previous }) => {
            const title = t(`standards.indicators.names.${key}`)
            const isSum = key === 'cost' || key === 'perThousand'
            return (
              <tr key={key}>
                <th scope="row">
                  {title}
                  <small>{t(`standards.indicators.texts.${key}`)}</small>
                  {key === 'answeredInTime' && read.roleGap && <small>{sentence(read.roleGap)}</small>}
                </th>
                <td className="number">
                  {isSum ? (
                    <CasesLink ids={ids} title={title}>
                      {say(key, value, n)}
                    </CasesLink>
                  ) : (
                    <Figure value={value} n={n} ids={ids} title={title} say={(shown) => say(key, shown, n)} />
                  )}
                  {interval && value !== null && n >= FEWEST_SHOWN && (
                    <small>
                      {t('standards.between', {
                        low: say(key, interval.low, n),
                        high: say(key, interval.high, n),
                      })}
                    </small>
                  )}
                </td>
                <td className="number">{number(n)}</td>
                <td className="number">
                  {!isSum && previous.n > 0 && previous.n < 5
                    ? t('standards.fewCases')
                    : say(key, previous.value, previous.n)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </CaseSection>
  )
}

type IndicatorKey = StandardsRead['indicators'][number]['key']

/** Makes the function that says an indicator in its unit. */
function useIndicatorValue(): (key: IndicatorKey, value: number | null, n: number) => string {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  return (key, value, n) => {
    if (value === null) return t('app.noData')
    if (key === 'daysToAnswer')
      return t('standards.duration.days', { count: value, amount: number(value, value % 1 === 0 ? 0 : 1) })
    if (key === 'cost') return number(value, 2)
    if (key === 'perThousand') return number(value, 1)
    return percent(value, percentageDecimals(n))
  }
}

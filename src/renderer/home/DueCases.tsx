import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CaseLine } from '#shared/cases/caseLines'
import { countMarks, deadlineMarks } from '#shared/cases/deadlineMarks'
import { useApiQuery } from '../app/api'
import { DeadlineBadge } from '../cases/DeadlineBadge'
import '../cases/cases.css'
import { HomeCard } from './HomeCard'

/** So many of each kind are shown; the rest is a link away. */
const SHOWN = 4

/** What customers wait for today, and where to note what they say; nothing when nothing is due, unless always. */
export function DueCases({ isAlways }: { readonly isAlways: boolean }) {
  const { t } = useTranslation()
  const due = useApiQuery('cases.due', {}).data
  const calls = useApiQuery('customers.calls', {}).data?.calls ?? []
  const toAsk = useApiQuery('cases.askNow', {}).data ?? []
  if (due === undefined) return null
  const urgent = [...due.overdue, ...due.soon]
  const counts = countMarks(urgent)
  const marks = [...deadlineMarks].reverse().filter((mark) => counts[mark] > 0)
  if (!isAlways && due.pending + calls.length + toAsk.length === 0) return null
  return (
    <HomeCard
      id="home-cases"
      title={t('cases.home.title')}
      aside={
        <Anchor component={Link} href="/cases/new" size="sm" title={t('cases.newKey')}>
          {t('cases.new')}
        </Anchor>
      }
    >
      <div className="home-due">
        <Part
          title={t('cases.home.answers')}
          href="/cases"
          total={due.pending}
          more={t('cases.home.pending', { count: due.pending })}
        >
          {marks.length > 0 && (
            <Text component="li" size="xs" c="dimmed">
              {marks.map((mark) => t(`cases.home.marks.${mark}`, { count: counts[mark] })).join(' · ')}
            </Text>
          )}
          {urgent.slice(0, SHOWN).map((line) => (
            <CaseItem key={line.id} line={line} />
          ))}
          {urgent.length === 0 && (
            <Quiet>{t(due.pending === 0 ? 'cases.home.nobodyWaits' : 'cases.home.noneUrgent')}</Quiet>
          )}
        </Part>
        {calls.length + toAsk.length > 0 && (
          <Part
            title={t('cases.home.calls')}
            href="/customers"
            total={calls.length}
            more={t('cases.home.allCalls', { count: calls.length })}
          >
            {calls.slice(0, SHOWN).map(({ customer, step, contactId }) => (
              <li key={`${customer.id} ${contactId}`}>
                <Link href={`/customers/${customer.id}`}>{customer.name || customer.phone}</Link>
                {step && (
                  <Text size="xs" c="dimmed" lineClamp={1}>
                    {step}
                  </Text>
                )}
              </li>
            ))}
            {toAsk.slice(0, SHOWN).map(({ caseId, number, customerName, phone }) => (
              <li key={caseId}>
                <Link href={`/cases/${caseId}`}>{customerName || phone}</Link>
                <Text size="xs" c="dimmed" lineClamp={1}>
                  {t('cases.home.askHow', { number })}
                </Text>
              </li>
            ))}
            {toAsk.length > SHOWN && (
              <li>
                <Anchor component={Link} href="/cases/after/closing" size="xs" c="dimmed" underline="always">
                  {t('cases.home.allToAsk', { count: toAsk.length })}
                </Anchor>
              </li>
            )}
          </Part>
        )}
      </div>
    </HomeCard>
  )
}

interface PartProps {
  readonly title: string
  readonly total: number
  readonly href?: string
  readonly more?: string
  readonly children: ReactNode
}

function Part({ title, total, href, more, children }: PartProps) {
  return (
    <div>
      <Text size="sm" fw={620} mb={6}>
        {title}
      </Text>
      <ul className="home-due-list">{children}</ul>
      {href && total > 0 && (
        <Anchor component={Link} href={href} size="xs" c="dimmed" underline="always">
          {more}
        </Anchor>
      )}
    </div>
  )
}

function CaseItem({ line }: { line: CaseLine }) {
  const { t } = useTranslation()
  const { id, number, kind, customerName, description, deadlineState, remaining, alert, dueOn } = line
  return (
    <li className="home-due-case">
      <span>
        <Link href={`/cases/${id}`}>{t('casePage.title', { kind: t(`cases.kinds.${kind}`), number })}</Link>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {[customerName ?? t('cases.anonymous'), description].join(' · ')}
        </Text>
      </span>
      <span className="home-due-badge">
        <DeadlineBadge state={deadlineState} remaining={remaining} alert={alert} dueOn={dueOn} />
      </span>
    </li>
  )
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text component="li" size="sm" c="dimmed">
      {children}
    </Text>
  )
}

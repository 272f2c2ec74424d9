import { z } from 'zod'
import { type RoleGap, roleGapOf } from '../analysis/roles'
import { weekdayOf } from '../calendar/civilDate'
import type { Period } from '../calendar/periods'
import { dateOf } from '../calendar/wallClock'
import { customerRoles } from '../customers/customer'
import {
  type Grouped,
  grouped,
  type KnownCustomers,
  NOT_KNOWN,
  whoGroupOf,
  whoOrder,
  whoSplits,
} from '../customers/whoGroups'
import enCases from '../i18n/en/cases.json'
import esCases from '../i18n/es/cases.json'
import type { LocalText } from '../i18n/languages'
import { ratio } from '../stats/numbers'
import { causePareto, isComplaint } from './complaints'
import { openedIn } from './fiveStandards'
import { answeredInTime, indicatorRules } from './indicators'
import type { IndicatorValue } from './indicatorValue'
import type { CountedCase, MeasuredCase } from './measuredCase'

/** By what the cases of a period are shared out. */
export const caseSplits = [...whoSplits, 'channel', 'place', 'element', 'weekday'] as const
export const CaseSplitBy = z.enum(caseSplits)
export type CaseSplitBy = z.infer<typeof CaseSplitBy>

/** What is needed to say of whom a case is. */
export interface SplitFacts {
  readonly customers: KnownCustomers
  readonly rules: Parameters<typeof whoOrder>[1]
}

/**
 * The cases of one group that were opened in a period. Nothing of it is secret, as cases have names and stand in the
 * register one by one; but a rate of fewer than five says nothing, and is marked by its `n` as those of the whole
 * are (domain.md §0.1 C6, which is orientation here; C7 hides nothing). Every figure has its own `n`.
 */
export interface CaseGroupFigures {
  /** A role, a micro-segment, a channel, an element, the id of a place, a day 1–7 from Monday, or `unknown`. */
  readonly key: string
  readonly ids: readonly number[]
  /** Complaints and claims. */
  readonly complaints: number
  readonly compliments: number
  /** Compliments for each complaint; null without complaints. */
  readonly complimentRatio: number | null
  /** 0–1, of those whose answer is decided. */
  readonly answeredInTime: IndicatorValue
  /** The median, in days of the calendar, of those answered. */
  readonly daysToAnswer: IndicatorValue
  /** The cause that most of its complaints have; null while none came twice. */
  readonly topCause: { readonly name: string; readonly ids: readonly number[] } | null
}

/** Shares out the cases that were opened in a period; their groups add up to all of them. */
export function splitCases(
  cases: readonly MeasuredCase[],
  period: Period,
  by: CaseSplitBy,
  facts: SplitFacts,
): CaseGroupFigures[] {
  return groupsOf(openedIn(cases, period), by, facts).map(({ key, things }) => figuresOf(key, things, period))
}

function groupsOf(
  opened: readonly MeasuredCase[],
  by: CaseSplitBy,
  { customers, rules }: SplitFacts,
): Grouped<MeasuredCase>[] {
  switch (by) {
    case 'role':
    case 'segment':
      return grouped(opened, ({ facts }) => whoGroupOf(by, facts, customers), whoOrder(by, rules))
    case 'channel':
      return grouped(opened, ({ facts }) => facts.channel, [])
    case 'element':
      return grouped(opened, ({ facts }) => facts.element ?? NOT_KNOWN, [])
    case 'place':
      return grouped(opened, ({ facts }) => String(facts.placeId ?? NOT_KNOWN), [])
    case 'weekday':
      return grouped(opened, ({ facts }) => String(weekdayOf(dateOf(facts.openedAt))), [])
  }
}

function figuresOf(key: string, cases: readonly MeasuredCase[], period: Period): CaseGroupFigures {
  const complaints = cases.filter(isComplaint)
  const compliments = cases.filter(({ facts }) => facts.kind === 'compliment').length
  const bar = causePareto(complaints).bars.find(({ n, isRemainder }) => n > 1 && !isRemainder)
  return {
    key,
    ids: cases.map(({ id }) => id),
    complaints: complaints.length,
    compliments,
    complimentRatio: ratio(compliments, complaints.length),
    answeredInTime: answeredInTime(cases),
    daysToAnswer: indicatorRules.daysToAnswer(cases, period, nothingNoted),
    topCause: bar ? { name: bar.name, ids: bar.ids } : null,
  }
}

const nothingNoted = { isAcknowledgedInTime: () => null, served: () => null }

/** Lets through the cases of one role and of one micro-segment; null lets all through. */
export function isOfWho(
  { role, segment }: { readonly role: string | null; readonly segment: string | null },
  customers: KnownCustomers,
): (one: CountedCase) => boolean {
  return ({ facts }) =>
    (role === null || whoGroupOf('role', facts, customers) === role) &&
    (segment === null || whoGroupOf('segment', facts, customers) === segment)
}

/**
 * The two roles that are the furthest apart in what was answered in time, when 15 points or more divide them and each
 * has five cases that are decided (domain.md §1.18); null otherwise.
 */
export function roleGapOfCases(opened: readonly MeasuredCase[], customers: KnownCustomers): RoleGap | null {
  const roles = grouped(opened, ({ facts }) => whoGroupOf('role', facts, customers), customerRoles)
  return roleGapOf(
    roles.flatMap(({ key, things }) => {
      const role = customerRoles.find((one) => one === key)
      if (role === undefined) return []
      const { value, n } = answeredInTime(things)
      return [{ label: nameOfRole(role), n, successes: Math.round((value ?? 0) * n) }]
    }),
  )
}

/** What people are called by their role. */
function nameOfRole(role: (typeof customerRoles)[number]): LocalText {
  return { es: esCases.roles[role], en: enCases.roles[role] }
}

import { isFirstContactProvisional } from '../analysis/serviceStandards'
import type { Period } from '../calendar/periods'
import { dateOf, type WallClock } from '../calendar/wallClock'
import { mean } from '../stats/mean'
import { EPSILON } from '../stats/numbers'
import { proportion } from '../stats/proportion'
import { median, quantile } from '../stats/quantile'
import { ofPeriod } from './byDay'
import { hasFirstContact, type MeasuredCase } from './measuredCase'
import { isQuestion, topicKey } from './topics'

/** The five service standards, in the order of domain.md §1.9. */
export const standardKeys = [
  'firstReply',
  'replies',
  'firstContact',
  'resolution',
  'simpleQuestions',
] as const
export type StandardKey = (typeof standardKeys)[number]

/** How a figure stands against its goal; `amber` is worse by up to a tenth of the goal (domain.md §1.9). */
export type Light = 'green' | 'amber' | 'red'

/** Below this many cases a figure is not shown (domain.md §0.1, C6). */
export const FEWEST_SHOWN = 5
/** Below this many cases a figure is only a hint (domain.md §0.1, C6). */
export const FEWEST_FIRM = 30

/** A standard over a period. Times in minutes, shares 0–1; null without cases (domain.md §0.1, C14). */
export interface StandardValue {
  /** What is compared with the goal: a median, a mean of replies, a share. */
  readonly value: number | null
  /** Only of times. */
  readonly median: number | null
  readonly p90: number | null
  readonly mean: number | null
  /** Cases, or for `replies` messages answered, or for `simpleQuestions` questions. */
  readonly n: number
  readonly ids: readonly number[]
}

/** How a standard is read from the cases of a period. */
export type StandardRule = (
  cases: readonly MeasuredCase[],
  period: Period,
  simpleTopics: ReadonlySet<string>,
) => StandardValue

/** Each standard with its cohort (domain.md §1.9). */
export const standardRules: Readonly<Record<StandardKey, StandardRule>> = {
  firstReply: (cases, period) =>
    times(
      openedIn(cases, period).flatMap(({ id, firstReply }) =>
        firstReply === null ? [] : [{ id, minutes: firstReply }],
      ),
      'median',
    ),
  replies: (cases, period) => times(ofPeriod(repliesOf(cases), repliedOn, period), 'mean'),
  firstContact: (cases, period) =>
    share(firstSolvedIn(cases, period), ({ isFirstContact }) => isFirstContact === true),
  resolution: (cases, period) =>
    times(
      lastSolvedIn(cases, period).flatMap(({ id, resolution }) =>
        resolution === null ? [] : [{ id, minutes: resolution }],
      ),
      'median',
    ),
  simpleQuestions: (cases, period, simpleTopics) =>
    share(openedIn(cases, period).filter(isQuestion), ({ facts }) => simpleTopics.has(topicKey(facts.topic))),
}

/** Standards of which less is better; of the first contact, more. */
export function isLessBetter(key: StandardKey): boolean {
  return key !== 'firstContact'
}

/** Green meets the goal, amber misses it by no more than a tenth of it, red is worse (domain.md §1.9). */
export function lightOf(value: number, goal: number, lessIsBetter: boolean): Light {
  const excess = lessIsBetter ? value - goal : goal - value
  if (excess <= EPSILON) return 'green'
  return excess <= 0.1 * goal + EPSILON ? 'amber' : 'red'
}

/** Cases opened in a period. */
export function openedIn(cases: readonly MeasuredCase[], period: Period): MeasuredCase[] {
  return ofPeriod(cases, openedOn, period)
}

// One function each, so that what is known of a list is found by it.
const openedOn = ({ facts }: MeasuredCase) => dateOf(facts.openedAt)
const firstSolvedOn = ({ facts, history }: MeasuredCase) => {
  const at = history.resolvedAt[0]
  return at !== undefined && hasFirstContact(facts.kind) ? dateOf(at) : null
}
const lastSolvedOn = ({ isOpen, history }: MeasuredCase) => {
  const at = history.resolvedAt.at(-1)
  return !isOpen && at !== undefined ? dateOf(at) : null
}

/** Cases that could be solved at the first contact and were solved for the first time in a period. */
export function firstSolvedIn(cases: readonly MeasuredCase[], period: Period): MeasuredCase[] {
  return ofPeriod(cases, firstSolvedOn, period)
}

/** Cases solved for good, as far as is known, in a period. */
export function lastSolvedIn(cases: readonly MeasuredCase[], period: Period): MeasuredCase[] {
  return ofPeriod(cases, lastSolvedOn, period)
}

/** Of these, the ones whose first-contact result may still change (domain.md §1.9, standard 3). */
export function provisionalOf(cases: readonly MeasuredCase[], now: WallClock): MeasuredCase[] {
  return cases.filter(({ history, isFirstContact }) => {
    const at = history.resolvedAt[0]
    return isFirstContact === true && at !== undefined && isFirstContactProvisional(at, now)
  })
}

interface Reply {
  readonly id: number
  readonly minutes: number
  readonly day: string
}

const repliedOn = ({ day }: Reply) => day
const replies = new WeakMap<readonly MeasuredCase[], readonly Reply[]>()

/** Every message that was answered, with its case; worked out once for a list. */
function repliesOf(cases: readonly MeasuredCase[]): readonly Reply[] {
  const known = replies.get(cases)
  if (known) return known
  const found = cases.flatMap(({ id, pairs }) =>
    pairs.map(({ answeredAt, minutes }) => ({ id, minutes, day: dateOf(answeredAt) })),
  )
  replies.set(cases, found)
  return found
}

function times(
  measured: readonly { readonly id: number; readonly minutes: number }[],
  headline: 'median' | 'mean',
): StandardValue {
  const minutes = measured.map((one) => one.minutes)
  const middle = median(minutes)
  const average = mean(minutes)
  return {
    value: headline === 'median' ? middle : average,
    median: middle,
    p90: quantile(minutes, 0.9),
    mean: average,
    n: minutes.length,
    ids: [...new Set(measured.map(({ id }) => id))],
  }
}

function share(cases: readonly MeasuredCase[], isHit: (one: MeasuredCase) => boolean): StandardValue {
  const value = proportion(cases.filter(isHit).length, cases.length).share
  return { value, median: null, p90: null, mean: null, n: cases.length, ids: cases.map(({ id }) => id) }
}

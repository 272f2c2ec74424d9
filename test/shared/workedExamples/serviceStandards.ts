import {
  type CaseHistory,
  firstReplyMinutes,
  firstReplyWithinGoal,
  isOpen,
  isSolvedAtFirstContact,
  replyPairs,
  resolutionMinutes,
} from '#shared/analysis/serviceStandards'
import { businessMinutes } from '#shared/calendar/businessClock'
import { mean } from '#shared/stats/mean'
import { percentage } from '#shared/stats/numbers'
import { median, quantile } from '#shared/stats/quantile'
import { serviceCalendar, type WrittenCalendar } from './calendar'
import { type Computation, compute } from './example'

type WrittenCase = {
  id: string
  opened: string
  msgs: ['in' | 'out', string][]
  resolved: string[]
  reopened: string[]
  fcr_applicable: boolean
}

type Inputs = { calendar: WrittenCalendar; cases: WrittenCase[]; cutoff: string; frt_goal_min: number }

function historyOf({ opened, msgs, resolved, reopened }: WrittenCase): CaseHistory {
  return {
    openedAt: opened,
    messages: msgs.map(([direction, at]) => ({ direction, at, needsReply: true })),
    resolvedAt: resolved,
    reopenedAt: reopened,
  }
}

function present(values: readonly (number | null | undefined)[]): number[] {
  return values.filter((value) => typeof value === 'number')
}

export const serviceStandards: Readonly<Record<string, Computation>> = {
  'G1-kpis': compute(({ calendar, cases, cutoff, frt_goal_min }: Inputs) => {
    const openings = serviceCalendar(calendar)
    const clock = (from: string, to: string) => businessMinutes(openings, from, to)
    const read = cases.map((written) => {
      const history = historyOf(written)
      return {
        id: written.id,
        isApplicable: written.fcr_applicable,
        history,
        frt: firstReplyMinutes(history, clock),
        pairs: replyPairs(history, clock),
        isFirstContact: isSolvedAtFirstContact(history),
        ttr: resolutionMinutes(history, clock),
      }
    })
    const replies = present(read.map(({ frt }) => frt))
    const goal = firstReplyWithinGoal(
      read.map(({ history }) => history),
      frt_goal_min,
      cutoff,
      clock,
    )
    const pairs = read.flatMap((one) => one.pairs.map(({ minutes }) => [one.id, minutes] as const))
    const resolved = read.filter(({ isFirstContact }) => isFirstContact !== null)
    const applicable = resolved.filter(({ isApplicable }) => isApplicable)
    const firstContactPercent = (some: typeof read) =>
      percentage(some.filter(({ isFirstContact }) => isFirstContact).length, some.length)
    const customer = present(read.map(({ ttr }) => ttr?.customer))
    const open = read.filter(({ history }) => isOpen(history))
    const oldest = [...open].sort((one, other) =>
      one.history.openedAt.localeCompare(other.history.openedAt),
    )[0]
    return {
      frt_min: Object.fromEntries(read.map(({ id, frt }) => [id, frt])),
      frt_mean: mean(replies),
      frt_median: median(replies),
      frt_p90: quantile(replies, 0.9),
      frt_without_reply: read.filter(({ frt }) => frt === null).map(({ id }) => id),
      frt_within_goal_pct: goal.share === null ? null : 100 * goal.share,
      frt_goal_counts: [goal.successes, goal.n - goal.successes],
      reply_pairs_min: pairs,
      art_mean: mean(pairs.map(([, minutes]) => minutes)),
      art_pairs: pairs.length,
      fcr_flags: Object.fromEntries(resolved.map(({ id, isFirstContact }) => [id, isFirstContact])),
      fcr_gross_pct: firstContactPercent(resolved),
      fcr_net_pct: firstContactPercent(applicable),
      fcr_denominators: [resolved.length, applicable.length],
      ttr_customer_min: Object.fromEntries(resolved.map(({ id, ttr }) => [id, ttr?.customer])),
      ttr_customer_mean: mean(customer),
      ttr_customer_median: median(customer),
      ttr_open_segments_min: Object.fromEntries(resolved.map(({ id, ttr }) => [id, ttr?.worked])),
      ttr_open_segments_mean: mean(present(read.map(({ ttr }) => ttr?.worked))),
      backlog: {
        open: open.length,
        age_min: Object.fromEntries(open.map(({ id, history }) => [id, clock(history.openedAt, cutoff)])),
        oldest: oldest?.id,
      },
    }
  }),
}

import { addDays } from '#shared/calendar/civilDate'
import type { FirstThing, OwnerMinute, SureChange } from '#shared/home/home.contract'
import { caseRegister } from '../cases/caseRegister'
import type { Deps } from '../deps'
import { journeyReader } from '../moments/readJourney'
import { effectReader } from '../plan/effects'
import { scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'

/** More than these nobody reads in a minute. */
const MOST_CHANGES = 4
/** What was measured longer ago is no news. */
const NEWS_DAYS = 120
/** So many days back the moments of truth are looked at. */
const MOMENT_DAYS = 90

/** Reads what surely changed, and the one thing to fix first with its reason. */
export function ownerMinuteReader(deps: Deps): () => OwnerMinute {
  const { db, clock } = deps
  const register = caseRegister(db)
  const journey = journeyReader(db)
  const scorecards = scorecardsRepository(db)
  const reader = scorecardReader({ db, clock })

  function overdueCases(): FirstThing | null {
    const overdue = register.pending(clock.today()).filter(({ deadlineState }) => deadlineState === 'overdue')
    const [worst] = overdue
    if (!worst) return null
    const { id, number, kind, customerName, dueOn } = worst
    return {
      kind: 'overdueCases',
      count: overdue.length,
      worst: { id, number, kind, customerName, dueOn },
    }
  }

  function redFlag(): FirstThing | null {
    const today = clock.today()
    const { stops } = journey.stops({ start: addDays(today, -MOMENT_DAYS), end: addDays(today, 1) })
    const [worstStop] = stops
      .filter(({ isRedFlag }) => isRedFlag)
      .sort((one, other) => other.counts.negative - one.counts.negative)
    if (!worstStop) return null
    const { id, name, counts, n } = worstStop
    return { kind: 'redFlag', momentId: id, name, negative: counts.negative, n }
  }

  function costliestLine(): FirstThing | null {
    const [scorecard] = scorecards.list()
    const result = scorecard && reader.read(scorecard, { waveId: null })
    const [row] = (result?.rows ?? [])
      .filter(({ lost, status }) => lost !== null && lost > 0 && status === 'improve')
      .sort((one, other) => (other.lost ?? 0) - (one.lost ?? 0))
    if (!scorecard || !row || row.lost === null || row.share === null) return null
    const { name, indicator, attributeId, lost, share: points } = row
    return { kind: 'scorecardLine', scorecardId: scorecard.id, name, indicator, attributeId, lost, points }
  }

  return () => {
    const changes = sureChanges(deps)
    const first = overdueCases() ?? redFlag() ?? worst(changes) ?? costliestLine()
    return { first, changes: changes.slice(0, MOST_CHANGES) }
  }
}

/**
 * Indicators whose two newest measures surely differ (domain.md §3.6), the worse before the better. Those of the
 * register of cases are left to its own pages: they would read all of it.
 */
function sureChanges(deps: Deps): SureChange[] {
  const reader = effectReader(deps)
  const newsFrom = addDays(deps.clock.today(), -NEWS_DAYS)
  const keys = reader
    .sources()
    .filter(({ readsRegister }) => !readsRegister)
    .map(({ key }) => key)
  return keys
    .flatMap((key) => reader.latestChange(key) ?? [])
    .filter(({ effect }) => effect.verdict === 'improved' || effect.verdict === 'worse')
    .filter(({ effect }) => effect.after.end >= newsFrom)
    .sort((one, other) => weightOf(other) - weightOf(one))
}

/** The worse first; among them, those of which the interval is farthest from no change at all. */
function weightOf({ effect: { verdict, interval } }: SureChange): number {
  const surely = interval ? Math.min(Math.abs(interval.low), Math.abs(interval.high)) : 0
  return (verdict === 'worse' ? 1000 : 0) + surely
}

function worst(changes: readonly SureChange[]): FirstThing | null {
  const [change] = changes
  return change?.effect.verdict === 'worse' ? { kind: 'worse', change } : null
}

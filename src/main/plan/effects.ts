import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { isPeriodComplete, periodOf, periodsBetween, previousPeriod } from '#shared/calendar/periods'
import type { Indicator } from '#shared/indicators/indicators.contract'
import type { Effect, Point } from '#shared/plan/actions.contract'
import { type Direction, firstTelling, judgeEffect, type Measure, measuresAround } from '#shared/plan/effect'
import type { Deps } from '../deps'
import type { IndicatorSource, IndicatorSpan } from '../indicators/indicatorSource'
import { describeIndicator, indicatorFinder } from '../indicators/indicators.handlers'

/** So many months back a figure of before is looked for. */
const MONTHS_BACK = 12

export interface DoneAction {
  readonly aim: { readonly key: string; readonly direction: Direction } | null
  readonly startedOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly judgeFrom: CivilDate | null
}

/** What was measured around an action: both null while nothing was. */
export interface FoundEffect {
  readonly before: Point | null
  readonly effect: Effect | null
}

/** What an indicator did between its two newest measures, and where it should go. */
export interface LatestChange {
  readonly indicator: Indicator
  readonly direction: Direction
  readonly effect: Effect
}

/** Reads indicators for goals and actions, each thing once: make one for a reading and throw it away. */
export function effectReader(deps: Deps) {
  const { find, all } = indicatorFinder(deps)
  const today = deps.clock.today()

  /** What an action did to its indicator, as far as it is known today (domain.md §1.23). */
  function effectOf({ aim, startedOn, doneOn, judgeFrom }: DoneAction): FoundEffect {
    const source = aim && find(aim.key)
    if (!source || doneOn === null) return { before: null, effect: null }
    const beganOn = startedOn !== null && startedOn < doneOn ? startedOn : doneOn
    const around = measuresAround(spansOf(source, beganOn, today), beganOn, judgeFrom ?? doneOn)
    const before = firstTelling(around.before, (span) => span.read())
    const after = firstTelling(around.after, (span) => span.read())
    const pointBefore = before && toPoint(before.at, before.measure)
    if (!after) return { before: pointBefore, effect: null }
    const none: Measure = { value: null, n: 0 }
    const judged = judgeEffect(before?.measure ?? none, after.measure, aim.direction)
    return {
      before: pointBefore,
      effect: { before: pointBefore, after: toPoint(after.at, after.measure), ...judged },
    }
  }

  return {
    effectOf,
    /** Everything that is measured today. */
    sources: all,
    /** Whether it was measured on this very day, no longer and no less. */
    isMeasuredOn(key: string, day: CivilDate): boolean {
      const spans = find(key)?.spans?.() ?? []
      return spans.some(({ start, end }) => start === day && end === day)
    },
    describe(key: string): Indicator | null {
      const source = find(key)
      return source && describeIndicator(source)
    },
    /** The two newest measures of an indicator compared; null with fewer than two. */
    latestChange(key: string): LatestChange | null {
      const source = find(key)
      if (!source) return null
      const [after, before] = newestTold(spansOf(source, today, today), 2)
      if (!after || !before) return null
      const direction = source.isHigherBetter ? 'up' : 'down'
      const judged = judgeEffect(before.measure, after.measure, direction)
      const points = {
        before: toPoint(before.span, before.measure),
        after: toPoint(after.span, after.measure),
      }
      return { indicator: describeIndicator(source), direction, effect: { ...points, ...judged } }
    },
    /** The newest measure of an indicator that is over; null when there is none. */
    newest(key: string): Point | null {
      const source = find(key)
      if (!source) return null
      const spans = [...spansOf(source, today, today)].reverse()
      const found = firstTelling(spans, (span) => span.read())
      return found && toPoint(found.at, found.measure)
    },
  }
}
export type EffectReader = ReturnType<typeof effectReader>

/** Each time that an indicator was measured around a day; by complete months where it says nothing else. */
function spansOf(source: IndicatorSource, around: CivilDate, today: CivilDate): readonly IndicatorSpan[] {
  if (source.spans) return source.spans()
  let first = periodOf(around, 'month')
  for (let back = 0; back < MONTHS_BACK; back++) first = previousPeriod(first, 'month')
  return periodsBetween(first.start, today, 'month')
    .filter((month) => isPeriodComplete(month, today))
    .map((month) => ({
      start: month.start,
      end: addDays(month.end, -1),
      label: null,
      read: () => source.read(month),
    }))
}

function toPoint({ label, start, end }: IndicatorSpan, { value, n }: Measure): Point {
  return { label, start, end, value, n }
}

/** The newest spans with a figure, the newest first: older ones are not read. */
function newestTold(
  spans: readonly IndicatorSpan[],
  most: number,
): { readonly span: IndicatorSpan; readonly measure: Measure }[] {
  const told: { readonly span: IndicatorSpan; readonly measure: Measure }[] = []
  for (const span of [...spans].reverse()) {
    const measure = span.read()
    if (measure.value !== null) told.push({ span, measure })
    if (told.length === most) break
  }
  return told
}

import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { isPeriodComplete, type PeriodLength, periodsBetween } from '#shared/calendar/periods'
import { type Scorecard, surveysOf } from '#shared/scorecards/scorecardDraft'
import type { ScorecardPeriod } from '#shared/scorecards/scorecards.contract'
import type { Wave } from '#shared/surveys/surveys.contract'

/** A period and the waves of each survey whose answers count in it, in the order of the surveys. */
export interface FilledPeriod {
  readonly period: ScorecardPeriod
  readonly waves: readonly Wave[]
}

/** More months than these are never looked at. */
const MOST_PERIODS = 120

/**
 * The periods of a libreta, oldest first (domain.md §1.8).
 * By waves: each wave of the first survey is one, from the day after the wave before it was closed; of every other
 * survey its newest wave with sheets that had begun by then counts. By the calendar: the months or quarters since the
 * first wave, case or visit; a wave counts in the one in which its last day falls.
 */
export function periodsOf(
  scorecard: Pick<Scorecard, 'rhythm' | 'surveyId' | 'moreSurveyIds'>,
  wavesOf: (surveyId: number) => readonly Wave[],
  { today, firstDay }: { readonly today: CivilDate; readonly firstDay: CivilDate | null },
): FilledPeriod[] {
  const { rhythm } = scorecard
  const surveys = surveysOf(scorecard).map(wavesOf)
  if (rhythm !== 'wave') return calendarPeriods(rhythm, surveys, today, firstDay)
  const [main = [], ...others] = surveys
  return wavePeriods(main, others, today)
}

function wavePeriods(
  main: readonly Wave[],
  others: readonly (readonly Wave[])[],
  today: CivilDate,
): FilledPeriod[] {
  let previousEnd: CivilDate | null = null
  return main.map((wave) => {
    const end = addDays(lastDayOf(wave, today), 1)
    const start = previousEnd !== null && previousEnd < wave.openedOn ? previousEnd : wave.openedOn
    previousEnd = end
    const known = others.flatMap(
      (held) => held.filter(({ usableCount, openedOn }) => usableCount > 0 && openedOn < end).at(-1) ?? [],
    )
    const isRunning = wave.closedOn === null
    const period = { key: `w${wave.id}`, label: wave.label, waveId: wave.id, start, end, isRunning }
    return { period, waves: [wave, ...known] }
  })
}

function calendarPeriods(
  length: PeriodLength,
  surveys: readonly (readonly Wave[])[],
  today: CivilDate,
  firstDay: CivilDate | null,
): FilledPeriod[] {
  const held = surveys.map((waves) => waves.filter(({ usableCount }) => usableCount > 0))
  const days = held.flat().map((wave) => lastDayOf(wave, today))
  const [first] = [...days, ...(firstDay === null ? [] : [firstDay])].sort()
  if (first === undefined) return []
  const last = [today, ...days].sort().at(-1) ?? today
  return periodsBetween(first, last, length)
    .slice(-MOST_PERIODS)
    .map(({ start, end }) => ({
      period: {
        key: start,
        label: null,
        waveId: null,
        start,
        end,
        isRunning: !isPeriodComplete({ start, end }, today),
      },
      waves: held.flatMap((waves) =>
        waves.filter((wave) => {
          const day = lastDayOf(wave, today)
          return start <= day && day < end
        }),
      ),
    }))
}

/** The day on which a wave was closed; today while it is open. */
function lastDayOf({ openedOn, closedOn }: Wave, today: CivilDate): CivilDate {
  const last = closedOn ?? today
  return last < openedOn ? openedOn : last
}

/**
 * The period that is shown when none is named: the newest with answers; without any, the newest wave, or the newest
 * month or quarter that is over.
 */
export function newestWithData(periods: readonly FilledPeriod[]): FilledPeriod | null {
  const newestFirst = [...periods].reverse()
  return (
    newestFirst.find(hasAnswers) ??
    newestFirst.find(({ period }) => period.waveId !== null || !period.isRunning) ??
    newestFirst[0] ??
    null
  )
}

/** With waves as periods, those of the first survey decide: what others still count is not news. */
export function hasAnswers({ period, waves }: FilledPeriod): boolean {
  const [first] = waves
  return first !== undefined && (period.waveId === null || first.usableCount > 0)
}

/**
 * The period to compare with: the wave before; by the calendar the nearest earlier one with answers, where there are
 * answers to compare, else the one before.
 */
export function periodBefore(periods: readonly FilledPeriod[], shown: FilledPeriod): FilledPeriod | null {
  const earlier = periods.slice(0, periods.indexOf(shown)).reverse()
  const isByAnswers = shown.period.waveId === null && shown.waves.length > 0
  return (isByAnswers ? earlier.find(hasAnswers) : earlier[0]) ?? null
}

import type { Certainty } from '#shared/scorecards/changeEffects'
import { indicatorRating } from '#shared/scorecards/indicators'
import { pointsByCustomers } from '#shared/scorecards/points'
import type { ScorecardInputRow } from '#shared/scorecards/scorecard'
import {
  type AttributeLine,
  type IndicatorLine,
  type Scorecard,
  type ScorecardAttribute,
  surveysOf,
} from '#shared/scorecards/scorecardDraft'
import type { ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { compareMoments } from '#shared/stats/meanComparison'
import type { Range } from '#shared/stats/numbers'
import { certaintyOf, type IndicatorReader, indicatorCertainty } from '../indicators/indicatorReader'
import type { IndicatorReading } from '../indicators/indicatorSource'
import type { AnswerBook, WaveAnswers } from '../indicators/waveAnswers'
import { type MeasuringQuestion, measuringQuestions, ratingOf, widestScale } from './attributeRatings'
import type { customerPointsReader } from './customerPoints'
import type { FilledPeriod } from './scorecardPeriods'

/** A libreta that may not be kept yet. */
export type ReadableScorecard = Omit<Scorecard, 'id'> & { readonly id: number | null }

/** A line with what it is read from in a period, before any scale. */
type ReadLine =
  | { readonly line: AttributeLine; readonly questions: readonly MeasuringQuestion[] }
  | { readonly line: IndicatorLine; readonly reading: IndicatorReading }

/** What a period says of every line of a libreta. */
export interface ReadPeriod {
  readonly lines: readonly ReadLine[]
  readonly answers: readonly WaveAnswers[]
  /** Puntaje of each line. */
  readonly points: readonly number[]
  readonly isByCustomers: boolean
}

/** A line as the computation takes it, with what only the page needs. */
export type ComparedLine = ScorecardInputRow &
  Pick<
    ScorecardRow,
    'attributeId' | 'indicator' | 'questionKeys' | 'value' | 'floor' | 'goal' | 'previousN' | 'certainty'
  > & { readonly previousPoints: number; readonly questionKeys: string[] }

export interface LineReader {
  read(filled: FilledPeriod): ReadPeriod
  /** Ratings on one scale, beside those of the period before to the same questions. */
  compare(now: ReadPeriod, before: ReadPeriod | null, scale: Range): readonly ComparedLine[]
}

interface LineSources {
  readonly book: AnswerBook
  readonly indicators: IndicatorReader
  /** Null when the owner decides the points. */
  readonly customers: ReturnType<typeof customerPointsReader> | null
  readonly nameOf: (attributeId: number) => string
}

export function lineReader(
  { surveyId, moreSurveyIds, method, attributes }: ReadableScorecard,
  { book, indicators, customers, nameOf }: LineSources,
): LineReader {
  function read(filled: FilledPeriod): ReadPeriod {
    const answers = filled.waves.map(book.answers)
    const said = customers?.(surveysOf({ surveyId, moreSurveyIds }), filled) ?? new Map<number, number>()
    const { points, isByCustomers } = pointsByCustomers(
      attributes.map((line) => ({
        owner: line.points,
        customers: 'indicator' in line ? null : (said.get(line.attributeId) ?? null),
      })),
    )
    const lines = attributes.map(
      (line): ReadLine =>
        'indicator' in line
          ? { line, reading: indicators.read(line.indicator, filled.period, answers) }
          : { line, questions: measuringQuestions(book, answers, line.attributeId) },
    )
    return { lines, answers, points, isByCustomers }
  }

  function ratingsOf(
    now: ReadLine,
    { answers }: ReadPeriod,
    before: ReadPeriod | null,
    scale: Range,
    index: number,
  ) {
    if ('reading' in now) {
      const earlier = before?.lines[index]
      const reading = earlier && 'reading' in earlier ? earlier.reading : null
      return indicatorRatings(now.line, now.reading, reading, scale)
    }
    const rated = ratingOf(answers, now.questions, scale, method)
    const earlier = before && ratingOf(before.answers, now.questions, scale, method)
    const comparison = earlier && compareMoments(rated, earlier)
    return {
      value: null,
      rating: rated.mean,
      n: rated.n,
      previous: earlier?.mean ?? null,
      previousN: earlier?.n ?? 0,
      certainty: certaintyOf(comparison?.verdict),
    }
  }

  return {
    read,
    compare: (now, before, scale) =>
      now.lines.map((line, index) => ({
        ...identityOf(line.line, scale, nameOf),
        questionKeys:
          'questions' in line
            ? line.questions.flatMap((one) =>
                surveyId === null || one.surveyId === surveyId ? [one.question.key] : [],
              )
            : [],
        points: now.points[index] ?? 0,
        previousPoints: before?.points[index] ?? now.points[index] ?? 0,
        ...ratingsOf(line, now, before, scale, index),
      })),
  }
}

/** The scale that the ratings of a period are told on: the widest of the questions that count. */
export function readScale({ lines }: ReadPeriod): Range {
  return widestScale(
    lines.flatMap((line) => ('questions' in line ? line.questions.map(({ question }) => question) : [])),
  )
}

function identityOf(line: ScorecardAttribute, scale: Range, nameOf: LineSources['nameOf']) {
  if ('indicator' in line) {
    const { indicator, floor, goal } = line
    // Its goal is the top of the scale.
    return { key: `i:${indicator}`, attributeId: null, indicator, name: '', floor, goal, target: scale.max }
  }
  const { attributeId, target } = line
  const name = nameOf(attributeId)
  return { key: String(attributeId), attributeId, indicator: null, name, floor: null, goal: null, target }
}

function indicatorRatings(
  line: IndicatorLine,
  now: IndicatorReading,
  before: IndicatorReading | null,
  scale: Range,
) {
  const onScale = (reading: IndicatorReading | null) =>
    reading === null || reading.value === null ? null : indicatorRating(reading.value, line, scale)
  const certainty: Certainty = before === null ? 'unknown' : indicatorCertainty(now, before)
  return {
    value: now.value,
    rating: onScale(now),
    n: now.n,
    previous: onScale(before),
    previousN: before?.n ?? 0,
    certainty,
  }
}

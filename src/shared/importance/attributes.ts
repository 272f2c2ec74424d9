import type { LocalText } from '../i18n/languages'
import type { Answers } from '../responses/answers'
import { constantSum, rankPoints } from '../stats/constantSum'
import { pearson } from '../stats/correlation'
import { estimateMean } from '../stats/meanInterval'
import { clip, clipInterval, type Interval, type Range, Z_95 } from '../stats/numbers'
import { toIndex } from '../stats/scale'
import { groupOf } from '../surveys/groups'
import { type Question, rangeOf } from '../surveys/question'
import { type ImportanceSource, type Measure, measuresOf } from './measures'
import { numberOf, valuesAt } from './waveSheets'

/** A mean, or a correlation, with its 95 % interval and the answers it was made of; null where it cannot be told. */
export interface Figure {
  readonly value: number | null
  readonly n: number
  readonly interval: Interval | null
}

/** Why the importance of an attribute could not be found out from the answers. */
export type NoImportance = 'fewAnswers' | 'constant'

export interface MeasuredAttribute {
  /** Key of the question on how well it is done. */
  readonly key: string
  readonly name: LocalText
  readonly importance: Figure
  readonly performance: Figure
  /** Found out below 0: the better it is done, the less satisfied people are; drawn at 0 (domain.md §1.2, B5). */
  readonly isNegative: boolean
  readonly missing: NoImportance | null
}

export interface MeasuredWave {
  readonly attributes: readonly MeasuredAttribute[]
  /** What the two figures can be: the scale that all questions share, or the index 0–100 where they differ (C12). */
  readonly importanceScale: Range
  readonly performanceScale: Range
}

export interface MeasureOptions {
  readonly source: ImportanceSource
  /** Question on satisfaction as a whole, for importance that is found out. */
  readonly overallKey: string | null
  readonly population: number | null
}

/** Fewer pairs of answers than these tell no importance (domain.md §1.2, B5). */
const FEWEST_FOR_DERIVED = 30

const INDEX: Range = { min: 0, max: 100 }
const DERIVED: Range = { min: 0, max: 1 }

/** Importance and performance of every attribute that has both questions in this source (domain.md §1.2). */
export function measureWave(
  questions: readonly Question[],
  sheets: readonly Answers[],
  { source, overallKey, population }: MeasureOptions,
): MeasuredWave {
  const measures = measuresFrom(questions, source, overallKey)
  const performanceScale = sharedScale(measures.map(({ question }) => question))
  const stated = measures.flatMap(({ statedAt }) => (statedAt === null ? [] : (questions[statedAt] ?? [])))
  const importanceScale = source === 'stated' ? sharedScale(stated) : source === 'points' ? INDEX : DERIVED
  const overallAt = questions.findIndex(({ key }) => key === overallKey)
  const attributes = measures.map((measure): MeasuredAttribute => {
    const { question, position } = measure
    const known = {
      key: question.key,
      name: question.text,
      performance: scaledFigure(question, valuesAt(sheets, position), performanceScale, population),
      isNegative: false,
      missing: null,
    }
    if (source === 'derived') return { ...known, ...derivedImportance(sheets, position, overallAt) }
    if (source === 'points') {
      const given = pointsGiven(questions, sheets, measure.pointsAt ?? -1)
      return { ...known, importance: figureOf(given, INDEX, population) }
    }
    const asked = questions[measure.statedAt ?? -1]
    const values = valuesAt(sheets, measure.statedAt ?? -1)
    const none: Figure = { value: null, n: 0, interval: null }
    return { ...known, importance: asked ? scaledFigure(asked, values, importanceScale, population) : none }
  })
  return { attributes, importanceScale, performanceScale }
}

/** The measures that have an importance in this source. */
export function measuresFrom(
  questions: readonly Question[],
  source: ImportanceSource,
  overallKey: string | null,
): Measure[] {
  const measures = measuresOf(questions)
  if (source === 'stated') return measures.filter(({ statedAt }) => statedAt !== null)
  if (source === 'points') return measures.filter(({ pointsAt }) => pointsAt !== null)
  const isAsked = questions.some(({ key }) => key === overallKey)
  return isAsked ? measures.filter(({ question }) => question.key !== overallKey) : []
}

function sharedScale(questions: readonly Question[]): Range {
  const ranges = questions.flatMap(({ type }) => rangeOf(type) ?? [])
  const [first = INDEX] = ranges
  return ranges.every(({ min, max }) => min === first.min && max === first.max) ? first : INDEX
}

function scaledFigure(
  question: Question,
  values: readonly number[],
  scale: Range,
  population: number | null,
): Figure {
  const own = rangeOf(question.type) ?? scale
  const isShared = own.min === scale.min && own.max === scale.max
  const scaled = isShared ? values : values.map((value) => toIndex(value, own) ?? 0)
  return figureOf(scaled, scale, population)
}

function figureOf(values: readonly number[], scale: Range, population: number | null): Figure {
  const { n, mean, interval } = estimateMean(values, population)
  return { n, value: mean, interval: interval && clipInterval(interval, scale) }
}

/** Points of one line, of every person whose points or ranking count (domain.md §1.1, B2, B3). */
function pointsGiven(questions: readonly Question[], sheets: readonly Answers[], position: number): number[] {
  const line = questions[position]
  const run = line && groupOf(questions, line.key)
  if (!run) return []
  const { start, questions: lines, group } = run
  if (group.kind === 'ranking')
    return valuesAt(sheets, position).map((rank) => rankPoints(rank, lines.length))
  const rows = sheets.map((answers) => lines.map((_, index) => numberOf(answers[start + index])))
  return constantSum(rows).rows.flatMap((row) =>
    row.state === 'missing' ? [] : (row.points[position - start] ?? []),
  )
}

/** Correlation with satisfaction as a whole, over those who answered both (domain.md §1.2, B5). */
function derivedImportance(
  sheets: readonly Answers[],
  position: number,
  overallAt: number,
): Pick<MeasuredAttribute, 'importance' | 'isNegative' | 'missing'> {
  const pairs = sheets.map((answers) => [numberOf(answers[position]), numberOf(answers[overallAt])] as const)
  const n = pairs.filter(([value, overall]) => value !== null && overall !== null).length
  const none = { importance: { value: null, n, interval: null }, isNegative: false }
  if (n < FEWEST_FOR_DERIVED) return { ...none, missing: 'fewAnswers' }
  const correlation = pearson(pairs)
  if (!correlation) return { ...none, missing: 'constant' }
  const { r } = correlation
  const interval = correlationInterval(r, n)
  return {
    importance: { value: clip(r, DERIVED), n, interval: interval && clipInterval(interval, DERIVED) },
    isNegative: r < 0,
    missing: null,
  }
}

/** 95 % interval of a correlation by Fisher's z (Fisher 1921); null for a perfect one, which has none. */
export function correlationInterval(r: number, n: number): Interval | null {
  if (n <= 3 || Math.abs(r) >= 1) return null
  const half = Z_95 / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

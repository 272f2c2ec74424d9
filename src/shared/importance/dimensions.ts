import { dimensionGaps, type GapSheet } from '../analysis/fiveDimensions'
import type { LocalText } from '../i18n/languages'
import type { Answers } from '../responses/answers'
import { mean } from '../stats/mean'
import { estimateMean } from '../stats/meanInterval'
import type { Range } from '../stats/numbers'
import {
  cronbachAlpha,
  FEWEST_ROWS_FOR_ALPHA,
  type ReliabilityLabel,
  reliabilityLabel,
} from '../stats/reliability'
import { groupsOf, isFirstOfPair } from '../surveys/groups'
import { Dimension, type Question, rangeOf } from '../surveys/question'
import type { Figure } from './attributes'
import { codedOf, numberOf } from './waveSheets'

/** A statement on a dimension of quality; positions in the questionnaire, no expectation when only asked how it is. */
export interface DimensionItem {
  readonly key: string
  readonly name: LocalText
  readonly dimension: Dimension
  readonly expectedAt: number | null
  readonly perceivedAt: number
}

export interface ItemFigures {
  readonly key: string
  readonly name: LocalText
  readonly dimension: Dimension
  /** Pairs where both are asked, else answers. */
  readonly n: number
  readonly expectation: number | null
  readonly perception: number | null
  /** Perception − expectation (domain.md §1.7). */
  readonly gap: number | null
}

export interface DimensionFigures {
  readonly dimension: Dimension
  readonly itemCount: number
  readonly expectation: number | null
  readonly perception: number | null
  /** Mean of people's gaps; of their perceptions where no expectations were asked (domain.md §1.7). */
  readonly score: Figure
  /** Mean of the points given to it; null when none were asked. */
  readonly points: number | null
  /** points/100 · gap: where the failure weighs most. */
  readonly weighted: number | null
  readonly percentOfExpectation: number | null
  /** Whether its statements measure one thing, on the perceptions; null below ten complete rows. */
  readonly alpha: { readonly value: number; readonly n: number; readonly label: ReliabilityLabel } | null
}

export interface DimensionReading {
  readonly mode: 'gap' | 'perception'
  readonly scale: Range
  readonly dimensions: readonly DimensionFigures[]
  readonly items: readonly ItemFigures[]
  readonly unweighted: number | null
  /** Mean of people's own weighted gaps, and over how many. */
  readonly weighted: { readonly value: number | null; readonly n: number }
  readonly weightedByMeanPoints: number | null
  /** Whether 100 points are shared out among the five; how many sheets count, and how many had to be rescaled. */
  readonly hasPoints: boolean
  readonly pointsN: number
  readonly rescaled: number
  /** Sheets with the same mark on every statement: kept, and said (domain.md §1.7). */
  readonly straight: number
  /** Nearly everybody expects the highest: the perceptions say more than the gaps. */
  readonly isCeiling: boolean
}

/** Mean expectation from this share of the scale on is the highest there is. */
const CEILING = 0.98

/** The statements of a questionnaire: pairs with a dimension, or else the questions on one scale that have one. */
export function dimensionItems(questions: readonly Question[]): DimensionItem[] {
  const pairs = groupsOf(questions).flatMap(({ group, start, questions: lines }) =>
    group.kind === 'expectation'
      ? lines.flatMap((question, index) => {
          const dimension = question.dimension ?? lines[index - 1]?.dimension ?? null
          const isPerception = index % 2 === 1 && question.type !== 'L5'
          return dimension && isPerception
            ? [itemOf(question, dimension, start + index - 1, start + index)]
            : []
        })
      : [],
  )
  if (pairs.length > 0) return pairs
  const single = questions.flatMap((question, position) =>
    question.dimension && isPerceptionOnly(questions, question)
      ? [{ type: question.type, item: itemOf(question, question.dimension, null, position) }]
      : [],
  )
  const type = single[0]?.type
  return single.filter((each) => each.type === type).map(({ item }) => item)
}

function itemOf(
  question: Question,
  dimension: Dimension,
  expectedAt: number | null,
  perceivedAt: number,
): DimensionItem {
  return { key: question.key, name: question.text, dimension, expectedAt, perceivedAt }
}

function isPerceptionOnly(questions: readonly Question[], { key, type }: Question): boolean {
  return rangeOf(type) !== null && !['I5', 'L5', 'R10'].includes(type) && !isFirstOfPair(questions, key)
}

/** The five dimensions of a wave (Parasuraman, Zeithaml & Berry 1988; domain.md §1.7); null without statements. */
export function readDimensions(
  questions: readonly Question[],
  sheets: readonly Answers[],
  population: number | null,
): DimensionReading | null {
  const items = dimensionItems(questions)
  const [first] = items
  const question = first && questions[first.perceivedAt]
  const scale = question && rangeOf(question.type)
  if (!first || !scale) return null
  const mode = first.expectedAt === null ? 'perception' : 'gap'
  const dimensions = Dimension.options.flatMap((key) => {
    const indexes = items.flatMap(({ dimension }, index) => (dimension === key ? [index] : []))
    return indexes.length === 0 ? [] : [{ key, items: indexes }]
  })
  const pointsAt = dimensions.map(({ key }) => pointsPosition(questions, key))
  const hasPoints = mode === 'gap' && pointsAt.every((position) => position !== null)
  const gapSheets = sheets.map((answers): GapSheet => {
    const perceptions = items.map(({ perceivedAt }) => codedOf(answers[perceivedAt]))
    return {
      perceptions,
      // Held against nothing, a perception is its own score.
      expectations: items.map(({ expectedAt }) => (expectedAt === null ? 0 : codedOf(answers[expectedAt]))),
      points: hasPoints ? pointsAt.map((position) => numberOf(answers[position ?? -1])) : [],
    }
  })
  const result = dimensionGaps(gapSheets, dimensions)
  const figures = items.map((item) => itemFigures(item, sheets))
  const pointsN = result.people.filter(({ points }) => points !== null).length
  return {
    mode,
    scale,
    dimensions: result.dimensions.map(({ gap, meanPoints, percentOfExpectation }, index) => {
      const { key = 'TAN', items: indexes = [] } = dimensions[index] ?? {}
      const own = indexes.flatMap((each) => figures[each] ?? [])
      const scores = result.people.flatMap(({ gaps }) => gaps[index] ?? [])
      const { n, mean: value, interval } = estimateMean(scores, population)
      const points = hasPoints && pointsN > 0 ? meanPoints : null
      return {
        dimension: key,
        itemCount: indexes.length,
        expectation: meanOf(own.map(({ expectation }) => expectation)),
        perception: meanOf(own.map(({ perception }) => perception)),
        score: { n, value, interval },
        points,
        weighted: points === null || gap === null ? null : (points * gap) / 100,
        percentOfExpectation: mode === 'gap' ? percentOfExpectation : null,
        alpha: alphaOf(gapSheets, indexes),
      }
    }),
    items: figures,
    unweighted: result.unweighted,
    weighted: { value: result.weighted, n: result.weightedN },
    weightedByMeanPoints: result.weightedByMeanPoints,
    hasPoints,
    pointsN,
    rescaled: result.people.filter(({ isRescaled }) => isRescaled).length,
    straight: gapSheets.filter(({ perceptions }) => isStraight(perceptions)).length,
    isCeiling: mode === 'gap' && isCeiling(figures, scale),
  }
}

function pointsPosition(questions: readonly Question[], dimension: Dimension): number | null {
  const position = questions.findIndex(
    (question) => question.group?.kind === 'sum' && question.dimension === dimension,
  )
  return position === -1 ? null : position
}

function itemFigures(
  { key, name, dimension, expectedAt, perceivedAt }: DimensionItem,
  sheets: readonly Answers[],
): ItemFigures {
  const answered = sheets.flatMap((answers) => {
    const perceived = numberOf(answers[perceivedAt])
    const expected = expectedAt === null ? null : numberOf(answers[expectedAt])
    return perceived === null || (expectedAt !== null && expected === null) ? [] : [{ perceived, expected }]
  })
  const expectation = meanOf(answered.map(({ expected }) => expected))
  const perception = mean(answered.map(({ perceived }) => perceived))
  const gap = perception === null || expectation === null ? null : perception - expectation
  return { key, name, dimension, n: answered.length, expectation, perception, gap }
}

function meanOf(values: readonly (number | null)[]): number | null {
  return mean(values.filter((value) => value !== null))
}

function alphaOf(sheets: readonly GapSheet[], indexes: readonly number[]): DimensionFigures['alpha'] {
  const rows = sheets.map(({ perceptions }) =>
    indexes.map((index) => {
      const value = perceptions[index]
      return typeof value === 'number' ? value : null
    }),
  )
  const reliability = cronbachAlpha(rows)
  if (!reliability || reliability.n < FEWEST_ROWS_FOR_ALPHA) return null
  return { value: reliability.alpha, n: reliability.n, label: reliabilityLabel(reliability.alpha) }
}

/** Every statement was answered, and all of them alike; a handful of statements says nothing. */
function isStraight(perceptions: GapSheet['perceptions']): boolean {
  return perceptions.length >= 10 && typeof perceptions[0] === 'number' && new Set(perceptions).size === 1
}

function isCeiling(items: readonly ItemFigures[], { min, max }: Range): boolean {
  const expected = meanOf(items.map(({ expectation }) => expectation))
  return expected !== null && expected >= min + CEILING * (max - min)
}

import {
  answersToNotice,
  compareNetPromoter,
  compareShares,
  isSmallChange,
  verdictOf,
} from '../stats/comparison'
import type { Moments } from '../stats/counts'
import { compareMoments } from '../stats/meanComparison'
import { netPromoterOfCounts } from '../stats/netPromoter'
import { toIndex } from '../stats/scale'
import { type Question, rangeOf } from '../surveys/question'
import type { Figures } from './figures'
import type { QuestionChange } from './results.contract'

/** One side of a comparison: the question as it was asked there, and its figures; null where they may not be shown. */
export interface ChangeSide {
  readonly question: Question
  readonly figures: Figures | null
}

/**
 * What changed in one question from `older` to `newer` (domain.md §3.6). Null for questions that cannot be compared:
 * texts, days, choices, and scales against something else (C12).
 */
export function changeOf(newer: ChangeSide, older: ChangeSide): QuestionChange | null {
  if (newer.question.type === older.question.type) return sameScale(newer, older)
  const isIndexed = rangeOf(newer.question.type) && rangeOf(older.question.type)
  return isIndexed ? indexChange(newer, older) : null
}

function sameScale(newer: ChangeSide, older: ChangeSide): QuestionChange | null {
  const { type } = newer.question
  if (type === 'R10') return netPromoterChange(newer, older)
  if (type === 'NUM') return meanChange(newer, older)
  if (type === 'YN' || rangeOf(type)) return shareChange(newer, older)
  return null
}

function blankChange(
  { question, figures }: ChangeSide,
  older: ChangeSide,
  measure: QuestionChange['measure'],
  figureOf: (figures: Figures, question: Question) => number | null,
): QuestionChange {
  const side = (at: ChangeSide) => ({
    n: at.figures?.valid ?? 0,
    value: at.figures && figureOf(at.figures, at.question),
  })
  return {
    question,
    measure,
    older: side(older),
    newer: side({ question, figures }),
    difference: null,
    interval: null,
    verdict: 'noData',
    isSmall: false,
    needed: null,
    probability: null,
    meanDifference: null,
  }
}

function shareChange(newer: ChangeSide, older: ChangeSide): QuestionChange {
  const blank = blankChange(newer, older, 'share', ({ topShare }) => topShare)
  const [now, before] = [newer.figures, older.figures]
  if (now === null || before === null || now.topShare === null || before.topShare === null) return blank
  const compared = compareShares(countOf(now), countOf(before))
  if (compared === null) return blank
  const { difference, interval, verdict, probability } = compared
  return {
    ...blank,
    ...{ difference, interval, verdict, probability },
    isSmall: isSmallChange(difference, 1),
    needed: answersToNotice(now.topShare, before.topShare),
    meanDifference: now.mean === null || before.mean === null ? null : now.mean - before.mean,
  }
}

function countOf({ topShare, valid }: Figures) {
  return { successes: Math.round((topShare ?? 0) * valid), n: valid }
}

function netPromoterChange(newer: ChangeSide, older: ChangeSide): QuestionChange {
  const blank = blankChange(newer, older, 'netPromoter', ({ netPromoter }) => netPromoter?.score ?? null)
  const now = newer.figures?.netPromoter
  const before = older.figures?.netPromoter
  if (!now || !before || !newer.figures || !older.figures) return blank
  const compared = compareNetPromoter(
    netPromoterOfCounts(now.promoters, now.detractors, newer.figures.valid),
    netPromoterOfCounts(before.promoters, before.detractors, older.figures.valid),
  )
  if (compared === null) return blank
  const { difference, adjusted, verdict } = compared
  return {
    ...blank,
    ...{ difference, verdict, interval: adjusted.interval },
    isSmall: isSmallChange(difference, 100),
  }
}

function meanChange(newer: ChangeSide, older: ChangeSide): QuestionChange {
  const blank = blankChange(newer, older, 'mean', ({ mean }) => mean)
  const compared = compareMoments(momentsOf(newer.figures), momentsOf(older.figures))
  if (compared === null) return blank
  const { difference, interval, verdict, probability } = compared
  return { ...blank, ...{ difference, interval, verdict, probability } }
}

function momentsOf(figures: Figures | null): Moments {
  if (figures === null) return { n: 0, mean: null, standardDeviation: null }
  return { n: figures.valid, mean: figures.mean, standardDeviation: figures.standardDeviation }
}

/** Differing scales: only the index 0–100 may be compared, and nothing is said about chance (domain.md §0.1 C12). */
function indexChange(newer: ChangeSide, older: ChangeSide): QuestionChange {
  const blank = blankChange(newer, older, 'index', indexOf)
  const { newer: now, older: before } = blank
  if (now.value === null || before.value === null) return blank
  const isKnown = verdictOf(null, now.n, before.n) !== 'noData'
  return { ...blank, difference: now.value - before.value, verdict: isKnown ? 'noVerdict' : 'noData' }
}

function indexOf({ mean }: Figures, { type }: Question): number | null {
  const range = rangeOf(type)
  return mean === null || range === null ? null : toIndex(mean, range)
}

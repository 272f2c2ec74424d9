import type { WorkbookAttribute, WorkbookModel, WorkbookScorecard } from '#shared/reports/workbookModel'
import { type ChangeEffects, changeEffects } from '#shared/scorecards/changeEffects'
import { isScaleType, scales } from '#shared/surveys/scales'
import type { Tally } from './tally'

/** One row of the libreta as its formulas give it. */
export interface AttributeFigures {
  readonly attribute: WorkbookAttribute
  /** Positions of the questions whose answers the rating is a formula over; empty when it is a value. */
  readonly questions: readonly number[]
  readonly rating: number | null
  readonly n: number
  readonly weighted: number | null
  readonly lost: number | null
  readonly status: 'noData' | 'noTarget' | 'meets' | 'improve'
  readonly change: number | null
  /** Share of the points, 0–100 over the rated; null without a rating. */
  readonly share: number | null
  /** The same in the period before. */
  readonly shareBefore: number | null
  /** What it did to the grade; null where it is rated in neither period, or there is no grade in one of them. */
  readonly effects: ChangeEffects | null
}

/** The libreta as its formulas give it (domain.md §1.8). */
export interface ScorecardFigures {
  readonly rows: readonly AttributeFigures[]
  readonly points: number
  readonly rating: number | null
  readonly n: number
  readonly grade: number | null
  readonly lost: number
  readonly band: string | null
  /** Percent of the points whose attributes have no rating, whole. */
  readonly missing: number
  /** Grade of the period before; null without one, or without one of now. */
  readonly previousGrade: number | null
  /** Grade of each competitor column. */
  readonly competitors: readonly (number | null)[]
}

/** Works out the cached results of the libreta; null without a scorecard. */
export function scorecardFigures(model: WorkbookModel, tally: Tally): ScorecardFigures | null {
  const { scorecard } = model
  if (!scorecard || scorecard.attributes.length === 0) return null
  const lines = scorecard.attributes.map((attribute) => attributeFigures(attribute, scorecard, model, tally))
  const rated = lines.filter((row) => row.rating !== null)
  const points = sum(lines.map(({ attribute }) => attribute.points))
  const ratedPoints = sum(rated.map(({ attribute }) => attribute.points))
  const weighted = sum(rated.map((row) => row.weighted ?? 0))
  const grade = ratedPoints === 0 ? null : (100 * weighted) / ratedPoints
  const before = beforeOf(scorecard)
  const previousGrade = grade === null ? null : before.grade
  const rows = lines.map((row): AttributeFigures => {
    const { previous } = row.attribute
    const share = row.rating === null || ratedPoints === 0 ? null : (100 * row.attribute.points) / ratedPoints
    const shareBefore =
      previous === null || before.points === 0 ? null : (100 * pointsBefore(row.attribute)) / before.points
    const side = (weight: number | null, rating: number | null) =>
      weight === null || rating === null
        ? null
        : { share: weight / 100, fulfilment: earned(scorecard, rating) }
    const effects =
      previousGrade === null
        ? null
        : changeEffects(side(share, row.rating), side(shareBefore, previous), previousGrade)
    return { ...row, share, shareBefore, effects }
  })
  return {
    rows,
    points,
    rating:
      ratedPoints === 0
        ? null
        : sum(rated.map(({ attribute, rating }) => attribute.points * (rating ?? 0))) / ratedPoints,
    n: Math.min(...rows.map(({ n }) => n)),
    grade,
    lost: sum(rated.map((row) => row.lost ?? 0)),
    band: grade === null ? null : bandOf(scorecard, grade),
    missing: points === 0 ? 0 : Math.round(100 - (100 * ratedPoints) / points),
    previousGrade,
    competitors: (scorecard.competitors ?? []).map((_, column) => competitorGrade(scorecard, column)),
  }
}

const pointsBefore = ({ points, previousPoints = points }: WorkbookAttribute) => previousPoints

/** Share of its points (0–1) that a rating earns. */
function earned({ method, scale }: WorkbookScorecard, rating: number): number {
  const bottom = method === 'linear' ? scale.min : 0
  return (rating - bottom) / (scale.max - bottom)
}

/** The grade before and the points behind it; null and 0 when nothing was rated then. */
function beforeOf(scorecard: WorkbookScorecard): { readonly grade: number | null; readonly points: number } {
  const rated = scorecard.attributes.flatMap((attribute) =>
    attribute.previous === null ? [] : [{ points: pointsBefore(attribute), rating: attribute.previous }],
  )
  return { grade: gradeOf(scorecard, rated), points: sum(rated.map(({ points }) => points)) }
}

function competitorGrade(scorecard: WorkbookScorecard, column: number): number | null {
  const rated = scorecard.attributes.flatMap(({ points, competitors = [] }) => {
    const rating = competitors[column] ?? null
    return rating === null ? [] : [{ points, rating }]
  })
  return gradeOf(scorecard, rated)
}

function gradeOf(
  scorecard: WorkbookScorecard,
  rated: readonly { readonly points: number; readonly rating: number }[],
): number | null {
  const points = sum(rated.map((row) => row.points))
  if (points === 0) return null
  return (100 * sum(rated.map((row) => row.points * earned(scorecard, row.rating)))) / points
}

/** Rows in the order in which to improve: most points lost first, the earlier row where equal. */
export function improvementOrder(figures: ScorecardFigures): readonly AttributeFigures[] {
  return figures.rows
    .map((row, index) => ({ row, key: (row.lost ?? 0) - index * tieStep }))
    .filter(({ row }) => row.lost !== null)
    .sort((a, b) => b.key - a.key)
    .map(({ row }) => row)
}

/** A longer formula would pass the 8,192 characters that Excel allows. */
const mostQuestions = 20

/** How much each row down counts when the points lost are equal; the formula of the summary uses the same. */
export const tieStep = 1e-9

function attributeFigures(
  attribute: WorkbookAttribute,
  { method, scale }: WorkbookScorecard,
  model: WorkbookModel,
  tally: Tally,
): Omit<AttributeFigures, 'share' | 'shareBefore' | 'effects'> {
  const { points, target, previous, rating, n } = attribute
  const bottom = method === 'linear' ? scale.min : 0
  const weighted = rating === null ? null : (points * (rating - bottom)) / (scale.max - bottom)
  const meets = rating !== null && target !== null && roundTo9(rating - target) >= 0
  return {
    attribute,
    questions: liveQuestions(attribute, scale, model, tally),
    rating,
    n,
    weighted,
    lost: weighted === null ? null : points - weighted,
    status: rating === null ? 'noData' : target === null ? 'noTarget' : meets ? 'meets' : 'improve',
    change: rating === null || previous === null ? null : rating - previous,
  }
}

/** The questions that give exactly the rating of the attribute, or none. */
function liveQuestions(
  { questionKeys, rating, n }: WorkbookAttribute,
  scale: WorkbookScorecard['scale'],
  model: WorkbookModel,
  tally: Tally,
): readonly number[] {
  const found = questionKeys.map((key) => model.questions.findIndex((question) => question.key === key))
  const fits = found.every((index) => {
    const type = model.questions[index]?.type
    return type && isScaleType(type) && scales[type].min === scale.min && scales[type].max === scale.max
  })
  if (!fits || found.length > mostQuestions) return []
  const tallies = found.flatMap((index) => tally.questions[index] ?? [])
  const valid = sum(tallies.map((question) => question.valid))
  if (valid !== n) return []
  if (valid === 0) return rating === null ? found : []
  const mean = sum(tallies.map((question) => question.sum())) / valid
  return rating !== null && Math.abs(mean - rating) <= 1e-9 ? found : []
}

function bandOf({ bands }: WorkbookScorecard, grade: number): string | null {
  const reached = bands.filter((band, index) => index === 0 || roundTo9(grade) >= band.from)
  return reached.at(-1)?.name ?? null
}

/** Borders are compared at nine decimals (domain.md C5), as `ROUND` does in the formulas. */
function roundTo9(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

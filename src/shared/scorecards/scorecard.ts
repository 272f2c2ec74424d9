import { EPSILON, isAtLeast, isSame, percentage, withoutNegativeZero } from '../stats/numbers'
import { type ChangeEffects, changeEffects } from './changeEffects'

/** Level of a grade, from best to worst. */
export type BandKey = 'amazing' | 'desired' | 'expected' | 'basic' | 'criminal'

/** A band and the lowest grade (0–100) that belongs to it. */
export type Band = { readonly key: BandKey; readonly from: number }

/** Proportional: rating ÷ max. Linear: (rating − min) ÷ (max − min). */
export type ScorecardMethod = 'proportional' | 'linear'

/** An attribute as the owner and the external customers see it. */
export type ScorecardInputRow = {
  readonly key: string
  readonly name: string
  /** Importance points as typed, ≥ 0; they need not add up to 100. */
  readonly points: number
  /** Mean of the valid ratings, on the scale; null without ratings. */
  readonly rating: number | null
  /** Ratings behind the mean. */
  readonly n: number
  /** Wanted rating, on the scale; null when none was set. */
  readonly target: number | null
  /** Rating of the period before, on the scale; null without one. */
  readonly previous: number | null
  /** Importance points of the period before; the same as today when left out. */
  readonly previousPoints?: number
}

export type ScorecardInput<Row extends ScorecardInputRow = ScorecardInputRow> = {
  readonly scaleMin: number
  readonly scaleMax: number
  readonly method: ScorecardMethod
  readonly bands?: readonly Band[]
  readonly rows: readonly Row[]
}

/** `noData`: there is no rating or no target to hold it against. */
export type ScorecardStatus = 'met' | 'improve' | 'noData'

/** An attribute with its arithmetic; null figures are those that need a rating (or a previous one). */
export type ScorecardRow<Row extends ScorecardInputRow = ScorecardInputRow> = Row & {
  /** Points normalised to 100 over the rated attributes. */
  readonly share: number | null
  /** Ponderación: typed points · rating ÷ max (not normalised). */
  readonly weighted: number | null
  /** Typed points − weighted. */
  readonly lost: number | null
  readonly status: ScorecardStatus
  /** Rating − previous rating, on the scale. */
  readonly change: number | null
  /** Part of the change of the grade that this attribute explains, in grade points; they add up to it. */
  readonly contribution: number | null
  /** What that part is made of; null where it is. */
  readonly effects: ChangeEffects | null
}

export type ScorecardTotal = {
  /** Sum of the points as typed. */
  readonly points: number
  /** The typed points do not add up to 100, so they were normalised. */
  readonly isNormalised: boolean
  /** Grade on the rating scale: Σ points·rating ÷ Σ points, over the rated. */
  readonly rating: number
  /** Fewest ratings of a rated attribute. */
  readonly n: number
  /** Σ weighted, in typed points. */
  readonly weighted: number
  /** Grade 0–100: 100·Σ weighted ÷ Σ points of the rated. */
  readonly grade: number
  /** Σ lost, in typed points. */
  readonly lost: number
  readonly band: BandKey
  /** Percent of the points whose attributes have no ratings: the scorecard is incomplete when above 0. */
  readonly missingShare: number
  /** Key of the one attribute that holds more than half of the points: warn. */
  readonly heaviest: string | null
  /** Grade of the period before, over what was rated then; with today's points unless others were given. */
  readonly previousGrade: number | null
  /** Grade − previous grade. */
  readonly change: number | null
  /** Keys of the rated attributes, most lost points first, ties by name. */
  readonly improvementOrder: readonly string[]
}

/** `total` is null when no attribute with points has ratings. */
export type Scorecard<Row extends ScorecardInputRow = ScorecardInputRow> = {
  readonly rows: readonly ScorecardRow<Row>[]
  readonly total: ScorecardTotal | null
}

/** Bands of domain.md §1.8; the thresholds are the owner's to edit. */
export const DEFAULT_BANDS: readonly Band[] = [
  { key: 'amazing', from: 90 },
  { key: 'desired', from: 80 },
  { key: 'expected', from: 65 },
  { key: 'basic', from: 50 },
  { key: 'criminal', from: 0 },
]

/** Band of a grade 0–100, a border belonging to the better one; the lowest band below every threshold. */
export function bandOf(grade: number, bands: readonly Band[] = DEFAULT_BANDS): BandKey {
  const ordered = [...bands].sort((first, second) => second.from - first.from)
  return (ordered.find(({ from }) => isAtLeast(grade, from)) ?? ordered.at(-1))?.key ?? 'criminal'
}

/**
 * The libreta of domain.md §1.8: attributes × points × ratings of the external customers, in the very arithmetic of
 * its Excel sheet. Each row keeps its points as typed (points · rating ÷ max) and only the total is normalised, over
 * the attributes that have ratings.
 */
export function computeScorecard<Row extends ScorecardInputRow>(input: ScorecardInput<Row>): Scorecard<Row> {
  const fulfilment = (rating: number | null) => (rating === null ? null : fulfilmentOf(rating, input))
  const now = gradeOf(input.rows.map(({ points, rating }) => ({ points, fulfilment: fulfilment(rating) })))
  const before = gradeOf(
    input.rows.map((row) => ({ points: pointsBefore(row), fulfilment: fulfilment(row.previous) })),
  )
  const rows = input.rows.map((row): ScorecardRow<Row> => {
    const part = fulfilment(row.rating)
    const weighted = part === null ? null : row.points * part
    const effects = effectsOf(row, part, fulfilment(row.previous), now, before)
    return {
      ...row,
      share: part === null || now === null ? null : (100 * row.points) / now.points,
      weighted,
      lost: weighted === null ? null : row.points - weighted,
      status: statusOf(row),
      change:
        row.rating === null || row.previous === null ? null : withoutNegativeZero(row.rating - row.previous),
      contribution: effects?.total ?? null,
      effects,
    }
  })
  return { rows, total: now === null ? null : totalOf(rows, now, before, input.bands ?? DEFAULT_BANDS) }
}

type Grade = { readonly grade: number; readonly points: number }

/** Share of its points (0–1) that a rating earns. */
function fulfilmentOf(rating: number, { method, scaleMin, scaleMax }: Omit<ScorecardInput, 'rows'>): number {
  return method === 'linear' ? (rating - scaleMin) / (scaleMax - scaleMin) : rating / scaleMax
}

/** Grade 0–100 over the rated attributes and the points they hold; null when they hold none. */
function gradeOf(
  items: readonly { readonly points: number; readonly fulfilment: number | null }[],
): Grade | null {
  let points = 0
  let earned = 0
  for (const item of items) {
    if (item.fulfilment === null) continue
    points += item.points
    earned += item.points * item.fulfilment
  }
  return points > 0 ? { grade: (100 * earned) / points, points } : null
}

function statusOf({ rating, target }: ScorecardInputRow): ScorecardStatus {
  if (rating === null || target === null) return 'noData'
  return isAtLeast(rating, target) ? 'met' : 'improve'
}

const pointsBefore = ({ points, previousPoints = points }: ScorecardInputRow) => previousPoints

function effectsOf(
  row: ScorecardInputRow,
  part: number | null,
  previousPart: number | null,
  now: Grade | null,
  before: Grade | null,
): ChangeEffects | null {
  if (now === null || before === null) return null
  const side = (fulfilment: number | null, points: number, whole: number) =>
    fulfilment === null ? null : { share: points / whole, fulfilment }
  return changeEffects(
    side(part, row.points, now.points),
    side(previousPart, pointsBefore(row), before.points),
    before.grade,
  )
}

function totalOf(
  rows: readonly ScorecardRow[],
  now: Grade,
  before: Grade | null,
  bands: readonly Band[],
): ScorecardTotal {
  const rated = rows.flatMap((row) =>
    row.rating === null || row.weighted === null || row.lost === null
      ? []
      : [{ ...row, rating: row.rating, weighted: row.weighted, lost: row.lost }],
  )
  const add = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const points = add(rows.map((row) => row.points))
  const heaviest = rows.find((row) => row.points > points / 2 + EPSILON)
  const order = [...rated].sort(
    (first, second) => second.lost - first.lost || first.name.localeCompare(second.name, 'es'),
  )
  return {
    points,
    isNormalised: !isSame(points, 100),
    rating: add(rated.map((row) => row.points * row.rating)) / now.points,
    n: Math.min(...rated.map(({ n }) => n)),
    weighted: add(rated.map(({ weighted }) => weighted)),
    grade: now.grade,
    lost: add(rated.map(({ lost }) => lost)),
    band: bandOf(now.grade, bands),
    missingShare: percentage(points - now.points, points) ?? 0,
    heaviest: heaviest?.key ?? null,
    previousGrade: before?.grade ?? null,
    change: before === null ? null : withoutNegativeZero(now.grade - before.grade),
    improvementOrder: order.map(({ key }) => key),
  }
}

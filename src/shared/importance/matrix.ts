import { type Crosshair, isDoubtful, placeAttributes, type Quadrant } from '../analysis/importancePerformance'
import { mean } from '../stats/mean'
import { isAtLeast, type Range } from '../stats/numbers'
import { median } from '../stats/quantile'
import { toIndex } from '../stats/scale'
import type { MeasuredAttribute } from './attributes'

/** Where the lines of the matrix stand: worked out, or where the owner put them (domain.md §1.2). */
export const crosshairPresets = ['means', 'medians', 'middle', 'own'] as const
export type CrosshairPreset = (typeof crosshairPresets)[number]

/** The quadrants in the order in which they are worth doing something about. */
export const quadrantOrder: readonly Quadrant[] = ['concentrate', 'keep', 'lowPriority', 'possibleExcess']

/** An attribute with both figures, in its quadrant. */
export interface MatrixPoint {
  readonly attribute: MeasuredAttribute
  readonly importance: number
  readonly performance: number
  readonly quadrant: Quadrant
  /** Importance − performance, both as 0–100 of their scales. */
  readonly gap: number
  /** The interval of a figure holds the line it is held against: the quadrant is not sure (domain.md §1.2). */
  readonly isDoubtful: boolean
}

export interface MatrixScales {
  readonly importanceScale: Range
  readonly performanceScale: Range
}

/** Fewer attributes than these make a table and no chart (domain.md §1.2). */
export const FEWEST_FOR_CHART = 4

/** Importances closer together than this, in points of a 1–5 scale, say the same of everything (domain.md §1.2). */
const SAME_IMPORTANCE = 0.3

interface Placed {
  readonly attribute: MeasuredAttribute
  readonly importance: number
  readonly performance: number
}

function complete(attributes: readonly MeasuredAttribute[]): Placed[] {
  return attributes.flatMap((attribute) => {
    const { importance, performance } = attribute
    return importance.value === null || performance.value === null
      ? []
      : [{ attribute, importance: importance.value, performance: performance.value }]
  })
}

/** Where the lines cross for a preset; null without an attribute that has both figures (domain.md §1.2). */
export function crosshairOf(
  preset: Exclude<CrosshairPreset, 'own'>,
  attributes: readonly MeasuredAttribute[],
  { importanceScale, performanceScale }: MatrixScales,
): Crosshair | null {
  const placed = complete(attributes)
  if (placed.length === 0) return null
  if (preset === 'middle')
    return { importance: middle(importanceScale), performance: middle(performanceScale) }
  const center = preset === 'means' ? mean : median
  const importance = center(placed.map((point) => point.importance))
  const performance = center(placed.map((point) => point.performance))
  return importance === null || performance === null ? null : { importance, performance }
}

const middle = ({ min, max }: Range): number => (min + max) / 2

/**
 * Every attribute with both figures in its quadrant, the quadrants in order of what they ask for; inside each the
 * widest gap between importance and performance first, ties by name (domain.md §1.2).
 */
export function matrixOf(
  attributes: readonly MeasuredAttribute[],
  crosshair: Crosshair,
  { importanceScale, performanceScale }: MatrixScales,
): MatrixPoint[] {
  const points = complete(attributes).map(({ attribute, importance, performance }): MatrixPoint => {
    const [placed] = placeAttributes([{ name: attribute.key, importance, performance }], crosshair)
    return {
      attribute,
      importance,
      performance,
      quadrant: placed?.quadrant ?? 'lowPriority',
      gap: (toIndex(importance, importanceScale) ?? 0) - (toIndex(performance, performanceScale) ?? 0),
      isDoubtful:
        isDoubtful(attribute.importance.interval, crosshair.importance) ||
        isDoubtful(attribute.performance.interval, crosshair.performance),
    }
  })
  return points.sort(
    (first, second) =>
      quadrantOrder.indexOf(first.quadrant) - quadrantOrder.indexOf(second.quadrant) ||
      (isAtLeast(Math.abs(second.gap - first.gap), 1e-8) ? second.gap - first.gap : 0) ||
      first.attribute.name.es.localeCompare(second.attribute.name.es, 'es'),
  )
}

/** Customers give nearly the same importance to everything that was asked (domain.md §1.2). */
export function isImportanceFlat(attributes: readonly MeasuredAttribute[], scale: Range): boolean {
  const values = complete(attributes).map(({ importance }) => toIndex(importance, scale) ?? 0)
  const limit = (100 * SAME_IMPORTANCE) / 4
  return values.length > 1 && Math.max(...values) - Math.min(...values) <= limit + 1e-9
}

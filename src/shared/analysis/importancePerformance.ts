import { mean } from '../stats/mean'
import { EPSILON, type Interval, isAtLeast, withoutNegativeZero } from '../stats/numbers'

/** An attribute with its mean importance and performance, both on the same scale. */
export type RatedAttribute = {
  readonly name: string
  readonly importance: number
  readonly performance: number
}

/** Where the lines of the grid cross, on the scale of the means. */
export type Crosshair = { readonly importance: number; readonly performance: number }

/** Important or not, done well or not (Martilla & James 1977). */
export type Quadrant = 'concentrate' | 'keep' | 'lowPriority' | 'possibleExcess'

export type PlacedAttribute = RatedAttribute & {
  readonly quadrant: Quadrant
  /** Importance − performance. */
  readonly gap: number
}

/** Crosshair at the mean importance and the mean performance (domain.md §1.2); null without attributes. */
export function meanCrosshair(attributes: readonly RatedAttribute[]): Crosshair | null {
  const importance = mean(attributes.map((attribute) => attribute.importance))
  const performance = mean(attributes.map((attribute) => attribute.performance))
  return importance === null || performance === null ? null : { importance, performance }
}

/** Each attribute in its quadrant, a point on a line counting as high (domain.md §1.2, B4, §0.1 C5). */
export function placeAttributes(
  attributes: readonly RatedAttribute[],
  crosshair: Crosshair,
): PlacedAttribute[] {
  return attributes.map((attribute) => ({
    ...attribute,
    quadrant: quadrantOf(attribute, crosshair),
    gap: withoutNegativeZero(attribute.importance - attribute.performance),
  }))
}

/** Names of the attributes to concentrate on, widest gap first, ties by name (domain.md §1.2). */
export function priorities(placed: readonly PlacedAttribute[]): string[] {
  return placed
    .filter(({ quadrant }) => quadrant === 'concentrate')
    .sort((first, second) => second.gap - first.gap || first.name.localeCompare(second.name, 'es'))
    .map(({ name }) => name)
}

/** The place is doubtful: the interval of a mean holds the line it is held against (domain.md §1.2). */
export function isDoubtful(interval: Interval | null, line: number): boolean {
  return interval !== null && interval.low <= line + EPSILON && line <= interval.high + EPSILON
}

function quadrantOf({ importance, performance }: RatedAttribute, crosshair: Crosshair): Quadrant {
  const isDoneWell = isAtLeast(performance, crosshair.performance)
  if (isAtLeast(importance, crosshair.importance)) return isDoneWell ? 'keep' : 'concentrate'
  return isDoneWell ? 'possibleExcess' : 'lowPriority'
}

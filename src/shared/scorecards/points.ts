/** Points that an attribute has by what customers said, and those that the owner typed. */
export interface PointsRow {
  readonly owner: number
  /** Mean importance, or points of 100, as customers gave them; null when they were not asked. */
  readonly customers: number | null
}

export interface SharedPoints {
  readonly points: readonly number[]
  /** Customers decided the points of at least one row. */
  readonly isByCustomers: boolean
}

/**
 * Puntaje by the customers (domain.md §1.8): the rows that they were asked about share out what the others leave of
 * 100, in proportion to what they said; a row that they were not asked about keeps the points of the owner. All points
 * then add up to 100. The owner's points stand where customers said nothing, or where the others leave nothing.
 */
export function pointsByCustomers(rows: readonly PointsRow[]): SharedPoints {
  const kept = sum(rows.map(({ owner, customers }) => (customers === null ? owner : 0)))
  const said = sum(rows.map(({ customers }) => customers ?? 0))
  const left = 100 - kept
  if (said <= 0 || left <= 0) return { points: rows.map(({ owner }) => owner), isByCustomers: false }
  return {
    points: rows.map(({ owner, customers }) => (customers === null ? owner : (left * customers) / said)),
    isByCustomers: true,
  }
}

/** Whole points that sum to 100, as equal as can be. */
export function equalPoints(count: number): readonly number[] {
  const base = Math.floor(100 / Math.max(1, count))
  const rest = 100 - base * count
  return Array.from({ length: count }, (_, index) => base + (index < rest ? 1 : 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

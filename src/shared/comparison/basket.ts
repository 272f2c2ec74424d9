import { percentage } from '../stats/numbers'

/** A product of the price basket; null where a price is not known. */
export type BasketItem = {
  readonly name: string
  readonly quantity: number
  readonly ownPrice: number | null
  readonly otherPrice: number | null
}

/** Price index 100·Σq·own ÷ Σq·other over what is priced in both; null when nothing is (domain.md §1.4, C4). */
export function basketIndex(items: readonly BasketItem[]): {
  readonly index: number | null
  /** What the compared items cost with us and with them; null when nothing is compared. */
  readonly own: number | null
  readonly other: number | null
  readonly compared: number
  readonly excluded: readonly string[]
} {
  const priced = items.flatMap(({ quantity, ownPrice, otherPrice }) =>
    ownPrice === null || otherPrice === null
      ? []
      : [{ own: quantity * ownPrice, other: quantity * otherPrice }],
  )
  const own = priced.reduce((total, item) => total + item.own, 0)
  const other = priced.reduce((total, item) => total + item.other, 0)
  return {
    index: percentage(own, other),
    own: priced.length === 0 ? null : own,
    other: priced.length === 0 ? null : other,
    compared: priced.length,
    excluded: items
      .filter(({ ownPrice, otherPrice }) => ownPrice === null || otherPrice === null)
      .map(({ name }) => name),
  }
}

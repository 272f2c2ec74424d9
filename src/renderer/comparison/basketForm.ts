import { z } from 'zod'
import type { Basket, BasketDraft } from '#shared/comparison/baskets.contract'
import { readAmount } from '#shared/text/amount'
import { today } from '../ui/now'

const BasketRow = z.object({
  key: z.int(),
  product: z.string(),
  quantity: z.string(),
  own: z.string(),
  /** By id of the competitor. */
  prices: z.record(z.string(), z.string()),
})
export type BasketRow = z.infer<typeof BasketRow>

/** A basket as it is typed, whole or not; what is kept half typed. */
export const BasketForm = z.object({
  takenOn: z.string().nullable(),
  note: z.string(),
  competitorIds: z.array(z.int()),
  rows: z.array(BasketRow),
})
export type BasketForm = z.infer<typeof BasketForm>

export function emptyRow(key: number): BasketRow {
  return { key, product: '', quantity: '1', own: '', prices: {} }
}

export function isBlank({ product, own, prices }: BasketRow): boolean {
  return [product, own, ...Object.values(prices)].every((text) => text.trim() === '')
}

/** A new basket, to be compared with the closest. */
export function blankBasket(competitorIds: readonly number[]): BasketForm {
  return { takenOn: today(), note: '', competitorIds: [...competitorIds], rows: [emptyRow(1)] }
}

/** A stored basket in the fields, its numbers as they are written here. */
export function basketFormOf(basket: Basket, write: (value: number) => string): BasketForm {
  const price = (value: number | null) => (value === null ? '' : write(value))
  const rows = basket.lines.map(({ product, quantity, ownPrice, prices }, index) => ({
    key: index + 1,
    product,
    quantity: write(quantity),
    own: price(ownPrice),
    prices: Object.fromEntries(basket.competitorIds.map((id, at) => [String(id), price(prices[at] ?? null)])),
  }))
  const { takenOn, note, competitorIds } = basket
  return { takenOn, note, competitorIds: [...competitorIds], rows: [...rows, emptyRow(rows.length + 1)] }
}

/** The number in a field: null when it is empty, undefined when it is none. */
export function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const read = readAmount(text)
  return 'value' in read ? read.value : undefined
}

export type BasketProblem = 'date' | 'competitors' | 'lines' | 'product' | 'number' | 'quantity'

export function basketProblems({ takenOn, competitorIds, rows }: BasketForm): BasketProblem[] {
  const filled = rows.filter((row) => !isBlank(row))
  const numbers = filled.flatMap(({ own, prices }) => [own, ...competitorIds.map((id) => prices[id] ?? '')])
  const isWrong = (text: string) => {
    const value = numberIn(text)
    return value === undefined || (value !== null && value < 0)
  }
  return [
    ...(takenOn === null || takenOn > today() ? ['date' as const] : []),
    ...(competitorIds.length === 0 ? ['competitors' as const] : []),
    ...(filled.length === 0 ? ['lines' as const] : []),
    ...(filled.some(({ product }) => product.trim() === '') ? ['product' as const] : []),
    ...(numbers.some(isWrong) ? ['number' as const] : []),
    ...(filled.some(({ quantity }) => !((numberIn(quantity) ?? 0) > 0)) ? ['quantity' as const] : []),
  ]
}

/** What is stored of a form without problems; null with them. */
export function basketDraftOf(form: BasketForm): BasketDraft | null {
  const { takenOn, note, competitorIds, rows } = form
  if (takenOn === null || basketProblems(form).length > 0) return null
  const lines = rows
    .filter((row) => !isBlank(row))
    .map(({ product, quantity, own, prices }) => ({
      product: product.trim(),
      quantity: numberIn(quantity) ?? 1,
      ownPrice: numberIn(own) ?? null,
      prices: competitorIds.map((id) => numberIn(prices[id] ?? '') ?? null),
    }))
  return { takenOn, note, competitorIds: [...competitorIds], lines }
}

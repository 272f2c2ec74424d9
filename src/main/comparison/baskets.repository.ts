import type { BasketDraft } from '#shared/comparison/baskets.contract'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface BasketRow {
  readonly id: number
  readonly takenOn: string
  readonly note: string
  readonly products: string
}

type Product = Pick<BasketDraft['lines'][number], 'product' | 'quantity' | 'ownPrice'>

export type StoredBasket = BasketDraft & { readonly id: number }

/** Baskets of prices: the products with our price, and the prices of each competitor in the same order. */
export const basketsRepository = oncePerDatabase((db: Db) => {
  const select = `SELECT id, taken_on AS takenOn, note, products FROM price_basket WHERE voided_at IS NULL`
  const list = db.prepare<[], BasketRow>(`${select} ORDER BY taken_on DESC, id DESC`)
  const byId = db.prepare<[number], BasketRow>(`${select} AND id = ?`)
  const columns = db.prepare<[number], { competitorId: number; prices: string }>(`
    SELECT b.competitor_id AS competitorId, b.prices FROM basket_competitor b
    JOIN competitor c ON c.id = b.competitor_id
    WHERE b.basket_id = ? AND c.voided_at IS NULL ORDER BY b.id`)
  const insert = db.prepare<[string, string, string, string]>(
    'INSERT INTO price_basket (taken_on, note, products, created_at) VALUES (?, ?, ?, ?)',
  )
  const update = db.prepare<[string, string, string, number]>(
    'UPDATE price_basket SET taken_on = ?, note = ?, products = ? WHERE id = ?',
  )
  const setVoid = db.prepare<[string, number]>('UPDATE price_basket SET voided_at = ? WHERE id = ?')
  const dropColumns = db.prepare<[number, string]>(`
    DELETE FROM basket_competitor WHERE basket_id = ?
      AND competitor_id NOT IN (SELECT value FROM json_each(?))`)
  const putColumn = db.prepare<[number, number, string]>(`
    INSERT INTO basket_competitor (basket_id, competitor_id, prices) VALUES (?, ?, ?)
    ON CONFLICT (basket_id, competitor_id) DO UPDATE SET prices = excluded.prices`)

  function toBasket({ products, ...row }: BasketRow): StoredBasket {
    const found = columns
      .all(row.id)
      .map(({ competitorId, prices }) => ({ competitorId, prices: JSON.parse(prices) as (number | null)[] }))
    // Both were written by this repository alone.
    const lines = (JSON.parse(products) as Product[]).map((product, index) => ({
      ...product,
      prices: found.map(({ prices }) => prices[index] ?? null),
    }))
    return { ...row, competitorIds: found.map(({ competitorId }) => competitorId), lines }
  }

  function putColumns(basketId: number, { competitorIds, lines }: BasketDraft): void {
    dropColumns.run(basketId, JSON.stringify(competitorIds))
    for (const [index, competitorId] of competitorIds.entries())
      putColumn.run(basketId, competitorId, JSON.stringify(lines.map(({ prices }) => prices[index] ?? null)))
  }

  const productsOf = ({ lines }: BasketDraft) =>
    JSON.stringify(lines.map(({ product, quantity, ownPrice }): Product => ({ product, quantity, ownPrice })))

  return {
    /** The latest first. */
    list: (): StoredBasket[] => list.all().map(toBasket),
    find(id: number): StoredBasket | null {
      const row = byId.get(id)
      return row ? toBasket(row) : null
    },
    insert(basket: BasketDraft, now: string): number {
      const id = Number(insert.run(basket.takenOn, basket.note, productsOf(basket), now).lastInsertRowid)
      putColumns(id, basket)
      return id
    },
    update(id: number, basket: BasketDraft): void {
      update.run(basket.takenOn, basket.note, productsOf(basket), id)
      putColumns(id, basket)
    },
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
})

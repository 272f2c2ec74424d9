import { basketIndex } from '#shared/comparison/basket'
import type { Basket } from '#shared/comparison/baskets.contract'
import type { Db } from '../db/database'
import { basketsRepository, type StoredBasket } from './baskets.repository'
import { competitorsRepository } from './competitors.repository'

/** Every basket with its indices, the latest first. */
export function basketsWithIndices(db: Db): Basket[] {
  return basketsRepository(db)
    .list()
    .map((basket) => withIndices(db, basket))
}

/** A basket with the index of each competitor (domain.md §1.4, C4). */
export function withIndices(db: Db, basket: StoredBasket): Basket {
  const names = new Map(
    competitorsRepository(db)
      .list()
      .map(({ id, name }) => [id, name]),
  )
  const indices = basket.competitorIds.map((competitorId, at) => {
    const { excluded, ...result } = basketIndex(
      basket.lines.map(({ product, quantity, ownPrice, prices }) => ({
        name: product,
        quantity,
        ownPrice,
        otherPrice: prices[at] ?? null,
      })),
    )
    return { competitorId, name: names.get(competitorId) ?? '', ...result, excluded: [...excluded] }
  })
  return { ...basket, indices }
}

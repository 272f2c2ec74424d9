import { basketIndex } from '#shared/comparison/basket'
import type { Basket, BasketDraft, basketsContract } from '#shared/comparison/baskets.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { basketsRepository, type StoredBasket } from './baskets.repository'
import { competitorsRepository } from './competitors.repository'
import { visitsRepository } from './visits.repository'

const BASKET_SLOT = 'basket'

/** Baskets of prices: what the same products cost with us and with others (domain.md §1.4, C4). */
export function basketsHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof basketsContract> {
  const baskets = basketsRepository(db)
  const competitors = competitorsRepository(db)
  const drafts = visitsRepository(db)

  function check({ takenOn, competitorIds, lines }: BasketDraft): void {
    if (takenOn > clock.today()) throw new AppError('invalidInput', { takenOn: 'inFuture' })
    if (competitorIds.some((id) => !competitors.find(id))) throw new AppError('notFound')
    const isUneven = lines.some(({ prices }) => prices.length !== competitorIds.length)
    if (isUneven || new Set(competitorIds).size < competitorIds.length) throw new AppError('invalidInput')
  }

  function withIndices(basket: StoredBasket): Basket {
    const names = new Map(competitors.list().map(({ id, name }) => [id, name]))
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

  function mustFind(id: number): void {
    if (!baskets.find(id)) throw new AppError('notFound')
  }

  return {
    'comparison.baskets': () => baskets.list().map(withIndices),
    'comparison.basketDraft': () => drafts.draft(BASKET_SLOT),
    'comparison.keepBasket': ({ draft }) => {
      if (draft === null) drafts.dropDraft(BASKET_SLOT)
      else drafts.putDraft(BASKET_SLOT, draft, clock.now())
      return {}
    },
    'comparison.addBasket': (basket) => {
      check(basket)
      drafts.dropDraft(BASKET_SLOT)
      return { id: baskets.insert(basket, clock.now()) }
    },
    'comparison.changeBasket': ({ id, basket }) => {
      mustFind(id)
      check(basket)
      baskets.update(id, basket)
      return {}
    },
    'comparison.voidBasket': ({ id }) => {
      mustFind(id)
      baskets.void(id, clock.now())
      return {}
    },
  }
}

import type { BasketDraft, basketsContract } from '#shared/comparison/baskets.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { basketsRepository, type StoredBasket } from './baskets.repository'
import { competitorsRepository } from './competitors.repository'
import { basketsWithIndices, withIndices } from './readBaskets'
import { visitsRepository } from './visits.repository'

/** Where a half-typed basket is kept; null is a new one. */
const slotOf = (id: number | null) => `basket:${id ?? 'new'}`

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

  function mustFind(id: number): StoredBasket {
    const basket = baskets.find(id)
    if (!basket) throw new AppError('notFound')
    return basket
  }

  return {
    'comparison.baskets': () => basketsWithIndices(db),
    'comparison.basket': ({ id }) => ({
      basket: id === null ? null : withIndices(db, mustFind(id)),
      draft: drafts.draft(slotOf(id)),
    }),
    'comparison.keepBasket': ({ id, draft }) => {
      if (draft === null) drafts.dropDraft(slotOf(id))
      else drafts.putDraft(slotOf(id), draft, clock.now())
      return {}
    },
    'comparison.addBasket': (basket) => {
      check(basket)
      drafts.dropDraft(slotOf(null))
      return { id: baskets.insert(basket, clock.now()) }
    },
    'comparison.changeBasket': ({ id, basket }) => {
      mustFind(id)
      check(basket)
      baskets.update(id, basket)
      drafts.dropDraft(slotOf(id))
      return {}
    },
    'comparison.voidBasket': ({ id }) => {
      mustFind(id)
      baskets.void(id, clock.now())
      return {}
    },
  }
}

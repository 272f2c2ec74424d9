import { addDays, daysBetween } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { RetentionDraft, retentionContract } from '#shared/retention/retention.contract'
import type { Deps } from '../deps'
import { repeatWaves } from './repeatWaves'
import { retentionRepository } from './retention.repository'

/** What keeping customers is worth, by the owner's own figures (domain.md §1.24). */
export function retentionHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof retentionContract> {
  const retention = retentionRepository(db)

  function mustFind(id: number): void {
    if (!retention.find(id)) throw new AppError('notFound')
  }

  /** The same days twice would be two truths. */
  function mustBeFree({ start, end }: RetentionDraft, id: number | null): void {
    const holder = retention.ofDays(start, end)
    if (holder !== null && holder !== id) throw new AppError('dateTaken', { start: 'taken' })
  }

  return {
    'retention.list': () => retention.list(),

    'retention.proposal': ({ start, end }) => {
      if (start >= end) return null
      const before = addDays(start, -daysBetween(start, end))
      const { earlier, now, both } = retention.bought(before, start, end)
      if (now === 0) return null
      return { customersAtStart: earlier, customersAtEnd: now, newCustomers: now - both }
    },

    'retention.repeat': () => repeatWaves(db),

    'retention.add': (draft) => {
      mustBeFree(draft, null)
      return { id: retention.insert(draft) }
    },

    'retention.change': ({ id, period }) => {
      mustFind(id)
      mustBeFree(period, id)
      retention.update(id, period)
      return {}
    },

    'retention.void': ({ id }) => {
      mustFind(id)
      retention.void(id, clock.now())
      return {}
    },
  }
}

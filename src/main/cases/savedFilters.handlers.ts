import {
  CaseListChoice,
  type SavedFilter,
  type savedFiltersContract,
} from '#shared/cases/savedFilters.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { savedFiltersRepository } from './savedFilters.repository'

/** Filters of the register that were given a name. */
export function savedFiltersHandlers({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): HandlersFor<typeof savedFiltersContract> {
  const filters = savedFiltersRepository(db)
  const named = (name: string): SavedFilter | undefined =>
    filters.list().find((filter) => filter.name === name)

  return {
    'cases.savedFilters': () => filters.list(),
    'cases.saveFilter': ({ name, choice }) => {
      const known = named(name)
      if (!known) return { id: filters.insert(name, CaseListChoice.parse(choice)) }
      filters.update({ ...known, choice })
      return { id: known.id }
    },
    'cases.renameFilter': ({ id, name }) => {
      const filter = filters.list().find((one) => one.id === id)
      if (!filter) throw new AppError('notFound')
      const same = named(name)
      if (same && same.id !== id) throw new AppError('nameTaken', { name: 'taken' })
      filters.update({ ...filter, name })
      return {}
    },
    'cases.voidFilter': ({ id }) => {
      filters.void(id, clock.now())
      return {}
    },
  }
}

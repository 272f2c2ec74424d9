import type { HandlersFor } from '#shared/contract/procedure'
import { SearchKind, type searchContract } from '#shared/search/search.contract'
import { matchOf, soughtIn } from '#shared/search/sought'
import type { Deps } from '../deps'
import { searchRepository } from './search.repository'

export function searchHandlers({ db }: Pick<Deps, 'db'>): HandlersFor<typeof searchContract> {
  const finders = searchRepository(db)
  return {
    'search.find': ({ text, kind, limit }) => {
      const sought = soughtIn(text)
      const match = matchOf(sought)
      if (match === null) return { groups: [], isEmpty: true }
      const kinds = kind === null ? SearchKind.options : [kind]
      const groups = kinds
        .map((one) => ({
          kind: one,
          hits: finders[one].hits(match, sought, limit),
          count: finders[one].count(match),
        }))
        .filter(({ count }) => count > 0)
      return { groups, isEmpty: false }
    },
  }
}

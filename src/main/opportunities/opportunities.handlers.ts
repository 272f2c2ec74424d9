import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type {
  Opportunity,
  OpportunityDraft,
  opportunitiesContract,
} from '#shared/opportunities/opportunities.contract'
import { salesFileNames, salesPaperRoute } from '#shared/opportunities/salesPaper'
import { customersRepository } from '../customers/customers.repository'
import { eraseRepository } from '../customers/erase.repository'
import { leftBehind } from '../customers/leftBehind'
import type { Deps } from '../deps'
import { toWriteError } from '../errors'
import { fileNameOf } from '../fileNames'
import { writeWhole } from '../writeWhole'
import { opportunitiesRepository } from './opportunities.repository'

/** Decided opportunities that a page shows. */
const MOST_DECIDED = 100

/** Before the sale: whom to see, what for and in which order (domain.md §1.14). */
export function opportunitiesHandlers({
  db,
  clock,
  desktop,
  session,
  backups,
}: Pick<Deps, 'db' | 'clock' | 'desktop' | 'session' | 'backups'>): HandlersFor<
  typeof opportunitiesContract
> {
  const opportunities = opportunitiesRepository(db)
  const customers = customersRepository(db)
  const erasing = eraseRepository(db)
  const left = leftBehind({ db, backups })

  function mustFind(id: number): Opportunity {
    const found = opportunities.find(id)
    if (!found) throw new AppError('notFound')
    return found
  }

  function checked(draft: OpportunityDraft): OpportunityDraft {
    if (draft.customerId === null) return draft
    const customer = customers.live(draft.customerId)
    if (!customer) throw new AppError('notFound')
    return { ...draft, customerId: customer.id }
  }

  return {
    'opportunities.list': () => ({
      open: opportunities.open().sort(byPriority),
      decided: opportunities.decided(MOST_DECIDED),
      weights: opportunities.weights(),
      tags: opportunities.tags(),
      products: opportunities.products(),
    }),

    'opportunities.add': (draft) => ({ id: opportunities.insert(checked(draft), clock.now()) }),

    'opportunities.change': ({ id, opportunity }) => {
      mustFind(id)
      opportunities.update(id, checked(opportunity))
      return {}
    },

    'opportunities.void': ({ id }) => {
      mustFind(id)
      opportunities.void(id, clock.now())
      return {}
    },

    'opportunities.decide': ({ id, outcome, reason, plannedOn }) => {
      mustFind(id)
      opportunities.setOutcome(id, outcome, clock.today(), reason)
      if (plannedOn !== null) opportunities.setPlanned(id, plannedOn)
      return {}
    },

    'opportunities.reopen': ({ id }) => {
      mustFind(id)
      opportunities.setOutcome(id, null, null, '')
      return {}
    },

    'opportunities.setWeights': ({ weights }) => {
      opportunities.putWeights(weights)
      return {}
    },

    'opportunities.underName': ({ name }) => {
      const { count, offList } = opportunities.underName(name)
      return { count, offList }
    },

    'opportunities.erase': ({ name }) => {
      const { ids, count, spelled } = opportunities.underName(name)
      if (count === 0) throw new AppError('notFound')
      erasing.eraseProspects(ids, spelled, clock.now(), session.personName())
      left.note([])
      return { count }
    },

    'opportunities.printSheets': async ({ ids, language }) => {
      const [only, second] = ids.map(mustFind)
      const parts = [salesFileNames[language].interviews, second ? clock.today() : (only?.name ?? '')]
      const path = await desktop.chooseTarget('pdf', fileNameOf(parts, 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(salesPaperRoute({ kind: 'interviews', ids, language }))
      await writeWhole(path, (handle) => handle.writeFile(bytes)).catch((error: unknown) => {
        throw toWriteError(error)
      })
      return { fileName: basename(path) }
    },
  }
}

/** The most urgent first, then the earliest day; what nobody judged comes last. */
function byPriority(one: Opportunity, other: Opportunity): number {
  const difference = (other.priority ?? -1) - (one.priority ?? -1)
  if (difference !== 0) return difference
  return (one.plannedOn ?? '9').localeCompare(other.plannedOn ?? '9') || one.id - other.id
}

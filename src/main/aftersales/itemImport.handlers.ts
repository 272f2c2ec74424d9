import type { itemImportContract } from '#shared/aftersales/import.contract'
import {
  guessItemTargets,
  type ItemImportTarget,
  MOST_IMPORTED,
  type RowProblem,
  readItemRow,
} from '#shared/aftersales/importing'
import type { SoldItemDraft } from '#shared/aftersales/item'
import type { HandlersFor } from '#shared/contract/procedure'
import { CustomerFields } from '#shared/customers/customer'
import type { ImportedCustomer } from '#shared/customers/importedCustomer'
import { compact } from '#shared/customers/searchText'
import { customerJoiner } from '../customers/customerJoiner'
import { customersRepository } from '../customers/customers.repository'
import type { Deps } from '../deps'
import { type ChosenTable, chosenTables } from '../importing/chosenTable'
import { itemsRepository } from './items.repository'
import { soldFacts } from './soldFacts'

interface Candidate {
  readonly item: SoldItemDraft
  /** Null where the row says nothing of who bought it. */
  readonly buyer: ImportedCustomer | null
}

const SHOWN = 50

/** What was sold, from a spreadsheet. A foreign file is data: it is read within bounds and no formula of it runs. */
export function itemImportHandlers({ db, clock, desktop }: Deps): HandlersFor<typeof itemImportContract> {
  const items = itemsRepository(db)
  const customers = customersRepository(db)
  const files = chosenTables(desktop, MOST_IMPORTED)

  function read({ rows, dateOrder }: ChosenTable, targets: readonly ItemImportTarget[]) {
    const serials = new Set(items.all().map(({ serial }) => compact(serial)))
    serials.delete('')
    const candidates: Candidate[] = []
    const problems: { line: number; problem: RowProblem }[] = []
    let knownCount = 0
    const today = clock.today()
    for (const { cells, line } of rows) {
      const found = readItemRow(cells, { targets, dateOrder, today })
      if (found.kind === 'problem') {
        problems.push({ line, problem: found.problem })
        continue
      }
      const serial = compact(found.item.serial)
      if (serials.has(serial)) {
        knownCount += 1
        continue
      }
      if (serial !== '') serials.add(serial)
      candidates.push(found)
    }
    return { candidates, problems, knownCount }
  }

  return {
    'aftersales.chooseImport': () => files.choose(guessItemTargets),

    'aftersales.tryImport': ({ token, targets }) => {
      const { candidates, problems, knownCount } = read(files.of(token), targets)
      let made = 0
      const join = customerJoiner(db, () => {
        made += 1
        return -made
      })
      for (const { buyer } of candidates) if (buyer) join(buyer)
      return {
        fresh: candidates.length,
        knownCount,
        newCustomers: made,
        problemCount: problems.length,
        problems: problems.slice(0, SHOWN),
      }
    },

    'aftersales.import': ({ token, targets }) => {
      const { candidates } = read(files.of(token), targets)
      const now = clock.now()
      let newCustomers = 0
      const join = customerJoiner(db, (buyer) => {
        newCustomers += 1
        return customers.insert(CustomerFields.parse(buyer), now)
      })
      for (const { item, buyer } of candidates) {
        const customerId = buyer ? join(buyer).id : null
        items.insert({ ...item, customerId }, soldFacts(item, clock.today()), now)
      }
      files.forget()
      return { count: candidates.length, newCustomers }
    },
  }
}

import type { HandlersFor } from '#shared/contract/procedure'
import { type CustomerDraft, calledName } from '#shared/customers/customer'
import { keysOf } from '#shared/customers/duplicates'
import type { customerImportContract } from '#shared/customers/import.contract'
import {
  guessTargets,
  type ImportTarget,
  mostImported,
  type RowProblem,
  readRow,
} from '#shared/customers/importing'
import type { Deps } from '../deps'
import { type ChosenTable, chosenTables } from '../importing/chosenTable'
import { customersRepository } from './customers.repository'
import { mergeRepository } from './merge.repository'

interface Candidate {
  readonly line: number
  readonly draft: CustomerDraft
  /** Who this one seems to be; null for somebody new. */
  readonly sameAs: string | null
}

const SHOWN = 50

/** Customers from a spreadsheet. A foreign file is data: it is read within bounds and no formula of it runs. */
export function importHandlers({ db, clock, desktop }: Deps): HandlersFor<typeof customerImportContract> {
  const customers = customersRepository(db)
  const merging = mergeRepository(db)
  const files = chosenTables(desktop, mostImported)

  function read({ rows, dateOrder }: ChosenTable, targets: readonly ImportTarget[]) {
    const called = new Map<string, string>()
    const remember = (one: { name: string; phone: string; email: string }) => {
      for (const [reason, value] of keysOf(one)) called.set(`${reason} ${value}`, calledName(one))
    }
    for (const one of merging.everybody()) remember(one)
    const candidates: Candidate[] = []
    const problems: { line: number; problem: RowProblem }[] = []
    const today = clock.today()
    for (const { cells, line } of rows) {
      const found = readRow(cells, { targets, dateOrder, today })
      if (found.kind === 'problem') {
        problems.push({ line, problem: found.problem })
        continue
      }
      const { draft } = found
      const [same] = keysOf(draft).flatMap(([reason, value]) => called.get(`${reason} ${value}`) ?? [])
      candidates.push({ line, draft, sameAs: same ?? null })
      remember(draft)
    }
    return { candidates, problems }
  }

  return {
    'customers.chooseImport': () => files.choose(guessTargets),

    'customers.tryImport': ({ token, targets }) => {
      const { candidates, problems } = read(files.of(token), targets)
      const known = candidates.flatMap(({ line, draft, sameAs }) =>
        sameAs === null ? [] : [{ line, name: calledName(draft), sameAs }],
      )
      return {
        fresh: candidates.length - known.length,
        knownCount: known.length,
        known: known.slice(0, SHOWN),
        problemCount: problems.length,
        problems: problems.slice(0, SHOWN),
      }
    },

    'customers.import': ({ token, targets, withKnown }) => {
      const { candidates } = read(files.of(token), targets)
      const taken = candidates.filter(({ sameAs }) => withKnown || sameAs === null)
      const now = clock.now()
      for (const { draft } of taken) customers.insert(draft, now)
      files.forget()
      return { count: taken.length }
    },
  }
}

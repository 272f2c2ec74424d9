import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
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
import { bytesOf, readTable } from '../responses/import/readFile'
import type { TableRow } from '../responses/import/table'
import { customersRepository } from './customers.repository'
import { mergeRepository } from './merge.repository'

interface ChosenFile {
  readonly token: string
  readonly rows: readonly TableRow[]
  readonly dateOrder: 'dmy' | 'mdy'
}

interface Candidate {
  readonly line: number
  readonly draft: CustomerDraft
  /** Who this one seems to be; null for somebody new. */
  readonly sameAs: string | null
}

const SHOWN = 50
const SAMPLES = 3

/** Customers from a spreadsheet. A foreign file is data: it is read within bounds and no formula of it runs. */
export function importHandlers({ db, clock, desktop }: Deps): HandlersFor<typeof customerImportContract> {
  const customers = customersRepository(db)
  const merging = mergeRepository(db)
  // Only the file chosen last: its rows are kept until the next one, so that what was tried is what is taken in.
  let chosen: ChosenFile | null = null

  function fileOf(token: string): ChosenFile {
    if (chosen?.token !== token) throw new AppError('notFound')
    return chosen
  }

  function read({ rows, dateOrder }: ChosenFile, targets: readonly ImportTarget[]) {
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
    'customers.chooseImport': async () => {
      const path = await desktop.chooseFile('table')
      if (path === null) return null
      const table = readTable(bytesOf({ path }))
      const rows: TableRow[] = []
      for (const row of table.rows()) {
        if (rows.length === mostImported) throw new AppError('fileTooLarge')
        rows.push(row)
      }
      chosen = { token: randomUUID(), rows, dateOrder: table.reading.dateOrder ?? 'dmy' }
      const samplesOf = (index: number) =>
        rows
          .map(({ cells }) => (cells[index] ?? '').trim())
          .filter((cell) => cell !== '')
          .slice(0, SAMPLES)
          .map((cell) => cell.slice(0, 60))
      return {
        token: chosen.token,
        fileName: basename(path),
        columns: table.columns.map((name, index) => ({ name, samples: samplesOf(index) })),
        targets: [...guessTargets(table.columns)],
        rowCount: rows.length,
      }
    },

    'customers.tryImport': ({ token, targets }) => {
      const { candidates, problems } = read(fileOf(token), targets)
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
      const { candidates } = read(fileOf(token), targets)
      const taken = candidates.filter(({ sameAs }) => withKnown || sameAs === null)
      const now = clock.now()
      for (const { draft } of taken) customers.insert(draft, now)
      chosen = null
      return { count: taken.length }
    },
  }
}

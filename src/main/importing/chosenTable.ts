import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { Desktop } from '../deps'
import { bytesOf, readTable } from './readFile'
import type { TableRow } from './table'

/** A spreadsheet of the person that is being looked at. */
export interface ChosenTable {
  readonly token: string
  readonly rows: readonly TableRow[]
  readonly dateOrder: 'dmy' | 'mdy'
}

/** Cells of a column shown beside its name, and their letters. */
const SAMPLES = 3
const MOST_LETTERS = 60

/**
 * Lists that are brought in from a spreadsheet: only the one chosen last is kept, with its rows, so that what was tried
 * is what is taken in. A foreign file is data: it is read within bounds and no formula of it runs.
 */
export function chosenTables(desktop: Pick<Desktop, 'chooseFile'>, mostRows: number) {
  let chosen: ChosenTable | null = null
  return {
    /** Asks for a file, and says what is in it; null when the person cancelled. */
    async choose<Target>(guessTargets: (columns: readonly string[]) => readonly Target[]) {
      const path = await desktop.chooseFile('table')
      if (path === null) return null
      const table = readTable(bytesOf({ path }))
      const rows: TableRow[] = []
      for (const row of table.rows()) {
        if (rows.length === mostRows) throw new AppError('fileTooLarge')
        rows.push(row)
      }
      chosen = { token: randomUUID(), rows, dateOrder: table.reading.dateOrder ?? 'dmy' }
      const samplesOf = (index: number) =>
        rows
          .map(({ cells }) => (cells[index] ?? '').trim())
          .filter((cell) => cell !== '')
          .slice(0, SAMPLES)
          .map((cell) => cell.slice(0, MOST_LETTERS))
      return {
        token: chosen.token,
        fileName: basename(path),
        columns: table.columns.map((name, index) => ({ name, samples: samplesOf(index) })),
        targets: [...guessTargets(table.columns)],
        rowCount: rows.length,
      }
    },
    /** The one that was chosen; another token is of a file that is no longer looked at. */
    of(token: string): ChosenTable {
      if (chosen?.token !== token) throw new AppError('notFound')
      return chosen
    },
    forget(): void {
      chosen = null
    },
  }
}

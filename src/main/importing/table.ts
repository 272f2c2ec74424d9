import type { ImportReading, ImportSource } from '#shared/importing/source'

/** A table read from a file, whatever kind of file it was. */
export interface ImportTable {
  readonly kind: ImportSource['kind']
  /** How it was read. */
  readonly reading: ImportReading
  readonly sheets: readonly string[]
  readonly template: ImportSource['template']
  readonly columns: readonly string[]
  /** How many of their names were too long, and are here without their end. */
  readonly shortenedNames: number
  /** About how many data rows there are, at least 1. */
  readonly expected: number
  /** Data rows with anything in them; may be walked again. Throws what the reading of the file throws. */
  rows(): Iterable<TableRow>
}

export interface TableRow {
  readonly cells: readonly string[]
  /** Number of the row in a spreadsheet, where the header is 1. */
  readonly line: number
}

/** As many as a mapping can have. */
export const mostColumns = 400
export const mostRows = 1_000_000
const longestName = 300

/** Column names, each once: a nameless one gets its number, a repeated one a suffix. */
export function named(header: readonly string[]): Pick<ImportTable, 'columns' | 'shortenedNames'> {
  const taken = new Set<string>()
  const columns = header.map((cell, index) => {
    const base = cell.trim() || String(index + 1)
    let name = base.slice(0, longestName)
    for (let times = 2; taken.has(name); times += 1) name = withSuffix(base, ` (${times})`)
    taken.add(name)
    return name
  })
  const shortenedNames = header.filter((cell) => cell.trim().length > longestName).length
  return { columns, shortenedNames }
}

function withSuffix(name: string, suffix: string): string {
  return name.slice(0, longestName - suffix.length) + suffix
}

export function isBlank(cells: readonly string[]): boolean {
  // A loop of its own: it looks at every row of a file, nearly always at one cell of it.
  for (const cell of cells) if (cell.trim() !== '') return false
  return true
}

import type { ImportReading, ImportSource } from '#shared/responses/importing'

/** A table read from a file, whatever kind of file it was. */
export interface ImportTable {
  readonly kind: ImportSource['kind']
  /** How it was read. */
  readonly reading: ImportReading
  readonly sheets: readonly string[]
  readonly template: ImportSource['template']
  readonly columns: readonly string[]
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
export function named(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((cell, index) => {
    const name = cell.trim().slice(0, longestName) || String(index + 1)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

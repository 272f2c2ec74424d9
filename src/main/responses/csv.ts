import { readFileSync, statSync } from 'node:fs'
import Papa from 'papaparse'
import { AppError } from '#shared/contract/reply'

export interface CsvTable {
  readonly delimiter: string
  readonly columns: readonly string[]
  /** Cells of each data row; rows without anything in them are left out. */
  readonly rows: readonly (readonly string[])[]
  /** Number of each of these rows in a spreadsheet, where the header is 1. */
  readonly lines: readonly number[]
}

const MAX_BYTES = 200 * 1024 * 1024

/**
 * Reads a CSV file: UTF-8 or, as Excel on Windows writes it, Windows-1252; the delimiter is found out.
 * Throws `AppError` `fileTooLarge` or `notCsv`.
 */
export function readCsv(path: string): CsvTable {
  if (statSync(path).size > MAX_BYTES) throw new AppError('fileTooLarge')
  const text = decode(readFileSync(path))
  const { delimiter } = Papa.parse(text, { preview: 1, skipEmptyLines: 'greedy' }).meta
  const parsed = Papa.parse<string[]>(text, { delimiter })
  // A quote that is never closed takes the rows after it for part of its cell: they would be lost unseen.
  if (parsed.errors.some(({ type }) => type === 'Quotes')) throw new AppError('notCsv')
  const filled = parsed.data
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''))
  const [header = [], ...rows] = filled.map(({ row }) => row)
  if (rows.length === 0) throw new AppError('notCsv')
  // Text that is not a table at all still "parses": every line a different width is the sign of it.
  const ragged = rows.filter((row) => row.length !== header.length).length
  if (ragged * 2 > rows.length) throw new AppError('notCsv')
  return { delimiter, columns: named(header), rows, lines: filled.slice(1).map(({ line }) => line) }
}

function decode(bytes: Uint8Array): string {
  if (bytes.length === 0 || bytes.includes(0)) throw new AppError('notCsv')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the other encoding in which spreadsheets here write CSV.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Column names, each once: a nameless one gets its number, a repeated one a suffix. */
function named(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((cell, index) => {
    const name = cell.trim() || String(index + 1)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

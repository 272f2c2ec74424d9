import Papa from 'papaparse'
import { AppError } from '#shared/contract/reply'
import { dateOrderOf, decimalOf } from '#shared/responses/cells'
import { delimiters, type ImportReading } from '#shared/responses/importing'
import { type ImportTable, mostColumns, mostRows, named } from './import/table'

type Encoding = NonNullable<ImportReading['encoding']>

const firstCells = 20_000

/**
 * Reads a CSV file from its bytes: UTF-8, UTF-16 or, as Excel on Windows writes it, Windows-1252. What `reading`
 * leaves open is found out. Throws `AppError` `notCsv`, `tooManyColumns` or `fileTooLarge`.
 */
export function readCsv(bytes: Uint8Array, reading: ImportReading = {}): ImportTable {
  const encoding = reading.encoding ?? encodingOf(bytes)
  const text = decode(bytes, encoding)
  const delimiter = reading.delimiter ?? delimiterOf(text)
  const parsed = Papa.parse<string[]>(text, { delimiter, preview: mostRows + 2 })
  // A quote that is never closed takes the rows after it for part of its cell: they would be lost unseen.
  if (parsed.errors.some(({ type }) => type === 'Quotes')) throw new AppError('notCsv')
  const rows: string[][] = []
  const lines: number[] = []
  for (const [index, row] of parsed.data.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    rows.push(row)
    lines.push(index + 1)
  }
  const header = rows.shift() ?? []
  lines.shift()
  if (rows.length === 0) throw new AppError('notCsv')
  if (rows.length > mostRows) throw new AppError('fileTooLarge')
  if (header.length > mostColumns) throw new AppError('tooManyColumns')
  // Text that is not a table at all still "parses": every line a different width is the sign of it.
  const ragged = rows.filter((row) => row.length !== header.length).length
  if (ragged * 2 > rows.length) throw new AppError('notCsv')
  const cells = rows.slice(0, Math.ceil(firstCells / header.length)).flat()
  return {
    kind: 'csv',
    reading: {
      encoding,
      delimiter,
      decimal: reading.decimal ?? decimalOf(cells) ?? (delimiter === ';' ? ',' : '.'),
      dateOrder: reading.dateOrder ?? dateOrderOf(cells) ?? 'dmy',
    },
    sheets: [],
    template: null,
    columns: named(header),
    rows,
    lines,
  }
}

function delimiterOf(text: string): (typeof delimiters)[number] {
  // The head is enough, and a file of one endless line costs no more than another.
  const head = text.slice(0, 100_000)
  const found = Papa.parse(head, { preview: 1, skipEmptyLines: 'greedy' }).meta.delimiter
  return delimiters.find((known) => known === found) ?? ','
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const head = bytes.subarray(0, 4000)
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Letters of our languages in UTF-16 have one byte of two empty.
  if (odd * 4 > head.length && even * 20 < odd) return 'utf-16le'
  if (even * 4 > head.length && odd * 20 < even) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Not UTF-8: the other encoding in which spreadsheets here write CSV.
    return 'windows-1252'
  }
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (bytes.length === 0) throw new AppError('notCsv')
  const text =
    encoding === 'utf-16be'
      ? new TextDecoder('utf-16le').decode(swapped(bytes))
      : new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw new AppError('notCsv')
  return text
}

/** Not every build of Node reads the bytes of UTF-16 the other way round. */
function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
}

import Papa from 'papaparse'
import { AppError } from '#shared/contract/reply'
import { delimiters, type ImportReading } from '#shared/importing/source'
import { dateOrderOf, decimalOf } from '#shared/responses/cells'
import { csvRows } from './csvRows'
import { encodingOf, lineCount, textPieces } from './csvText'
import { type ImportTable, isBlank, mostColumns, mostRows, named, type TableRow } from './table'

const firstCells = 20_000

/**
 * Reads a CSV file from its bytes: UTF-8, UTF-16 or, as Excel on Windows writes it, Windows-1252. What `reading`
 * leaves open is found out from its first rows; the others are read when they are walked, and are never all in memory.
 * Throws `AppError` `notCsv`, `tooManyColumns` or `fileTooLarge`, here or on the way.
 */
export function readCsv(bytes: Uint8Array, reading: ImportReading = {}): ImportTable {
  const encoding = reading.encoding ?? encodingOf(bytes)
  const delimiter = reading.delimiter ?? delimiterOf(bytes, encoding)
  const filled = () => filledRows(csvRows(textPieces(bytes, encoding), delimiter))
  const [first, ...head] = headOf(filled())
  if (!first || head.length === 0) throw new AppError('notCsv')
  const header = first.cells
  if (header.every(isSeparators)) throw new AppError('notCsv')
  if (header.length > mostColumns) throw new AppError('tooManyColumns')
  const cells = head.flatMap((row) => row.cells)
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
    ...named(header),
    expected: Math.max(lineCount(bytes) - 1, 1),
    rows: () => dataRows(filled(), header.length),
  }
}

/** Nothing but what stands between cells: under another separator it would look like text. */
function isSeparators(cell: string): boolean {
  return /^[\s,;|]*$/.test(cell)
}

/** The rows with something in them, each with its number. */
function* filledRows(rows: Iterable<readonly string[]>): Generator<TableRow> {
  let line = 0
  for (const cells of rows) {
    line += 1
    if (!isBlank(cells)) yield { cells, line }
  }
}

/** The header and as many rows behind it as make up the first cells. A short file is checked to its end. */
function headOf(rows: Iterable<TableRow>): TableRow[] {
  const head: TableRow[] = []
  let count = 0
  for (const row of rows) {
    head.push(row)
    count += row.cells.length
    if (head.length > 1 && count > firstCells) return head
  }
  const width = head[0]?.cells.length ?? 0
  refuseRagged(head.filter(({ cells }) => cells.length !== width).length, head.length - 1)
  return head
}

function* dataRows(rows: Iterable<TableRow>, width: number): Generator<TableRow> {
  let count = -1
  let ragged = 0
  for (const row of rows) {
    count += 1
    if (count === 0) continue
    if (count > mostRows) throw new AppError('fileTooLarge')
    if (row.cells.length !== width) ragged += 1
    yield row
  }
  refuseRagged(ragged, count)
}

/** Text that is not a table at all still "parses": every line a different width is the sign of it. */
function refuseRagged(ragged: number, count: number): void {
  if (ragged * 2 > count) throw new AppError('notCsv')
}

function delimiterOf(...source: Parameters<typeof textPieces>): (typeof delimiters)[number] {
  // The head is enough, and a file of one endless line costs no more than another.
  const [piece = ''] = textPieces(...source)
  const found = Papa.parse(piece.slice(0, 100_000), { preview: 1, skipEmptyLines: 'greedy' }).meta.delimiter
  return delimiters.find((known) => known === found) ?? ','
}

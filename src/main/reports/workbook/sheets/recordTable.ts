import { absoluteRange, columnBlock } from '../addresses'
import type { LongSheet } from '../longSheet'
import type { SheetContext } from '../sheetContext'
import { rowHeight, SheetDraft, wrappedHeight } from '../sheetDraft'
import { uniqueHeaders } from '../sheetNames'
import type { TypedColumn, TypedValue } from '../typedCells'

/** A column of a register and what stands in it. */
export interface RecordColumn<Record> extends TypedColumn {
  readonly key: string
  value(record: Record): TypedValue
}

/** A register as a sheet: one row a record, which formulas of other sheets may count over. */
export interface RecordTable<Record> {
  /** Its tab. */
  readonly name: string
  readonly title: string
  /** Letters, digits and `_`. */
  readonly table: string
  readonly columns: readonly RecordColumn<Record>[]
  readonly records: readonly Record[]
}

const headerRow = 4
/** As many characters as are still legible on the width of a page. */
const charactersAcross = 190

interface Counted {
  readonly name: string
  readonly columns: readonly { readonly key: string }[]
  readonly records: readonly unknown[]
}

/** The cells of a column; columns of the table are known by their key. */
export function rangeOf({ name, columns, records }: Counted, key: string): string {
  const column = columns.findIndex((one) => one.key === key) + 1
  return absoluteRange(name, columnBlock(column, headerRow + 1, headerRow + Math.max(1, records.length)))
}

/** The sheet with its table, written row by row. */
export function recordSheet<Record>(table: RecordTable<Record>, { model }: SheetContext): LongSheet {
  const { name, title, columns, records } = table
  const widths = columns.map(({ width }) => width)
  const head = new SheetDraft(name, widths, {
    landscape: true,
    titleRows: [headerRow, headerRow],
    pagesAcross: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / charactersAcross),
    freeze: { row: headerRow, column: 1 },
  })
  head.heights.set(1, 30).set(headerRow, 34)
  head.put(1, 1, title, 'title')
  head.put(2, 1, model.businessName, 'subtitle')
  const headers = uniqueHeaders(
    columns.map(({ header }) => header),
    255,
  )
  head.putRow(headerRow, 1, headers, 'dataHeader')
  return { head, headers, columns, tableName: table.table, rows: rowsOf(columns, records) }
}

function* rowsOf<Record>(columns: readonly RecordColumn<Record>[], records: readonly Record[]) {
  for (const record of records) {
    const values = columns.map(({ value }) => value(record))
    let height = rowHeight
    columns.forEach(({ kind, width }, index) => {
      const value = values[index]
      if (kind === 'long' && value) height = Math.max(height, wrappedHeight(String(value), width))
    })
    yield { values, height }
  }
}

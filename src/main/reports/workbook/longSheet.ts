import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import type { Block } from './addresses'
import { CancelledError } from './cancelledError'
import type { ListedSheet } from './packageParts'
import type { PartsWriter } from './partsWriter'
import type { SheetDraft } from './sheetDraft'
import { rowsXml, sheetEnd, sheetStart } from './sheetXml'
import type { WriteControl } from './surveySheet'
import { rowWriter } from './tableWorkbook'
import type { TypedColumn, TypedValue } from './typedCells'
import type { ZipWriter } from './zipWriter'

/** Excel holds no more rows on a sheet. */
export const mostRows = 1_048_576

const pieceSize = 1 << 16

/** One row of a long sheet. */
export interface LongRow {
  readonly values: readonly TypedValue[]
  /** Points. */
  readonly height: number
}

/** A sheet whose table may be of any length: its title and headers, and its rows, which are made as they are written. */
export interface LongSheet {
  /** The headers of the table stand on its last row. */
  readonly head: SheetDraft
  readonly headers: readonly string[]
  readonly columns: readonly TypedColumn[]
  /** Letters, digits and `_`. */
  readonly tableName: string
  readonly rows: Iterable<LongRow>
}

/** Where a long sheet goes. */
export interface LongTarget {
  readonly zip: ZipWriter
  readonly parts: PartsWriter
  /** Number of the sheet. */
  readonly number: number
  readonly texts: WorkbookTexts
  readonly footer: string
  readonly control: WriteControl
}

/** Writes it row by row, holding no more than one piece of XML. */
export async function writeLongSheet(
  { head, headers, columns, tableName, rows }: LongSheet,
  { zip, parts, number, texts, footer, control }: LongTarget,
): Promise<ListedSheet> {
  const { page, widths } = head
  const member = await zip.openMember(`xl/worksheets/sheet${number}.xml`)
  let piece = sheetStart(page, widths, false) + rowsXml(head, texts)
  let last = head.lastRow
  const rowXml = rowWriter(columns, texts.cut)
  for (const { values, height } of rows) {
    last += 1
    piece += rowXml(last, values, height)
    if (piece.length < pieceSize) continue
    if (control.isCancelled()) throw new CancelledError()
    await member.write(Buffer.from(piece))
    piece = ''
    const done = last - head.lastRow
    control.onProgress(done, done)
  }
  const end = sheetEnd(page, footer, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')
  await member.write(Buffer.from(`${piece}</sheetData>${end}`))
  await member.close()
  const block: Block = { row: head.lastRow, column: 1, lastRow: last, lastColumn: columns.length }
  await parts.relations(number, [await parts.table(tableName, block, headers)])
  return { name: head.name, page, printArea: { ...block, row: 1 }, names: head.names }
}

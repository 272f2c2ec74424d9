import type { FileHandle } from 'node:fs/promises'
import type { Language } from '#shared/i18n/languages'
import { workbookTexts } from '#shared/reports/workbookTexts'
import { looksLikeFormula } from '#shared/text/looksLikeFormula'
import { type Block, columnName } from './addresses'
import { CancelledError } from './cancelledError'
import { fitCell, inlineString } from './cellText'
import { excelMoment } from './excelDates'
import { stylesXml } from './looks'
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  rootRelations,
  workbookRelations,
  workbookXml,
} from './packageParts'
import { PartsWriter } from './partsWriter'
import type { PageSetup } from './sheetDraft'
import { sheetName, uniqueHeaders } from './sheetNames'
import { footerText, sheetEnd, sheetStart } from './sheetXml'
import type { WriteControl } from './surveySheet'
import { cellLooks, type TypedColumn, type TypedValue } from './typedCells'
import { ZipWriter } from './zipWriter'

/** A workbook of one sheet with a table that may be of any length. */
export interface TableWorkbook {
  readonly language: Language
  readonly businessName: string
  readonly title: string
  /** Letters, digits and `_`. */
  readonly tableName: string
  readonly columns: readonly TypedColumn[]
  readonly rows: Iterable<readonly TypedValue[]>
  /** How many rows there are, to tell how far the writing is. */
  readonly count: number
  /** Local wall clock. */
  readonly generatedAt: string
}

const pieceSize = 1 << 16
const mostRows = 1_048_575
/** As many characters as are still legible on the width of a page. */
const charactersAcross = 190

/** Writes it row by row, holding no more than one piece of XML; answers with how many rows there were. */
export async function writeTableWorkbook(
  handle: FileHandle,
  table: TableWorkbook,
  control: WriteControl,
): Promise<number> {
  const { language, businessName, title, generatedAt, columns } = table
  const texts = workbookTexts[language]
  const zip = new ZipWriter(handle, generatedAt.slice(0, 16))
  const footer = footerText(businessName, texts)
  const parts = new PartsWriter(zip, texts, footer)
  const page = pageOf(columns)
  const headers = uniqueHeaders(
    columns.map(({ header }) => header),
    255,
  )
  const member = await zip.openMember('xl/worksheets/sheet1.xml')
  const start = sheetStart(
    page,
    columns.map(({ width }) => width),
    true,
  )
  let piece = start + headerXml(headers)
  let done = 0
  const rowXml = rowWriter(columns, texts.cut)
  for (const values of table.rows) {
    done += 1
    if (done > mostRows) throw new RangeError('Excel holds at most 1,048,576 rows')
    piece += rowXml(done + 1, values)
    if (piece.length < pieceSize) continue
    if (control.isCancelled()) throw new CancelledError()
    await member.write(Buffer.from(piece))
    piece = ''
    control.onProgress(done, Math.max(done, table.count))
  }
  if (done === 0) piece += '<row r="2"/>'
  const end = sheetEnd(page, footer, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')
  await member.write(Buffer.from(`${piece}</sheetData>${end}`))
  await member.close()
  const block: Block = { row: 1, column: 1, lastRow: Math.max(done, 1) + 1, lastColumn: columns.length }
  await parts.relations(1, [await parts.table(table.tableName, block, headers)])
  const about = { businessName, surveyTitle: title, wave: { label: '' }, generatedAt, language }
  await zip.add('_rels/.rels', rootRelations)
  await zip.add('docProps/core.xml', corePropertiesXml(about))
  await zip.add('docProps/app.xml', appPropertiesXml(about))
  const name = sheetName('', title, [])
  await zip.add('xl/workbook.xml', workbookXml([{ name, page, printArea: block, names: [] }]))
  await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(1))
  await zip.add('xl/styles.xml', stylesXml(texts))
  await zip.add('[Content_Types].xml', contentTypesXml(1, parts.counts))
  await zip.finish()
  control.onProgress(done, done)
  return done
}

function pageOf(columns: readonly TypedColumn[]): PageSetup {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    landscape: true,
    titleRows: [1, 1],
    pagesAcross: Math.ceil(total / charactersAcross),
    freeze: { row: 1, column: 1 },
  }
}

function headerXml(headers: readonly string[]): string {
  const style = cellLooks.header
  const cells = headers.map(
    (text, index) => `<c r="${columnName(index + 1)}1" s="${style}" t="inlineStr">${inlineString(text)}</c>`,
  )
  return `<row r="1" ht="34" customHeight="1">${cells.join('')}</row>`
}

/** Makes the function that writes a row, of a height in points; all that is the same in every row is made once. */
export function rowWriter(columns: readonly TypedColumn[], cut: string) {
  const letters = columns.map((_, index) => `<c r="${columnName(index + 1)}`)
  const text = (value: string, wraps: boolean) => {
    const look = wraps ? cellLooks.long : cellLooks.text
    const style = look[looksLikeFormula(value) ? 1 : 0]
    return `" s="${style}" t="inlineStr">${inlineString(fitCell(value, cut))}</c>`
  }
  const serial = (value: string, kind: 'day' | 'moment') => {
    const number = excelMoment(value)
    if (number === null) return text(value, false)
    const look = kind === 'moment' && value.length > 10 ? cellLooks.moment : cellLooks.day
    return `" s="${look}"><v>${number}</v></c>`
  }
  return (row: number, values: readonly TypedValue[], height?: number): string => {
    let xml = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`
    for (const [index, { kind }] of columns.entries()) {
      const value = values[index] ?? null
      if (value === null || value === '') continue
      xml += letters[index] + String(row)
      if (typeof value === 'number') {
        const look = kind === 'amount' || kind === 'hours' ? cellLooks[kind] : cellLooks.whole
        xml += `" s="${look}"><v>${value === 0 ? 0 : value}</v></c>`
      } else if (kind === 'day' || kind === 'moment') xml += serial(value, kind)
      else xml += text(value, kind === 'long')
    }
    return `${xml}</row>`
  }
}

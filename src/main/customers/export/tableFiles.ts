import type { FileHandle } from 'node:fs/promises'
import { looksLikeFormula } from '#shared/text/looksLikeFormula'
import { fitCell, inlineString, xmlText } from '../../reports/workbook/cellText'
import { relationsXml } from '../../reports/workbook/packageParts'
import { ZipWriter } from '../../reports/workbook/zipWriter'
import type { Cell } from './customerTable'

export interface TableFile {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The table as CSV that Excel opens as it is: UTF-8 with its mark, semicolons. A text that a spreadsheet would take
 * for a formula begins with an apostrophe.
 */
export function csvOf({ headings, rows }: TableFile): string {
  const cell = (value: Cell) => {
    const text = typeof value === 'string' && looksLikeFormula(value) ? `'${value}` : String(value)
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** The table as a workbook of one sheet, its heading fixed. Texts are texts: none is a formula. */
export async function writeTableWorkbook(handle: FileHandle, table: TableFile, now: string): Promise<void> {
  const zip = new ZipWriter(handle, now.slice(0, 16))
  await zip.add('[Content_Types].xml', contentTypes)
  await zip.add('_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']]))
  await zip.add('xl/workbook.xml', workbookXml(table.name))
  await zip.add(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  )
  await zip.add('xl/styles.xml', styles)
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(table))
  await zip.finish()
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`

const workbookXml = (name: string) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** 0 as it is · 1 a heading · 2 a text that looks like a formula and stays a text even when it is typed on. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`

function sheetXml({ headings, rows }: TableFile): string {
  const cell = (value: Cell, column: number, row: number, isHeading: boolean) => {
    const at = `${letters(column)}${row}`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    if (value === '') return ''
    const style = isHeading ? ' s="1"' : looksLikeFormula(value) ? ' s="2"' : ''
    return `<c r="${at}"${style} t="inlineStr">${inlineString(fitCell(value, '…'))}</c>`
  }
  const line = (cells: readonly Cell[], row: number) =>
    `<row r="${row}">${cells.map((value, index) => cell(value, index + 1, row, row === 1)).join('')}</row>`
  const widths = headings
    .map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="18" customWidth="1"/>`)
    .join('')
  const data = [headings, ...rows].map((cells, index) => line(cells, index + 1)).join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${data}</sheetData></worksheet>`
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

import { AppError } from '#shared/contract/reply'
import type { Row, XlsForm } from '#shared/surveys/xlsform/xlsForm'
import { inlineString, xmlText } from '../../reports/workbook/cellText'
import { relationsXml } from '../../reports/workbook/packageParts'
import { ZipWriter } from '../../reports/workbook/zipWriter'
import { writeWhole } from '../../writeWhole'
import { attributeOf, piecesOf, readSharedTexts, readSheet, type SheetTexts } from './sheetXml'
import { readZip, type ZipReader } from './zipReader'

const MAX_SURVEY_ROWS = 5000

const sheetNames = ['survey', 'choices', 'settings'] as const

/** The sheets of an XLSForm workbook. Throws `AppError` for what is none, or is larger than any form. */
export function readFormWorkbook(bytes: Buffer): XlsForm {
  const zip = readZip(bytes)
  const paths = sheetPaths(zip)
  const shared = readSharedTexts(zip.text('xl/sharedStrings.xml') ?? '')
  const rowsOf = (name: string): readonly Row[] => {
    const path = paths.get(name)
    const xml = path === undefined ? null : zip.text(path)
    return xml === null ? [] : toRows(readSheet(xml, shared))
  }
  const form = { survey: rowsOf('survey'), choices: rowsOf('choices'), settings: rowsOf('settings') }
  if (form.survey.length > MAX_SURVEY_ROWS) throw new AppError('formTooLarge')
  // Any other workbook: a form has at least one row with a type.
  if (!form.survey.some((row) => row['type'] !== undefined)) throw new AppError('notForm')
  return form
}

/** The member of each sheet, by its name in lower case. */
function sheetPaths(zip: ZipReader): ReadonlyMap<string, string> {
  const workbook = zip.text('xl/workbook.xml')
  if (workbook === null) throw new AppError('notForm')
  const targets = new Map<string, string>()
  for (const piece of piecesOf(zip.text('xl/_rels/workbook.xml.rels') ?? '')) {
    const id = attributeOf(piece, 'Id')
    const target = attributeOf(piece, 'Target')
    if (id === null || target === null) continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const paths = new Map<string, string>()
  for (const piece of piecesOf(workbook)) {
    const name = piece.tag === 'sheet' ? attributeOf(piece, 'name') : null
    const target = targets.get(attributeOf(piece, 'r:id') ?? attributeOf(piece, 'id') ?? '')
    if (name !== null && target !== undefined) paths.set(name.trim().toLowerCase(), target)
  }
  return paths
}

function toRows(sheet: SheetTexts): readonly Row[] {
  const headings = new Map([...(sheet.get(1) ?? [])].map(([column, name]) => [column, headingOf(name)]))
  const last = Math.max(1, ...sheet.keys())
  return Array.from({ length: last - 1 }, (_, index) => {
    const row: Record<string, string> = Object.create(null)
    for (const [column, text] of sheet.get(index + 2) ?? []) {
      const heading = headings.get(column)
      if (heading !== undefined && text.trim() !== '') row[heading] ??= text
    }
    return row
  })
}

/** Names of columns in lower case, as forms write them in both ways; what follows `::` is a language. */
function headingOf(cell: string): string {
  const [base = '', ...rest] = cell.split('::').map((part) => part.trim())
  const name = base.toLowerCase()
  const column = name === 'relevance' ? 'relevant' : name
  return [column, ...rest].join('::')
}

/** Writes the form as a workbook, every cell as text. `stamp` is the local wall clock `YYYY-MM-DDTHH:mm`. */
export async function writeFormWorkbook(path: string, form: XlsForm, stamp: string): Promise<void> {
  await writeWhole(path, async (handle) => {
    const zip = new ZipWriter(handle, stamp)
    await zip.add('[Content_Types].xml', contentTypes)
    await zip.add('_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']]))
    await zip.add('xl/workbook.xml', workbookXml)
    await zip.add(
      'xl/_rels/workbook.xml.rels',
      relationsXml(sheetNames.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`])),
    )
    for (const [index, name] of sheetNames.entries())
      await zip.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(form[name]))
    await zip.finish()
  })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${sheetNames
  .map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  .join('')}</Types>`

const workbookXml = `${declaration}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheetNames
  .map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  .join('')}</sheets></workbook>`

/** Columns in the order in which they first appear; the usual ones first. */
function sheetXml(rows: readonly Row[]): string {
  const usual = ['type', 'list_name', 'name'].filter((column) =>
    rows.some((row) => row[column] !== undefined),
  )
  const columns = [...new Set([...usual, ...rows.flatMap((row) => Object.keys(row))])]
  const line = (cells: readonly string[], number: number) => {
    const written = cells.map((text, index) =>
      text === '' ? '' : `<c r="${letters(index + 1)}${number}" t="inlineStr">${inlineString(text)}</c>`,
    )
    return `<row r="${number}">${written.join('')}</row>`
  }
  const data = rows.map((row, index) =>
    line(
      columns.map((column) => row[column] ?? ''),
      index + 2,
    ),
  )
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${line(columns, 1)}${data.join('')}</sheetData></worksheet>`
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

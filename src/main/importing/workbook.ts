import { AppError } from '#shared/contract/reply'
import type { ImportReading, ImportSource } from '#shared/importing/source'
import { dateOrderOf, decimalOf } from '#shared/responses/cells'
import { attribute, sharedTexts, sheetRows, tagsNamed } from './sheetCells'
import { type ImportTable, isBlank, mostColumns, named, type TableRow } from './table'
import { openZip } from './unzip'

/** Name of the hidden sheet by which the app knows its own sheet for colleagues. */
export const markerSheet = 'libreta'

interface Sheet {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

/**
 * Reads one sheet of an Excel workbook: the one named, or the first that is not hidden. Formulas are not run.
 * `onRow` is called at each row and may throw to end the reading.
 * Throws `AppError` `notCsv`, `tooManyColumns` or `fileTooLarge`.
 */
export function readWorkbook(
  bytes: Uint8Array,
  reading: ImportReading = {},
  onRow: () => void = () => undefined,
): ImportTable {
  const member = openZip(bytes)
  const workbook = member('xl/workbook.xml')
  if (workbook === null) throw new AppError('notCsv')
  const sheets = sheetsOf(workbook, member('xl/_rels/workbook.xml.rels') ?? '')
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const sheet = visible.find(({ name }) => name === reading.sheet) ?? visible[0]
  if (!sheet) throw new AppError('notCsv')
  const words = {
    shared: sharedTexts(member('xl/sharedStrings.xml') ?? ''),
    isDate: dateStyles(member('xl/styles.xml') ?? ''),
    from1904: /date1904="(?:1|true)"/.test(workbook),
  }
  const rowsOf = ({ path }: Sheet) => sheetRows(member(path) ?? '', words, onRow)
  const marker = sheets.find(({ name, isHidden }) => isHidden && name === markerSheet)
  const template = marker ? templateOf(rowsOf(marker)) : null
  const rows = rowsOf(sheet)
  // Its rows come with their numbers: those that nobody has filled in yet are no sheets.
  const table = tableOf(template ? rows.filter(({ cells, line }) => line === 1 || isFilled(cells)) : rows)
  const cells = table.head.flatMap((row) => row.cells)
  return {
    kind: 'workbook',
    columns: table.columns,
    shortenedNames: table.shortenedNames,
    expected: table.expected,
    rows: table.rows,
    reading: {
      sheet: sheet.name,
      decimal: reading.decimal ?? decimalOf(cells) ?? '.',
      dateOrder: reading.dateOrder ?? dateOrderOf(cells) ?? 'dmy',
    },
    sheets: visible.map(({ name }) => name),
    template,
  }
}

const headRows = 500
/** As long as spreadsheets let a number format be. */
const longestFormat = 255

function tableOf(rows: readonly TableRow[]) {
  const [header, ...data] = rows
  if (!header || data.length === 0) throw new AppError('notCsv')
  const width = data.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length)
  if (width > mostColumns) throw new AppError('tooManyColumns')
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  return {
    ...named(filled(header.cells)),
    head: data.slice(0, headRows),
    expected: data.length,
    *rows(): Generator<TableRow> {
      for (const { cells, line } of data) yield { cells: filled(cells), line }
    },
  }
}

function sheetsOf(workbook: string, relations: string): Sheet[] {
  const targets = new Map(
    tagsNamed(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  )
  return tagsNamed(workbook, 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'id')) ?? ''
    return {
      name: attribute(tag, 'name') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    }
  })
}

/** Which styles show a day: those whose format has a day, a month or a year in it. */
function dateStyles(styles: string): (style: number) => boolean {
  const formats = new Map(
    tagsNamed(styles, 'numFmt').map((tag) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const inCells = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'))
  const isDate = tagsNamed(inCells, 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId'))
    // 14–17 and 22 are the built-in days, 27–36 and 50–58 those of Asian languages.
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true
    const letters = (formats.get(id) ?? '').slice(0, longestFormat).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    return /[dy]|m{3}/i.test(letters) && !/general/i.test(letters)
  })
  return (style) => isDate[style] ?? false
}

function isFilled(cells: readonly string[]): boolean {
  return !isBlank(cells.slice(1))
}

function templateOf(rows: readonly TableRow[]): ImportSource['template'] {
  const values = rows.map(({ cells: [name = '', value = ''] }) => ({ name, value }))
  const numberOf = (wanted: string) => Number(values.find(({ name }) => name === wanted)?.value)
  const surveyId = numberOf('survey')
  const waveId = numberOf('wave')
  if (!Number.isInteger(surveyId) || surveyId < 1) return null
  return {
    surveyId,
    waveId: Number.isInteger(waveId) && waveId > 0 ? waveId : null,
    targets: values.flatMap(({ name, value }) => (name === 'column' ? [value.slice(0, 80)] : [])),
  }
}

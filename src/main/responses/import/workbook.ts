import { AppError } from '#shared/contract/reply'
import { dateOrderOf, decimalOf } from '#shared/responses/cells'
import type { ImportReading, ImportSource } from '#shared/responses/importing'
import { attribute, type SheetRow, sharedTexts, sheetRows, tagsNamed } from './sheetCells'
import { type ImportTable, mostColumns, named } from './table'
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
 * Throws `AppError` `notCsv`, `tooManyColumns` or `fileTooLarge`.
 */
export function readWorkbook(bytes: Uint8Array, reading: ImportReading = {}): ImportTable {
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
  const rowsOf = ({ path }: Sheet) => sheetRows(member(path) ?? '', words)
  const marker = sheets.find(({ name, isHidden }) => isHidden && name === markerSheet)
  const template = marker ? templateOf(rowsOf(marker)) : null
  const rows = rowsOf(sheet)
  // Its rows come with their numbers: those that nobody has filled in yet are no sheets.
  const table = tableOf(template ? rows.filter(({ cells, line }) => line === 1 || isFilled(cells)) : rows)
  const cells = table.rows.slice(0, 500).flat()
  return {
    ...table,
    kind: 'workbook',
    reading: {
      sheet: sheet.name,
      decimal: reading.decimal ?? decimalOf(cells) ?? '.',
      dateOrder: reading.dateOrder ?? dateOrderOf(cells) ?? 'dmy',
    },
    sheets: visible.map(({ name }) => name),
    template,
  }
}

function tableOf(rows: readonly SheetRow[]): Pick<ImportTable, 'columns' | 'rows' | 'lines'> {
  const [header, ...data] = rows
  if (!header || data.length === 0) throw new AppError('notCsv')
  const width = data.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length)
  if (width > mostColumns) throw new AppError('tooManyColumns')
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  return {
    columns: named(filled(header.cells)),
    rows: data.map(({ cells }) => filled(cells)),
    lines: data.map(({ line }) => line),
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
    const letters = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    return /[dy]|m{3}/i.test(letters) && !/general/i.test(letters)
  })
  return (style) => isDate[style] ?? false
}

function isFilled(cells: readonly string[]): boolean {
  return cells.slice(1).some((text) => text.trim() !== '')
}

function templateOf(rows: readonly SheetRow[]): ImportSource['template'] {
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

import type { CaseColumnKind } from '#shared/cases/caseColumns'
import { isPending } from '#shared/cases/workflow'
import { casesTexts } from '#shared/reports/sheets/casesTexts'
import type { LookName } from '../looks'
import type { SheetContext } from '../sheetContext'
import { SheetDraft, wrappedHeight } from '../sheetDraft'
import { sheetKind } from '../sheetKind'
import { uniqueHeaders } from '../sheetNames'
import { excelDay } from '../surveySheet'
import { type CaseTable, caseHeaderRow, caseTable, caseValue, firstCaseRow } from './caseTable'

/** As many characters as are still legible on the width of a page. */
const charactersAcross = 190

const looks: Readonly<Record<CaseColumnKind, LookName>> = {
  text: 'dataText',
  long: 'dataWrapped',
  day: 'dataDate',
  moment: 'dataMoment',
  whole: 'dataNumber',
  hours: 'dataAmount',
  amount: 'dataAmount',
}

/** The register of cases, one row a case; who the customer is only when it was asked for. */
export const casesSheet = sheetKind<CaseTable>({
  key: 'cases',
  name: { es: casesTexts.es.name, en: casesTexts.en.name },
  about: { es: casesTexts.es.title, en: casesTexts.en.title },
  read: caseTable,
  write,
  sentence: ({ total, records }, language) =>
    casesTexts[language].sentence(total, records.filter(({ state }) => isPending(state)).length),
})

function write({ columns, records, total }: CaseTable, { model }: SheetContext): SheetDraft {
  const words = casesTexts[model.language]
  const widths = columns.map(({ width }) => width)
  const sheet = new SheetDraft(words.name, widths, {
    landscape: true,
    titleRows: [caseHeaderRow, caseHeaderRow],
    pagesAcross: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / charactersAcross),
    freeze: { row: caseHeaderRow, column: 1 },
  })
  sheet.heights.set(1, 30).set(caseHeaderRow, 48)
  sheet.put(1, 1, words.title, 'title')
  const cut = records.length < total ? ` ${words.cut(records.length, total)}` : ''
  sheet.put(2, 1, `${model.businessName} · ${words.lead}${cut}`, 'subtitle')
  const headers = uniqueHeaders(
    columns.map(({ header }) => header),
    255,
  )
  sheet.putRow(caseHeaderRow, 1, headers, 'dataHeader')
  for (const [index, record] of records.entries()) {
    let height = 15
    for (const [position, column] of columns.entries()) {
      const value = caseValue(column, record)
      if (value === null || value === '') continue
      const isMoment = column.kind === 'day' || column.kind === 'moment'
      const content = isMoment ? momentNumber(String(value)) : value
      const look = column.kind === 'moment' && String(value).length === 10 ? 'dataDate' : looks[column.kind]
      sheet.put(firstCaseRow + index, position + 1, content, look)
      if (column.kind === 'long') height = Math.max(height, wrappedHeight(String(value), column.width))
    }
    sheet.heights.set(firstCaseRow + index, height)
  }
  const last = firstCaseRow + records.length - 1
  sheet.lastColumn = columns.length
  sheet.tables.push({
    name: words.table,
    block: { row: caseHeaderRow, column: 1, lastRow: last, lastColumn: columns.length },
  })
  return sheet
}

/** Number of a day or of a moment to the minute in Excel; the text itself when it is neither. */
export function momentNumber(value: string): number | string {
  const day = excelDay(value.slice(0, 10))
  if (day === null) return value
  const [hour = 0, minute = 0] = value.slice(11, 16).split(':').map(Number)
  return day + (hour * 60 + minute) / 1440
}

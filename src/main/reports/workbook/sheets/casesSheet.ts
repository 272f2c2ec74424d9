import { casesTexts } from '#shared/reports/sheets/casesTexts'
import type { LongRow, LongSheet } from '../longSheet'
import type { SheetContext } from '../sheetContext'
import { rowHeight, SheetDraft, wrappedHeight } from '../sheetDraft'
import { longSheetKind } from '../sheetKind'
import { uniqueHeaders } from '../sheetNames'
import { type CaseTable, caseHeaderRow, caseTable, caseValue } from './caseTable'

/** As many characters as are still legible on the width of a page. */
const charactersAcross = 190

/** The register of cases, one row a case; who the customer is only when it was asked for. */
export const casesSheet = longSheetKind<CaseTable>({
  key: 'cases',
  name: { es: casesTexts.es.name, en: casesTexts.en.name },
  about: { es: casesTexts.es.title, en: casesTexts.en.title },
  read: caseTable,
  count: ({ listed }) => listed,
  write,
  sentence: ({ total, pending }, language) => casesTexts[language].sentence(total, pending),
})

function write(cases: CaseTable, { model }: SheetContext): LongSheet {
  const { columns, listed, total } = cases
  const words = casesTexts[model.language]
  const widths = columns.map(({ width }) => width)
  const head = new SheetDraft(words.name, widths, {
    landscape: true,
    titleRows: [caseHeaderRow, caseHeaderRow],
    pagesAcross: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / charactersAcross),
    freeze: { row: caseHeaderRow, column: 1 },
  })
  head.heights.set(1, 30).set(caseHeaderRow, 48)
  head.put(1, 1, words.title, 'title')
  const cut = listed < total ? ` ${words.cut(listed, total)}` : ''
  head.put(2, 1, `${model.businessName} · ${words.lead}${cut}`, 'subtitle')
  const headers = uniqueHeaders(
    columns.map(({ header }) => header),
    255,
  )
  head.putRow(caseHeaderRow, 1, headers, 'dataHeader')
  return { head, headers, columns, tableName: words.table, rows: rowsOf(cases) }
}

function* rowsOf({ columns, records }: CaseTable): Generator<LongRow> {
  for (const record of records()) {
    const values = columns.map((column) => caseValue(column, record))
    let height = rowHeight
    columns.forEach(({ kind, width }, index) => {
      const value = values[index]
      if (kind === 'long' && value) height = Math.max(height, wrappedHeight(String(value), width))
    })
    yield { values, height }
  }
}

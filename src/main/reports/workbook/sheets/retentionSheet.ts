import { addDays } from '#shared/calendar/civilDate'
import { createFormat } from '#shared/i18n/format'
import { retentionTexts } from '#shared/reports/sheets/retentionTexts'
import { keepMore } from '#shared/retention/retention'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { retentionRepository } from '../../../retention/retention.repository'
import { columnName } from '../addresses'
import { excelMoment } from '../excelDates'
import type { LookName } from '../looks'
import { civilDate, type SheetContext } from '../sheetContext'
import { type CellContent, live, SheetDraft } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { type PeriodCells, retentionFormulas } from './retentionFormulas'

type Words = (typeof retentionTexts)['es']
/** The latest period first. */
type Facts = readonly [RetentionPeriod, ...RetentionPeriod[]]

const tryRow = 4
const periodsHeader = 23

/** What keeping customers is worth: a calculator on the latest period, and all of them (domain.md §1.24). */
export const retentionSheet = sheetKind<Facts>({
  key: 'retention',
  name: { es: retentionTexts.es.name, en: retentionTexts.en.name },
  about: { es: retentionTexts.es.title, en: retentionTexts.en.title },
  read({ db }: ReadContext): Facts | null {
    const [latest, ...others] = retentionRepository(db).list()
    return latest ? [latest, ...others] : null
  },
  write,
  definitions: (_, language) => {
    const { kept, retention, acquisitionCost, keepingCost, ratio, years, breakEven, notes } =
      retentionTexts[language]
    return [
      [kept, notes.kept],
      [retention, notes.retention],
      [acquisitionCost, notes.acquisitionCost],
      [keepingCost, notes.keepingCost],
      [ratio, notes.ratio],
      [years, notes.years],
      [breakEven, notes.breakEven],
    ]
  },
  sentence([{ retentionPercent, customersAtStart, end }], language) {
    if (retentionPercent === null) return null
    const percent = createFormat(language).percent(
      retentionPercent / 100,
      percentageDecimals(customersAtStart),
    )
    return retentionTexts[language].sentence(percent, civilDate(addDays(end, -1), language))
  },
})

function write(periods: Facts, { model }: SheetContext): SheetDraft {
  const words = retentionTexts[model.language]
  const widths = [11, 11, 11, 13, ...Array.from({ length: 14 }, () => 11)]
  const sheet = new SheetDraft(words.name, widths, { landscape: true })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  putCalculator(sheet, periods[0], words)
  putPeriods(sheet, periods, words)
  return sheet
}

const day = (date: string) => excelMoment(date) ?? date

/** Where the calculator has what. */
const cells = {
  start: 'D5',
  end: 'D6',
  customersAtStart: 'D7',
  customersAtEnd: 'D8',
  newCustomers: 'D9',
  acquisitionSpend: 'D10',
  retentionSpend: 'D11',
  margin: 'D12',
  more: 'D13',
  cost: 'D14',
  kept: 'J5',
  lost: 'J6',
  churn: 'J8',
  acquisitionCost: 'J9',
  keepingCost: 'J10',
} as const satisfies PeriodCells & Record<string, string>

/** So many more who stay, to begin with. */
const MORE = 10

/** The latest period in cells that can be changed, and what follows from them. */
function putCalculator(sheet: SheetDraft, period: RetentionPeriod, words: Words): void {
  sheet.putAcross(tryRow, 1, 4, words.try, 'heading')
  const inputs: readonly (readonly [string, CellContent, LookName])[] = [
    [words.start, day(period.start), 'inputDate'],
    [words.end, day(addDays(period.end, -1)), 'inputDate'],
    [words.customersAtStart, period.customersAtStart, 'inputWhole'],
    [words.customersAtEnd, period.customersAtEnd, 'inputWhole'],
    [words.newCustomers, period.newCustomers, 'inputWhole'],
    [words.acquisitionSpend, period.acquisitionSpend, 'inputAmount'],
    [words.retentionSpend, period.retentionSpend, 'inputAmount'],
    [words.margin, period.margin, 'inputAmount'],
    [words.more, MORE, 'inputWhole'],
    [words.cost, null, 'inputAmount'],
  ]
  inputs.forEach(([label, content, look], index) => {
    sheet.putAcross(tryRow + 1 + index, 1, 3, label, 'text')
    sheet.put(tryRow + 1 + index, 4, content, look)
  })
  const formulas = retentionFormulas(cells)
  const more = keepMore(period, period, MORE)
  const possible = `MIN(MAX(0,N(${cells.more})),MAX(0,${cells.lost}))`
  const unless = (cell: string, formula: string) => `IF(${cell}="","",${formula})`
  const kept = `IF(N(${cells.customersAtStart})=0,"",(${cells.kept}+${possible})/${cells.customersAtStart})`
  const breakEven = `IF(OR(${cells.cost}="",N(${cells.margin})<=0),"",ROUNDUP(${cells.cost}/${cells.margin},0))`
  const results: readonly (readonly [string, string, number | null, LookName, string?])[] = [
    [words.kept, formulas.kept, period.kept, 'whole', words.notes.kept],
    [words.lost, formulas.lost, period.lost, 'whole'],
    [
      words.retention,
      formulas.retention,
      shareOf(period.retentionPercent),
      'percent1',
      words.notes.retention,
    ],
    [words.churn, formulas.churn, shareOf(period.churnPercent), 'percent1'],
    [
      words.acquisitionCost,
      formulas.acquisitionCost,
      period.acquisitionCost,
      'amount',
      words.notes.acquisitionCost,
    ],
    [words.keepingCost, formulas.keepingCost, period.keepingCost, 'amount', words.notes.keepingCost],
    [words.ratio, formulas.ratio, period.costRatio, 'decimal1', words.notes.ratio],
    [words.lostMargin, formulas.lostMargin, period.lostMargin, 'amount'],
    [words.replacement, formulas.replacement, period.replacementCost, 'amount'],
    [words.years, formulas.years, period.expectedYears, 'decimal1', words.notes.years],
    [words.keptMore, kept, shareOf(more.retentionPercent), 'percent1'],
    [words.wonMargin, unless(cells.margin, `${possible}*${cells.margin}`), more.margin, 'amount'],
    [
      words.savedCost,
      unless(cells.acquisitionCost, `${possible}*${cells.acquisitionCost}`),
      more.replacement,
      'amount',
    ],
    [words.breakEven, breakEven, null, 'whole', words.notes.breakEven],
  ]
  sheet.putAcross(tryRow, 6, 10, words.results, 'heading')
  results.forEach(([label, formula, value, look, note], index) => {
    const row = tryRow + 1 + index
    sheet.putAcross(row, 6, 9, label, 'text')
    sheet.put(row, 10, live(formula, value), look)
    if (note) sheet.note(row, 6, note)
  })
}

const shareOf = (percent: number | null) => (percent === null ? null : percent / 100)

const columns = [
  'start',
  'end',
  'customersAtStart',
  'customersAtEnd',
  'newCustomers',
  'acquisitionSpend',
  'retentionSpend',
  'margin',
  'kept',
  'lost',
  'retention',
  'churn',
  'acquisitionCost',
  'keepingCost',
  'ratio',
  'lostMargin',
  'replacement',
  'years',
] as const
type Column = (typeof columns)[number]

/** Every period, one a row. */
function putPeriods(sheet: SheetDraft, periods: Facts, words: Words): void {
  const header = periodsHeader
  sheet.putAcross(header - 1, 1, columns.length, words.periods, 'heading')
  sheet.heights.set(header, 64)
  sheet.putRow(
    header,
    1,
    columns.map((column) => words[column]),
    'header',
  )
  periods.forEach((period, index) => {
    const row = header + 1 + index
    const at = (column: Column) => `${columnName(columns.indexOf(column) + 1)}${row}`
    const formulas = retentionFormulas(
      Object.fromEntries(columns.map((column) => [column, at(column)])) as Record<Column, string>, // one of each
    )
    const values: Readonly<Record<Column, readonly [number | string | null, LookName]>> = {
      start: [day(period.start), 'dataDate'],
      end: [day(addDays(period.end, -1)), 'dataDate'],
      customersAtStart: [period.customersAtStart, 'wholeCentred'],
      customersAtEnd: [period.customersAtEnd, 'wholeCentred'],
      newCustomers: [period.newCustomers, 'wholeCentred'],
      acquisitionSpend: [period.acquisitionSpend, 'amount'],
      retentionSpend: [period.retentionSpend, 'amount'],
      margin: [period.margin, 'amount'],
      kept: [period.kept, 'wholeCentred'],
      lost: [period.lost, 'wholeCentred'],
      retention: [shareOf(period.retentionPercent), 'percent1'],
      churn: [shareOf(period.churnPercent), 'percent1'],
      acquisitionCost: [period.acquisitionCost, 'amount'],
      keepingCost: [period.keepingCost, 'amount'],
      ratio: [period.costRatio, 'decimal1'],
      lostMargin: [period.lostMargin, 'amount'],
      replacement: [period.replacementCost, 'amount'],
      years: [period.expectedYears, 'decimal1'],
    }
    columns.forEach((column, position) => {
      const [value, look] = values[column]
      const formula = column in formulas ? formulas[column as keyof typeof formulas] : null
      sheet.put(row, position + 1, formula === null ? value : live(formula, value), look)
    })
  })
  const block = { row: header, column: 1, lastRow: header + periods.length, lastColumn: columns.length }
  sheet.tables.push({ name: words.names.periods, block })
}

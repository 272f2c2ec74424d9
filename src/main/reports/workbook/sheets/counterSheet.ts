import { addMonths, type CivilDate } from '#shared/calendar/civilDate'
import { periodOf, periodsBetween } from '#shared/calendar/periods'
import { type CounterFigures, counterFigures } from '#shared/counter/figures'
import { isBuiltIn, type Reason } from '#shared/counter/reasons'
import { createFormat } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import { counterTexts } from '#shared/reports/sheets/counterTexts'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { percentageDecimals } from '#shared/stats/numbers'
import { counterRepository } from '../../../counter/counter.repository'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import { endsOf, wilsonFormulas } from '../shareFormulas'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'

interface CountedMonth {
  readonly start: CivilDate
  readonly figures: CounterFigures
}

interface Facts {
  readonly whole: CounterFigures
  readonly reasons: readonly Reason[]
  /** Those with visits, in order. */
  readonly months: readonly CountedMonth[]
}

type Words = (typeof counterTexts)['es']

const MONTHS = 12
const figuresRow = 4
const conversionRow = figuresRow + 5
const reasonsHeader = figuresRow + 12

/** Visits counted at the counter (domain.md §1.15): conversion and reasons are formulas over the counts. */
export const counterSheet = sheetKind<Facts>({
  key: 'counter',
  name: { es: counterTexts.es.name, en: counterTexts.en.name },
  about: { es: counterTexts.es.title, en: counterTexts.en.title },
  read({ db, clock }: ReadContext): Facts | null {
    const counter = counterRepository(db)
    const { reasons } = counter.settings()
    const { end } = periodOf(clock.today(), 'month')
    const start = addMonths(end, -MONTHS)
    const read = (from: CivilDate, to: CivilDate) => counterFigures(counter.counted(from, to), reasons)
    const whole = read(start, end)
    if (whole.visits === 0) return null
    const months = periodsBetween(start, clock.today(), 'month')
      .map((month) => ({ start: month.start, figures: read(month.start, month.end) }))
      .filter(({ figures }) => figures.visits > 0)
    return { whole, reasons, months }
  },
  write,
  definitions: (_, language) => {
    const { conversion, lost, notes } = counterTexts[language]
    return [
      [conversion, notes.conversion],
      [lost, notes.lost],
    ]
  },
  sentence: ({ whole }, language) => sentenceOf(whole, language),
})

function sentenceOf({ visits, conversion }: CounterFigures, language: Language): string | null {
  if (conversion.n < FEWEST_SHOWN) return null
  const percent = createFormat(language).percent(conversion.share, percentageDecimals(conversion.n))
  return counterTexts[language].sentence(visits, percent)
}

function write(facts: Facts, { model }: SheetContext): SheetDraft {
  const words = counterTexts[model.language]
  const sheet = new SheetDraft(words.name, [46, 12, 13, 13, 18], { landscape: false })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  const rows = putReasons(sheet, facts, words)
  putFigures(sheet, facts.whole, words, rows)
  putMonths(sheet, facts.months, words, reasonsHeader + facts.whole.reasons.length + 4)
  return sheet
}

interface Rows {
  readonly first: number
  readonly last: number
}

/** Null without any reason. */
function putReasons(sheet: SheetDraft, { whole, reasons }: Facts, words: Words): Rows | null {
  if (whole.reasons.length === 0) return null
  const [first, last] = [reasonsHeader + 1, reasonsHeader + whole.reasons.length]
  const total = whole.lostByService.n
  sheet.putAcross(reasonsHeader - 1, 1, 5, words.reasonsTitle, 'heading')
  sheet.put(reasonsHeader, 1, words.reason, 'headerLeft')
  sheet.putRow(reasonsHeader, 2, [words.times, words.percent, words.cumulative, words.service], 'header')
  let sum = 0
  whole.reasons.forEach(({ key, n }, index) => {
    const row = first + index
    const reason = reasons.find((known) => known.key === key)
    sum += n
    sheet.put(row, 1, reason?.name || (isBuiltIn(key) ? words.reasons[key] : key), 'strong')
    sheet.put(row, 2, n, 'wholeCentred')
    sheet.put(row, 3, live(`B${row}/SUM(B$${first}:B$${last})`, n / total), 'percent1')
    sheet.put(row, 4, live(`SUM(B$${first}:B${row})/SUM(B$${first}:B$${last})`, sum / total), 'percent1')
    sheet.put(row, 5, reason?.kind === 'service' ? words.yes : null, 'centred')
  })
  sheet.tables.push({
    name: words.names.reasons,
    block: { row: reasonsHeader, column: 1, lastRow: last, lastColumn: 5 },
  })
  return { first, last }
}

function putFigures(sheet: SheetDraft, whole: CounterFigures, words: Words, reasons: Rows | null): void {
  const { bought, notBought, unknown, conversion, lostByService } = whole
  const [visits, yes, no] = [figuresRow + 1, figuresRow + 2, figuresRow + 3]
  const put = (row: number, label: string) => sheet.put(row, 1, label, 'text')
  sheet.putAcross(figuresRow, 1, 2, words.figures, 'heading')
  put(visits, words.visits)
  sheet.put(visits, 2, live(`SUM(B${yes}:B${figuresRow + 4})`, whole.visits), 'wholeCentred')
  put(yes, words.bought)
  sheet.put(yes, 2, bought, 'wholeCentred')
  put(no, words.notBought)
  sheet.put(no, 2, notBought, 'wholeCentred')
  put(figuresRow + 4, words.unknown)
  sheet.put(figuresRow + 4, 2, unknown, 'wholeCentred')
  const known = `(B${yes}+B${no})`
  const guard = (formula: string) => `IF(${known}=0,"",${formula})`
  const share = `B${conversionRow}`
  const { low, high } = wilsonFormulas(share, known, null, guard)
  const [lowEnd, highEnd] = endsOf(conversion.interval)
  put(conversionRow, words.conversion)
  sheet.note(conversionRow, 1, words.notes.conversion)
  sheet.put(conversionRow, 2, live(guard(`B${yes}/${known}`), conversion.share), 'percent1')
  put(conversionRow + 1, words.low)
  sheet.put(conversionRow + 1, 2, live(low, lowEnd), 'percent1')
  put(conversionRow + 2, words.high)
  sheet.put(conversionRow + 2, 2, live(high, highEnd), 'percent1')
  if (!reasons) return
  const { first, last } = reasons
  const failures = `SUMIF(E${first}:E${last},${formulaText(words.yes)},B${first}:B${last})`
  put(conversionRow + 3, words.lost)
  sheet.note(conversionRow + 3, 1, words.notes.lost)
  sheet.put(
    conversionRow + 3,
    2,
    live(`${failures}/SUM(B${first}:B${last})`, lostByService.share),
    'percent1',
  )
}

function putMonths(sheet: SheetDraft, months: readonly CountedMonth[], words: Words, header: number): void {
  sheet.putAcross(header - 1, 1, 5, words.monthsTitle, 'heading')
  sheet.put(header, 1, words.month, 'headerLeft')
  sheet.putRow(header, 2, [words.visits, words.bought, words.notBought, words.conversion], 'header')
  months.forEach(({ start, figures }, index) => {
    const row = header + 1 + index
    sheet.put(row, 1, excelMoment(start) ?? start, 'dataDate')
    sheet.putRow(row, 2, [figures.visits, figures.bought, figures.notBought], 'wholeCentred')
    const formula = `IF(C${row}+D${row}=0,"",C${row}/(C${row}+D${row}))`
    sheet.put(row, 5, live(formula, figures.conversion.share), 'percent1')
  })
  sheet.tables.push({
    name: words.names.months,
    block: { row: header, column: 1, lastRow: header + months.length, lastColumn: 5 },
  })
}

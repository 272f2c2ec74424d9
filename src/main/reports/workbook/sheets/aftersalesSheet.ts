import { addDays } from '#shared/calendar/civilDate'
import { createFormat } from '#shared/i18n/format'
import { aftersalesTexts } from '#shared/reports/sheets/aftersalesTexts'
import { percentageDecimals } from '#shared/stats/numbers'
import type { Proportion } from '#shared/stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { excelMoment } from '../excelDates'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft } from '../sheetDraft'
import { longSheetKind, sheetKind } from '../sheetKind'
import { type AftersalesTables, aftersalesTables } from './aftersalesTables'
import { type RecordTable, rangeOf, recordSheet } from './recordTable'
import { putShares, type ShareRow } from './shareTable'

type Words = (typeof aftersalesTexts)['es']

const from = '$B$4'
const to = '$B$5'
const sharesHeader = 8
const shares = 6
const monthsHeader = sharesHeader + shares + 5

/** Claims, repairs and maintenance over the last year (domain.md §1.16, K1, K2). */
export const aftersalesSheet = sheetKind<AftersalesTables>({
  key: 'aftersales',
  name: { es: aftersalesTexts.es.name, en: aftersalesTexts.en.name },
  about: { es: aftersalesTexts.es.title, en: aftersalesTexts.en.title },
  read: aftersalesTables,
  write,
  definitions: (_, language) => {
    const { claims, repeats, onTime, observed, notes } = aftersalesTexts[language]
    return [
      [claims, notes.claims],
      [repeats, notes.repeats],
      [onTime, notes.onTime],
      [observed, notes.observed],
    ]
  },
  sentence({ figures: { claims } }, language) {
    if (claims.share === null || claims.n < FEWEST_ANSWERS_SHOWN) return null
    const percent = createFormat(language).percent(claims.share, percentageDecimals(claims.n))
    return aftersalesTexts[language].sentence(percent, claims.n)
  },
})

/** The register of units that formulas of the sheet before count over. */
export const unitsSheet = longSheetKind<RecordTable<AftersalesTables['units']['records'][number]>>({
  key: 'units',
  name: { es: aftersalesTexts.es.units.name, en: aftersalesTexts.en.units.name },
  about: { es: aftersalesTexts.es.units.title, en: aftersalesTexts.en.units.title },
  read: (context) => aftersalesTables(context)?.units ?? null,
  count: ({ records }) => records.length,
  write: recordSheet,
})

/** Work of every kind for what was sold. */
export const workSheet = longSheetKind<RecordTable<AftersalesTables['work']['records'][number]>>({
  key: 'work',
  name: { es: aftersalesTexts.es.work.name, en: aftersalesTexts.en.work.name },
  about: { es: aftersalesTexts.es.work.title, en: aftersalesTexts.en.work.title },
  read(context) {
    const work = aftersalesTables(context)?.work ?? null
    return work && work.records.length > 0 ? work : null
  },
  count: ({ records }) => records.length,
  write: recordSheet,
})

function write(facts: AftersalesTables, { model, more }: SheetContext): SheetDraft {
  const words = aftersalesTexts[model.language]
  const sheet = new SheetDraft(words.name, [48, 13, 12, 12, 14, 12], { landscape: false })
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  const lines = [
    [4, words.from, facts.period.start, words.names.from],
    [5, words.to, addDays(facts.period.end, -1), words.names.to],
  ] as const
  for (const [row, label, day, name] of lines) {
    sheet.put(row, 1, label, 'setting')
    sheet.put(row, 2, excelMoment(day) ?? day, 'inputDate')
    sheet.names.push({ name, block: columnBlock(2, row, row) })
  }
  // Formulas lead to a register only where it is in the workbook.
  const has = (key: string) => more.some((sheet) => sheet.key === key)
  sheet.putAcross(sharesHeader - 1, 1, 6, words.figures, 'heading')
  const rows = sharesOf(facts, words, has('units'), has('work'))
  putShares(sheet, sharesHeader, rows, words, words.names.shares)
  sheet.put(sharesHeader + shares + 1, 1, words.notes.fixed, 'note')
  putMonths(sheet, facts, words, has('units'))
  return sheet
}

const within = (range: string) => `${range},">="&${from},${range},"<"&(${to}+1)`

function sharesOf(
  { figures, units, work }: AftersalesTables,
  words: Words,
  hasUnits: boolean,
  hasWork: boolean,
): ShareRow[] {
  const [yes, no] = [formulaText(words.yes), formulaText(words.no)]
  const counted = (known: Proportion, has: boolean, one: string, all: string) =>
    has ? { successes: live(one, known.successes), n: live(all, known.n) } : {}
  const sold = `COUNTIFS(${rangeOf(units, 'isGiven')},${no},${within(rangeOf(units, 'soldOn'))}`
  const decided = (key: string, day: string, said: string) =>
    `COUNTIFS(${rangeOf(work, key)},${said},${within(rangeOf(work, day))})`
  const both = (key: string, day: string) => `${decided(key, day, yes)}+${decided(key, day, no)}`
  const { claims, repeatRepairs, onTime, training, maintenance, followUps } = figures
  return [
    {
      label: words.claims,
      known: claims,
      note: words.notes.claims,
      ...counted(claims, hasUnits, `${sold},${rangeOf(units, 'isClaimed')},${yes})`, `${sold})`),
    },
    {
      label: words.repeats,
      known: repeatRepairs,
      note: words.notes.repeats,
      ...counted(repeatRepairs, hasWork, decided('cameBack', 'doneOn', yes), both('cameBack', 'doneOn')),
    },
    {
      label: words.onTime,
      known: onTime,
      note: words.notes.onTime,
      ...counted(onTime, hasWork, decided('onTime', 'promisedOn', yes), both('onTime', 'promisedOn')),
    },
    { label: words.training, known: training, note: words.notes.fixed },
    { label: words.maintenance, known: maintenance, note: words.notes.fixed },
    { label: words.followUps, known: followUps, note: words.notes.fixed },
  ]
}

/** The units of each month, and those of them that were claimed. */
function putMonths(
  sheet: SheetDraft,
  { figures, units }: AftersalesTables,
  words: Words,
  isLive: boolean,
): void {
  const { cohorts } = figures
  if (cohorts.length === 0) return
  const header = monthsHeader
  sheet.putAcross(header - 1, 1, 5, words.monthsTitle, 'heading')
  sheet.heights.set(header, 34)
  sheet.put(header, 1, words.month, 'headerLeft')
  sheet.putRow(header, 2, [words.sold, words.claimed, words.rate, words.observed], 'header')
  sheet.note(header, 4, words.notes.claims)
  sheet.note(header, 5, words.notes.observed)
  const [yes, no] = [formulaText(words.yes), formulaText(words.no)]
  const soldOn = rangeOf(units, 'soldOn')
  cohorts.forEach(({ month, claims, isUnderObservation }, index) => {
    const row = header + 1 + index
    const sold = `COUNTIFS(${rangeOf(units, 'isGiven')},${no},${soldOn},">="&A${row},${soldOn},"<"&EDATE(A${row},1)`
    const { successes, n, share } = claims
    sheet.put(row, 1, excelMoment(month) ?? month, 'dataDate')
    sheet.put(row, 2, isLive ? live(`${sold})`, n) : n, 'wholeCentred')
    const claimed = live(`${sold},${rangeOf(units, 'isClaimed')},${yes})`, successes)
    sheet.put(row, 3, isLive ? claimed : successes, 'wholeCentred')
    sheet.put(
      row,
      4,
      live(`IF(B${row}<${FEWEST_ANSWERS_SHOWN},"",C${row}/B${row})`, n < FEWEST_ANSWERS_SHOWN ? null : share),
      'percent1',
    )
    sheet.put(row, 5, isUnderObservation ? words.yes : null, 'centred')
  })
  const block = { row: header, column: 1, lastRow: header + cohorts.length, lastColumn: 5 }
  sheet.tables.push({ name: words.names.months, block })
}

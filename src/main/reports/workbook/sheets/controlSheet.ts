import { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import type { CaseAnalysis } from '#shared/standards/standards.contract'
import { BASELINE_PERIODS, RUN_LENGTH } from '#shared/stats/controlChart'
import { isSame } from '#shared/stats/numbers'
import { absoluteRange, columnBlock } from '../addresses'
import type { ChartSeries } from '../barsAndLines'
import { formulaText } from '../cellText'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft } from '../sheetDraft'
import { sheetKind } from '../sheetKind'
import { readComplaints } from './readComplaints'

const headerRow = 7
const firstRow = headerRow + 1
const centreCell = '$B$5'

interface Month {
  readonly row: number
  /** First day. */
  readonly start: string
  readonly isRunning: boolean
  readonly n: number
  readonly customers: number | null
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Months in a row on one side of the centre, up to this one. */
  readonly run: number
}

interface Facts {
  readonly unit: 'rate' | 'count'
  readonly limits: 'none' | 'provisional' | 'frozen'
  readonly centre: number | null
  readonly months: readonly Month[]
}

/** The chart of complaints month by month, its centre and limits worked out by formulas (domain.md §3.8). */
export const controlSheet = sheetKind<Facts>({
  key: 'control',
  name: { es: complaintsTexts.es.control, en: complaintsTexts.en.control },
  about: { es: complaintsTexts.es.controlTitle, en: complaintsTexts.en.controlTitle },
  read(context) {
    const facts = factsOf(readComplaints(context))
    return facts.months.some(({ n }) => n > 0) ? facts : null
  },
  write,
  definitions: (_, language) => {
    const words = complaintsTexts[language]
    return [
      [words.centre, words.controlNotes.limits],
      [words.run, words.controlNotes.run],
      [words.signal, words.controlNotes.signal],
    ]
  },
  sentence({ limits, months, centre }, language) {
    const words = complaintsTexts[language]
    if (limits === 'none' || centre === null) return words.tooFew
    const last = months.filter((month) => signalOf(month) !== null).at(-1)
    return last ? words.alarm(last.start.slice(0, 7)) : words.calm
  },
})

function factsOf({ control, months }: CaseAnalysis): Facts {
  const { unit, trend } = control
  const list: Month[] = []
  trend.points.forEach((point, index) => {
    const { complaints = 0, customers = null } = months[index] ?? {}
    const before = list.at(-1)
    const run = point.isRunning ? 0 : runOf(point.value, trend.center, before)
    list.push({
      row: firstRow + index,
      start: point.start,
      isRunning: point.isRunning,
      n: complaints,
      customers,
      value: point.value,
      lower: point.lower,
      upper: point.upper,
      run,
    })
  })
  return { unit, limits: trend.limits, centre: trend.center, months: list }
}

function runOf(value: number | null, centre: number | null, before: Month | undefined): number {
  if (value === null || centre === null || isSame(value, centre)) return 0
  const isGoingOn =
    before !== undefined &&
    before.run > 0 &&
    Math.sign((before.value ?? 0) - centre) === Math.sign(value - centre)
  return isGoingOn ? before.run + 1 : 1
}

type Signal = 'outside' | 'inRun'

function signalOf({ value, lower, upper, run }: Month): Signal | null {
  if (value !== null && lower !== null && upper !== null && (value > upper + 1e-9 || value < lower - 1e-9))
    return 'outside'
  return run >= RUN_LENGTH ? 'inRun' : null
}

function write(facts: Facts, { model }: SheetContext): SheetDraft {
  const { language } = model
  const { unit, limits, months } = facts
  const words = complaintsTexts[language]
  const sheet = new SheetDraft(words.control, [34, 13, 13, 13, 11, 11, 11, 9, 18], {
    landscape: true,
    titleRows: [headerRow, headerRow],
  })
  sheet.heights.set(1, 30).set(headerRow, 34)
  sheet.put(1, 1, words.controlTitle, 'title')
  sheet.put(2, 1, unit === 'rate' ? words.rateLead : words.countLead, 'subtitle')
  sheet.put(3, 1, words.limits[limits], 'note')
  putCentre(sheet, facts, words)
  sheet.put(headerRow, 1, words.month, 'headerLeft')
  const valueName = unit === 'rate' ? words.rate : words.count
  const { complaints, customers, centre, lower, upper, run, signal } = words
  sheet.putRow(headerRow, 2, [complaints, customers, valueName, centre, lower, upper, run, signal], 'header')
  sheet.note(headerRow, 6, words.controlNotes.limits)
  sheet.note(headerRow, 7, words.controlNotes.limits)
  sheet.note(headerRow, 8, words.controlNotes.run)
  sheet.note(headerRow, 9, words.controlNotes.signal)
  for (const month of months) putMonth(sheet, month, facts, words)
  const last = firstRow + months.length - 1
  sheet.tables.push({
    name: words.names.control,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: 9 },
  })
  const block = columnBlock(9, firstRow, last)
  sheet.formats.push(
    { block, rule: { is: formulaText(words.outside) }, look: 'bad' },
    { block, rule: { is: formulaText(words.inRun) }, look: 'bad' },
    { block, rule: { is: formulaText(words.running) }, look: 'faint' },
  )
  putChart(sheet, facts, words, last)
  return sheet
}

/** Months that have a size: with customers noted, or any where cases are counted. */
function sized({ months, unit }: Facts): Month[] {
  return months.filter(({ isRunning, customers }) => !isRunning && (unit === 'count' || (customers ?? 0) > 0))
}

function putCentre(sheet: SheetDraft, facts: Facts, words: (typeof complaintsTexts)['es']): void {
  const baseline = sized(facts).slice(0, BASELINE_PERIODS)
  const sum = (column: string) => `(${baseline.map(({ row }) => `${column}${row}`).join('+')})`
  const formula = facts.unit === 'rate' ? `1000*${sum('B')}/${sum('C')}` : `${sum('B')}/${baseline.length}`
  sheet.put(5, 1, words.centreLabel, 'setting')
  sheet.put(5, 2, facts.centre === null ? null : live(formula, facts.centre), 'settingDecimal')
  sheet.names.push({ name: words.names.centre, block: columnBlock(2, 5, 5) })
}

function putMonth(
  sheet: SheetDraft,
  month: Month,
  facts: Facts,
  words: (typeof complaintsTexts)['es'],
): void {
  const { row, n, customers, value, lower, upper, run, isRunning } = month
  const isRate = facts.unit === 'rate'
  sheet.put(row, 1, month.start.slice(0, 7), 'strong')
  sheet.put(row, 2, n, 'wholeCentred')
  sheet.put(row, 3, customers, 'wholeCentred')
  // An empty text would be drawn as a zero: a month without a figure is an empty cell.
  const formula = isRate ? `IF(N(C${row})=0,"",1000*B${row}/C${row})` : `B${row}`
  sheet.put(row, 4, value === null ? null : live(formula, value), 'decimal2')
  const hasLimits = lower !== null && upper !== null && facts.centre !== null
  if (!hasLimits) {
    sheet.putRow(row, 5, [null, null, null, null], 'void')
    sheet.put(row, 9, isRunning ? words.running : null, 'centred')
    return
  }
  const size = isRate ? `(C${row}/1000)` : '1'
  const half = `3*SQRT(${centreCell}/${size})`
  const limit = (formula: string, result: number | null) =>
    live(isRate ? `IF(D${row}="","",${formula})` : formula, result)
  sheet.put(row, 5, live(centreCell, facts.centre), 'decimal2')
  sheet.put(row, 6, limit(`MAX(0,${centreCell}-${half})`, lower), 'decimal2')
  sheet.put(row, 7, limit(`${centreCell}+${half}`, upper), 'decimal2')
  const side = (at: number) => `SIGN(D${at}-${centreCell})`
  const goesOn =
    row === firstRow ? '1' : `IF(N(H${row - 1})>0,IF(${side(row)}=${side(row - 1)},H${row - 1}+1,1),1)`
  const runFormula = `IF(D${row}="",0,IF(ABS(D${row}-${centreCell})<=0.000000001,0,${goesOn}))`
  sheet.put(row, 8, live(runFormula, run), 'wholeCentred')
  const outside = `OR(D${row}>G${row}+0.000000001,D${row}<F${row}-0.000000001)`
  const inRun = `IF(H${row}>=${RUN_LENGTH},${formulaText(words.inRun)},"")`
  const signal = `IF(D${row}="","",IF(${outside},${formulaText(words.outside)},${inRun}))`
  const found = signalOf(month)
  sheet.put(row, 9, live(signal, found === null ? null : words[found]), 'centred')
}

function putChart(
  sheet: SheetDraft,
  facts: Facts,
  words: (typeof complaintsTexts)['es'],
  last: number,
): void {
  const { months, centre, unit } = facts
  const at = (column: number) => absoluteRange(sheet.name, columnBlock(column, firstRow, last))
  const head = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow, headerRow))
  const valueName = unit === 'rate' ? words.rate : words.count
  const series = (
    column: number,
    name: string,
    colour: ChartSeries['colour'],
    draw: 'line' | 'limit',
    figureIn: (month: Month) => number | null,
  ): ChartSeries => ({
    name: { range: head(column), values: [name] },
    cells: { range: at(column), values: months.map(figureIn) },
    colour,
    draw,
  })
  const row = last + 2
  const hasLimits = ({ lower }: Month) => lower !== null
  const limits = [
    series(5, words.centre, 'muted', 'limit', (month) => (hasLimits(month) ? centre : null)),
    series(6, words.lower, 'amber', 'limit', ({ lower }) => lower),
    series(7, words.upper, 'amber', 'limit', ({ upper }) => upper),
  ]
  sheet.place(
    { row, column: 1, lastRow: row + 20, lastColumn: 9 },
    {
      title: words.controlTitle,
      direction: 'up',
      stacked: false,
      categories: { range: at(1), values: months.map(({ start }) => start.slice(0, 7)) },
      categoryTitle: words.month,
      valueTitle: valueName,
      numberFormat: '0.0',
      min: 0,
      series: [
        series(4, valueName, 'teal', 'line', ({ value }) => value),
        ...(months.some(hasLimits) ? limits : []),
      ],
    },
  )
}

import type { complaintsTexts } from '#shared/reports/sheets/complaintsTexts'
import { BASELINE_PERIODS, type LimitsState, RUN_LENGTH } from '#shared/stats/controlChart'
import { isSame } from '#shared/stats/numbers'
import { absoluteRange, columnBlock } from '../addresses'
import type { ChartSeries } from '../barsAndLines'
import { formulaText } from '../cellText'
import type { LookName } from '../looks'
import { live, type SheetDraft } from '../sheetDraft'

/** A month as a control chart takes it; null: no figure, or no limits, for it. */
export interface ControlMonth {
  /** First day. */
  readonly start: string
  readonly isRunning: boolean
  readonly n: number
  /** What `n` is out of; null when nobody noted it. */
  readonly size: number | null
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** A u, c or p chart of months (domain.md §3.8): events per thousand, events, or the share (0–1) of `size`. */
export interface ControlFacts {
  readonly unit: 'rate' | 'count' | 'share'
  readonly limits: LimitsState
  readonly centre: number | null
  readonly months: readonly ControlMonth[]
}

interface PlacedMonth extends ControlMonth {
  readonly row: number
  /** Months in a row on one side of the centre, up to this one. */
  readonly run: number
}

type Words = (typeof complaintsTexts)['es']

/** What stands around the figures of one chart. */
export interface ControlWords {
  readonly title: string
  readonly lead: string
  /** Of the columns of the events, what they are out of, and the figure. */
  readonly events: string
  readonly size: string
  readonly value: string
  readonly table: string
  readonly centreName: string
}

const columns = 9
/** Rows from the title to the headers, and those of a chart. */
const headerBelow = 6
const chartRows = 20

type Signal = 'outside' | 'inRun'

function placed({ centre, months }: ControlFacts, firstRow: number): PlacedMonth[] {
  const list: PlacedMonth[] = []
  for (const [index, month] of months.entries()) {
    const run = month.isRunning ? 0 : runOf(month.value, centre, list.at(-1))
    list.push({ ...month, row: firstRow + index, run })
  }
  return list
}

function runOf(value: number | null, centre: number | null, before: PlacedMonth | undefined): number {
  if (value === null || centre === null || isSame(value, centre)) return 0
  const isGoingOn =
    before !== undefined &&
    before.run > 0 &&
    Math.sign((before.value ?? 0) - centre) === Math.sign(value - centre)
  return isGoingOn ? before.run + 1 : 1
}

function signalOf({ value, lower, upper, run }: PlacedMonth): Signal | null {
  if (value !== null && lower !== null && upper !== null && (value > upper + 1e-9 || value < lower - 1e-9))
    return 'outside'
  return run >= RUN_LENGTH ? 'inRun' : null
}

/** The months since a chart last began anew: its formulas have one centre, and that is of these. */
export function sinceRestart<Month extends { readonly start: string }>(
  months: readonly Month[],
  restarts: readonly { readonly start: string }[],
): Month[] {
  const since = restarts.map(({ start }) => start).reduce((one, other) => (one > other ? one : other), '')
  return months.filter(({ start }) => start >= since)
}

/** The first day of the last month that stands out; null without one. */
export function lastSignal(facts: ControlFacts): string | null {
  return (
    placed(facts, 1)
      .filter((month) => signalOf(month) !== null)
      .at(-1)?.start ?? null
  )
}

/** Writes title, figures and chart from a row on, centre and limits by formulas; answers with the first free row. */
export function putControl(
  sheet: SheetDraft,
  top: number,
  facts: ControlFacts,
  own: ControlWords,
  words: Words,
): number {
  const headerRow = top + headerBelow
  const months = placed(facts, headerRow + 1)
  const last = headerRow + months.length
  const block: Block = { facts, months, headerRow, centreRow: top + 4, centreCell: `$B$${top + 4}` }
  sheet.heights.set(top, 30).set(headerRow, 34)
  sheet.put(top, 1, own.title, 'title')
  sheet.put(top + 1, 1, own.lead, 'subtitle')
  sheet.put(top + 2, 1, words.limits[facts.limits], 'note')
  putCentre(sheet, block, own, words)
  const { centre, lower, upper, run, signal } = words
  sheet.put(headerRow, 1, words.month, 'headerLeft')
  sheet.putRow(headerRow, 2, [own.events, own.size, own.value, centre, lower, upper, run, signal], 'header')
  const limitsNote = words.controlNotes[facts.unit === 'share' ? 'shareLimits' : 'limits']
  sheet.note(headerRow, 6, limitsNote)
  sheet.note(headerRow, 7, limitsNote)
  sheet.note(headerRow, 8, words.controlNotes.run)
  sheet.note(headerRow, 9, words.controlNotes.signal)
  for (const month of months) putMonth(sheet, month, block, words)
  sheet.tables.push({
    name: own.table,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: columns },
  })
  const signals = columnBlock(columns, headerRow + 1, last)
  sheet.formats.push(
    { block: signals, rule: { is: formulaText(words.outside) }, look: 'bad' },
    { block: signals, rule: { is: formulaText(words.inRun) }, look: 'bad' },
    { block: signals, rule: { is: formulaText(words.running) }, look: 'faint' },
  )
  putChart(sheet, block, own, words)
  return last + 2 + chartRows + 2
}

interface Block {
  readonly facts: ControlFacts
  readonly months: readonly PlacedMonth[]
  readonly headerRow: number
  readonly centreRow: number
  readonly centreCell: string
}

const figureLook = ({ unit }: ControlFacts): LookName => (unit === 'share' ? 'percent1' : 'decimal2')

/** Months that have a size: anything where events alone are counted. */
function sized({ facts: { unit }, months }: Block): PlacedMonth[] {
  return months.filter(({ isRunning, size }) => !isRunning && (unit === 'count' || (size ?? 0) > 0))
}

function putCentre(sheet: SheetDraft, block: Block, own: ControlWords, words: Words): void {
  const { unit, centre } = block.facts
  const baseline = sized(block).slice(0, BASELINE_PERIODS)
  const sum = (column: string) => `(${baseline.map(({ row }) => `${column}${row}`).join('+')})`
  const formula = {
    rate: `1000*${sum('B')}/${sum('C')}`,
    count: `${sum('B')}/${baseline.length}`,
    share: `${sum('B')}/${sum('C')}`,
  }
  const row = block.centreRow
  sheet.put(row, 1, words.centreLabel, 'setting')
  const look = unit === 'share' ? 'settingPercent' : 'settingDecimal'
  sheet.put(row, 2, centre === null ? null : live(formula[unit], centre), look)
  sheet.names.push({ name: own.centreName, block: columnBlock(2, row, row) })
}

function putMonth(sheet: SheetDraft, month: PlacedMonth, block: Block, words: Words): void {
  const { row, n, size, value, lower, upper, run, isRunning } = month
  const { facts, headerRow, centreCell } = block
  const { unit, centre } = facts
  const look = figureLook(facts)
  sheet.put(row, 1, month.start.slice(0, 7), 'strong')
  sheet.put(row, 2, n, 'wholeCentred')
  sheet.put(row, 3, size, 'wholeCentred')
  // An empty text would be drawn as a zero: a month without a figure is an empty cell.
  const ratio = `${unit === 'rate' ? '1000*' : ''}B${row}/C${row}`
  const formula = unit === 'count' ? `B${row}` : `IF(N(C${row})=0,"",${ratio})`
  sheet.put(row, 4, value === null ? null : live(formula, value), look)
  if (lower === null || upper === null || centre === null) {
    sheet.putRow(row, 5, [null, null, null, null], 'void')
    sheet.put(row, 9, isRunning ? words.running : null, 'centred')
    return
  }
  const half = {
    rate: `3*SQRT(${centreCell}/(C${row}/1000))`,
    count: `3*SQRT(${centreCell}/1)`,
    share: `3*SQRT(${centreCell}*(1-${centreCell})/C${row})`,
  }[unit]
  const highest = `${centreCell}+${half}`
  const limit = (inside: string, result: number) =>
    live(unit === 'count' ? inside : `IF(D${row}="","",${inside})`, result)
  sheet.put(row, 5, live(centreCell, centre), look)
  sheet.put(row, 6, limit(`MAX(0,${centreCell}-${half})`, lower), look)
  sheet.put(row, 7, limit(unit === 'share' ? `MIN(1,${highest})` : highest, upper), look)
  const side = (at: number) => `SIGN(D${at}-${centreCell})`
  const isFirst = row === headerRow + 1
  const goesOn = isFirst ? '1' : `IF(N(H${row - 1})>0,IF(${side(row)}=${side(row - 1)},H${row - 1}+1,1),1)`
  const runFormula = `IF(D${row}="",0,IF(ABS(D${row}-${centreCell})<=0.000000001,0,${goesOn}))`
  sheet.put(row, 8, live(runFormula, run), 'wholeCentred')
  const outside = `OR(D${row}>G${row}+0.000000001,D${row}<F${row}-0.000000001)`
  const inRun = `IF(H${row}>=${RUN_LENGTH},${formulaText(words.inRun)},"")`
  const signal = `IF(D${row}="","",IF(${outside},${formulaText(words.outside)},${inRun}))`
  const found = signalOf(month)
  sheet.put(row, 9, live(signal, found === null ? null : words[found]), 'centred')
}

function putChart(sheet: SheetDraft, block: Block, own: ControlWords, words: Words): void {
  const { facts, months, headerRow } = block
  const { centre, unit } = facts
  const last = headerRow + months.length
  const at = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow + 1, last))
  const head = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow, headerRow))
  const series = (
    column: number,
    name: string,
    colour: ChartSeries['colour'],
    draw: 'line' | 'limit',
    figureIn: (month: PlacedMonth) => number | null,
  ): ChartSeries => ({
    name: { range: head(column), values: [name] },
    cells: { range: at(column), values: months.map(figureIn) },
    colour,
    draw,
  })
  const row = last + 2
  const hasLimits = ({ lower }: PlacedMonth) => lower !== null
  const limits = [
    series(5, words.centre, 'muted', 'limit', (month) => (hasLimits(month) ? centre : null)),
    series(6, words.lower, 'amber', 'limit', ({ lower }) => lower),
    series(7, words.upper, 'amber', 'limit', ({ upper }) => upper),
  ]
  sheet.place(
    { row, column: 1, lastRow: row + chartRows, lastColumn: columns },
    {
      title: own.title,
      direction: 'up',
      stacked: false,
      categories: { range: at(1), values: months.map(({ start }) => start.slice(0, 7)) },
      categoryTitle: words.month,
      valueTitle: own.value,
      numberFormat: unit === 'share' ? '0%' : '0.0',
      axisFormat: unit === 'share' ? '0%' : 'General',
      min: 0,
      series: [
        series(4, own.value, 'teal', 'line', ({ value }) => value),
        ...(months.some(hasLimits) ? limits : []),
      ],
    },
  )
}

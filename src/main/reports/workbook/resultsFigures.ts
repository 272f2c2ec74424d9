import { intervalOfShare } from '#shared/analysis/figures'
import type { WorkbookQuestion } from '#shared/reports/workbookModel'
import { choicesOf } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { cellAddress } from './addresses'
import { formulaText } from './cellText'
import { endsOf, wilsonFormulas } from './shareFormulas'
import type { SheetContext } from './sheetContext'
import { type CellContent, type Formula, live, liveArray, type SheetDraft } from './sheetDraft'
import type { QuestionTally } from './tally'

/** Where the figures of a question stand on the sheet of results; columns count from 1. */
export const resultColumns = {
  n: 4,
  na: 5,
  blank: 6,
  invalid: 7,
  skipped: 8,
  mean: 9,
  median: 10,
  topBox: 11,
  low: 12,
  high: 13,
  index: 14,
  reading: 15,
} as const
/** Columns before the distribution. */
export const fixed = 15
export const headerRow = 4
/** The cell with the population of the wave, where it is known. */
export const populationCell = { row: 3, column: resultColumns.low, address: '$L$3' } as const

/** A question on its row. */
export interface ResultLine {
  readonly question: WorkbookQuestion
  readonly tally: QuestionTally
  readonly row: number
  /** The answers of the question in the data table; null without one: the figures are values then. */
  readonly range: string | null
  /** The column of the status of each sheet, and the word for those that count. */
  readonly statuses: string
  readonly usable: string
}

/** A formula where there are answers to count, else what it would give. */
function counted({ range }: ResultLine, formula: Formula): CellContent {
  return range === null ? formula.result : formula
}

const conditionOf = ({ statuses, usable }: ResultLine) => `${statuses},${usable}`

/** How many answers of each kind. */
export function putCounts(sheet: SheetDraft, line: ResultLine, { texts, model }: SheetContext): void {
  const { question, tally, row, range } = line
  const { valid, na, blank, invalid, skipped } = tally
  const from = resultColumns.n
  // Of fewer than five people who work here, why an answer is missing is not told either (domain.md §0.1 C6).
  if (model.isPrivate && valid < model.hideBelow) {
    sheet.putRow(row, from, [valid, null, null, null, null], 'wholeCentred')
    return
  }
  // A written answer may read like a code, so these counts are values.
  if (question.type === 'TXT') {
    sheet.putRow(row, from, [valid, na, blank, invalid, skipped], 'wholeCentred')
    return
  }
  const { codes } = texts
  const condition = conditionOf(line)
  const bad = [codes.multi, codes.range, codes.illegible].map((code) => formulaText(code)).join(',')
  const others = `E${row}-G${row}-H${row}`
  const n =
    question.type === 'MC'
      ? `COUNTIFS(${condition},${range},"?*")-${others}`
      : `COUNTIFS(${condition},${range},${question.type === 'NUM' ? '">-1E+300"' : '">=0"'})`
  const contents = [
    live(n, valid),
    live(`COUNTIFS(${condition},${range},${formulaText(codes.na)})`, na),
    live(`COUNTIF(${condition})-D${row}-${others}`, blank),
    live(`SUMPRODUCT(COUNTIFS(${condition},${range},{${bad}}))`, invalid),
    live(`COUNTIFS(${condition},${range},${formulaText(codes.skipped)})`, skipped),
  ]
  sheet.putRow(
    row,
    from,
    contents.map((formula) => counted(line, formula)),
    'wholeCentred',
  )
}

/** Mean, median, share at the top with its interval, index and how to read them. */
export function putFigures(sheet: SheetDraft, line: ResultLine, context: SheetContext): void {
  const { question, tally, row } = line
  const hasMean = isScaleType(question.type) || question.type === 'NUM'
  if (hasMean) putMeans(sheet, line, context)
  else sheet.putRow(row, resultColumns.mean, [null, null], 'void')
  putShare(sheet, line, context)
  if (isScaleType(question.type)) {
    const { min, max } = scales[question.type]
    const mean = isShown(line, context) ? tally.mean() : null
    const index = mean === null ? null : (100 * (mean - min)) / (max - min)
    const formula = live(`IF(I${row}="","",100*(I${row}-${min})/${max - min})`, index)
    sheet.put(row, resultColumns.index, counted(line, formula), 'decimal1')
  } else sheet.put(row, resultColumns.index, null, 'void')
  const words = context.texts.results
  const n = `D${row}`
  const reading = `IF(${n}=0,${formulaText(words.noData)},IF(${n}<5,${formulaText(words.fewData)},IF(${n}<30,${formulaText(words.indicative)},${formulaText(words.firm)})))`
  sheet.put(row, resultColumns.reading, live(reading, readingOf(tally.valid, words)), 'centred')
}

const leastShown = ({ model }: SheetContext) => Math.max(1, model.hideBelow)
const isShown = ({ tally }: ResultLine, context: SheetContext) => tally.valid >= leastShown(context)

/** Empty where too few answered (domain.md §0.1 C6). */
function guarded({ row }: ResultLine, context: SheetContext, formula: string): string {
  return `IF($D${row}<${leastShown(context)},"",${formula})`
}

function putMeans(sheet: SheetDraft, line: ResultLine, context: SheetContext): void {
  const { tally, row, range, statuses, usable } = line
  const shown = isShown(line, context)
  const mean = live(
    guarded(line, context, `AVERAGEIFS(${range},${conditionOf(line)})`),
    shown ? tally.mean() : null,
  )
  const middle = `MEDIAN(IF((${statuses}=${usable})*ISNUMBER(${range}),${range}))`
  const median = liveArray(guarded(line, context, middle), shown ? tally.median() : null)
  sheet.put(row, resultColumns.mean, counted(line, mean), 'decimal2')
  sheet.put(row, resultColumns.median, counted(line, median), 'decimal1')
}

/** The answers at the top of the scale, or the "yes" of a yes or no question. */
function putShare(sheet: SheetDraft, line: ResultLine, context: SheetContext): void {
  const { question, tally, row, range } = line
  const { type } = question
  if (type !== 'YN' && !isScaleType(type)) {
    sheet.putRow(row, resultColumns.topBox, [null, null, null], 'void')
    return
  }
  const condition = type === 'YN' ? '1' : `">=${scales[type].topFrom}"`
  const successes = type === 'YN' ? tally.countOf(1) : tally.countFrom(scales[type].topFrom)
  const guard = (formula: string) => guarded(line, context, formula)
  const share = isShown(line, context) ? successes / tally.valid : null
  const population = context.model.population ?? null
  const interval = share === null ? null : intervalOfShare(successes, tally.valid, population)
  const ends = endsOf(interval)
  const top = guard(`COUNTIFS(${conditionOf(line)},${range},${condition})/$D${row}`)
  const formulas = wilsonFormulas(
    `K${row}`,
    `D${row}`,
    population === null ? null : populationCell.address,
    guard,
  )
  const look = tally.valid < 100 ? 'percent' : 'percent1'
  const contents = [live(top, share), live(formulas.low, ends[0]), live(formulas.high, ends[1])]
  sheet.putRow(
    row,
    resultColumns.topBox,
    contents.map((formula) => counted(line, formula)),
    look,
  )
}

function readingOf(n: number, words: SheetContext['texts']['results']): string {
  if (n === 0) return words.noData
  if (n < 5) return words.fewData
  return n < 30 ? words.indicative : words.firm
}

/** How many sheets gave each of `values`, the columns of the distribution; nothing where too few answered. */
export function putDistribution(
  sheet: SheetDraft,
  line: ResultLine,
  values: readonly number[],
  context: SheetContext,
): void {
  const { question, tally, row, range, statuses, usable } = line
  const own = new Set(choicesOf(question).map(({ value }) => value))
  const shown = isShown(line, context)
  values.forEach((value, index) => {
    if (!own.has(value)) {
      sheet.put(row, fixed + 1 + index, null, 'void')
      return
    }
    const head = cellAddress(headerRow, fixed + 1 + index).replace(/(\d+)/, '$$$1')
    const formula =
      question.type === 'MC'
        ? `SUMPRODUCT((${statuses}=${usable})*ISNUMBER(SEARCH(", "&${head}&",",", "&${range}&",")))`
        : `COUNTIFS(${conditionOf(line)},${range},${head})`
    const content = live(guarded(line, context, formula), shown ? tally.countOf(value) : null)
    sheet.put(row, fixed + 1 + index, counted(line, content), 'wholeCentred')
  })
}

import type { WorkbookScorecard } from '#shared/reports/workbookModel'
import { absoluteRange, columnBlock } from './addresses'
import type { ChartSeries } from './barsAndLines'
import { formulaText } from './cellText'
import type { ChartCells } from './chartParts'
import { extraWidths, putChange, putExtras } from './scorecardExtras'
import type { AttributeFigures, ScorecardFigures } from './scorecardFigures'
import { type SheetContext, waveText } from './sheetContext'
import { live, SheetDraft, wrappedHeight } from './sheetDraft'
import type { SurveyRanges } from './surveyLayout'

const firstRow = 4
const columns = 10
const widths = [34, 15, 17, 8, 14, 12, 9, 16, 11, 11] as const
/** With more attributes than this, one printed page would be too small to read. */
const mostOnOnePage = 14

/** First row of the attributes, last one, and the row of the totals. */
export function scorecardRows(figures: ScorecardFigures) {
  const last = firstRow + figures.rows.length - 1
  return { first: firstRow, last, total: last + 1 }
}

/** The libreta: the layout of domain.md §1.8 with live formulas, and its charts; only of a wave that has one. */
export function scorecardSheet(context: SheetContext): SheetDraft {
  const { model, texts, figures } = context
  const words = texts.scorecard
  const allWidths = model.scorecard ? [...widths, ...extraWidths(model.scorecard)] : widths
  const sheet = new SheetDraft(texts.sheets.scorecard, allWidths, {
    landscape: true,
    onePage: (figures?.rows.length ?? 0) <= mostOnOnePage,
    titleRows: [3, 3],
    freeze: { row: 3, column: 1 },
  })
  const title = `${words.title} · ${waveText(model, texts)}`
  sheet.heights.set(1, 30)
  if (!figures || !model.scorecard) return sheet
  const { last, total } = scorecardRows(figures)
  putTitle(sheet, title, context, figures)
  sheet.put(2, 1, model.surveyTitle, 'subtitle')
  putSettings(sheet, model.scorecard, words)
  sheet.heights.set(3, 46)
  sheet.put(3, 1, words.attribute, 'headerLeft')
  const { points, rating, n, weighted, lost, target, status, previous, change } = words
  sheet.putRow(3, 2, [points, rating, n, weighted, lost, target, status, previous, change], 'header')
  figures.rows.forEach((row, index) => {
    putAttribute(sheet, firstRow + index, row, context, model.scorecard?.method ?? 'proportional')
  })
  putTotals(sheet, total, last, figures, model.scorecard, words.total)
  putExtras(sheet, scorecardRows(figures), figures, model.scorecard, words)
  putFormats(sheet, last, words)
  const remarks = putRemarks(sheet, total + 1, context, figures, model.scorecard)
  const below = putChange(sheet, remarks + 1, scorecardRows(figures), figures, model.scorecard, words)
  putCharts(sheet, below + 1, context, figures, model.scorecard)
  return sheet
}

function putTitle(
  sheet: SheetDraft,
  title: string,
  { texts }: SheetContext,
  figures: ScorecardFigures,
): void {
  const { last } = scorecardRows(figures)
  const { incompleteStart, incompleteEnd } = texts.scorecard
  const short = title.length > 200 ? `${title.slice(0, 199)}…` : title
  const rated = `SUMIF(C${firstRow}:C${last},">=0",B${firstRow}:B${last})`
  const all = `SUM(B${firstRow}:B${last})`
  const formula = `${formulaText(short)}&IF(${rated}<${all}," — "&${formulaText(incompleteStart)}&ROUND(100-100*${rated}/${all},0)&${formulaText(incompleteEnd)},"")`
  const note = figures.missing > 0 ? ` — ${incompleteStart}${figures.missing}${incompleteEnd}` : ''
  sheet.putAcross(1, 1, columns, live(formula, short + note), 'fittedTitle')
}

function putSettings(
  sheet: SheetDraft,
  { scale, method }: WorkbookScorecard,
  words: SheetContext['texts']['scorecard'],
) {
  sheet.put(2, 2, words.topOfScale, 'setting')
  sheet.put(2, 3, scale.max, 'settingValue')
  if (method !== 'linear') return
  sheet.put(2, 5, words.bottomOfScale, 'setting')
  sheet.put(2, 6, scale.min, 'settingValue')
}

function putAttribute(
  sheet: SheetDraft,
  row: number,
  figures: AttributeFigures,
  { texts, ranges }: SheetContext,
  method: WorkbookScorecard['method'],
): void {
  const words = texts.scorecard
  const { attribute, rating, n, weighted, lost, status, change } = figures
  const formulas = ratingFormulas(figures, row, ranges, texts.statuses.usable)
  const part = method === 'linear' ? `B${row}*(C${row}-$F$2)/($C$2-$F$2)` : `B${row}*C${row}/$C$2`
  const word = { noData: words.noData, noTarget: words.noTarget, meets: words.meets, improve: words.improve }
  sheet.heights.set(row, Math.max(20, wrappedHeight(attribute.name, widths[0])))
  sheet.put(row, 1, attribute.name, 'strong')
  sheet.put(row, 2, attribute.points, 'decimal1')
  sheet.put(row, 3, formulas ? live(formulas.rating, rating) : rating, 'decimal1')
  sheet.put(row, 4, formulas ? live(formulas.n, n) : n, 'wholeCentred')
  sheet.put(row, 5, live(`IF(C${row}="","",${part})`, weighted), 'decimal1')
  sheet.put(row, 6, live(`IF(C${row}="","",B${row}-E${row})`, lost), 'decimal1')
  sheet.put(row, 7, attribute.target, 'decimal1')
  sheet.put(
    row,
    8,
    live(
      `IF(C${row}="",${formulaText(words.noData)},IF(G${row}="",${formulaText(words.noTarget)},IF(ROUND(C${row}-G${row},9)>=0,${formulaText(words.meets)},${formulaText(words.improve)})))`,
      word[status],
    ),
    'centred',
  )
  sheet.put(row, 9, attribute.previous, 'decimal1')
  sheet.put(row, 10, live(`IF(OR(C${row}="",I${row}=""),"",C${row}-I${row})`, change), 'change')
}

/** Rating and n over the usable rows of the data table; null when the rating is a value. */
function ratingFormulas(
  { questions }: AttributeFigures,
  row: number,
  ranges: SurveyRanges | null,
  usable: string,
) {
  if (questions.length === 0 || ranges === null) return null
  const answers = questions.map((index) => ranges.question(index))
  const condition = `${ranges.statuses},${formulaText(usable)}`
  const sums = answers.map((range) => `SUMIFS(${range},${condition})`)
  const mean = answers.length === 1 ? `AVERAGEIFS(${answers[0]},${condition})` : `(${sums.join('+')})/D${row}`
  return {
    rating: `IF(D${row}=0,"",${mean})`,
    n: answers.map((range) => `COUNTIFS(${condition},${range},">=0")`).join('+'),
  }
}

function putTotals(
  sheet: SheetDraft,
  row: number,
  last: number,
  figures: ScorecardFigures,
  { bands }: WorkbookScorecard,
  word: string,
): void {
  const column = (letter: string) => `${letter}${firstRow}:${letter}${last}`
  const rated = `SUMIF(${column('C')},">=0",${column('B')})`
  const guarded = (formula: string) => `IF(${rated}=0,"",${formula})`
  const limits = bands.map((band, index) => (index === 0 ? 0 : band.from)).join(',')
  const names = bands.map((band) => formulaText(band.name)).join(',')
  sheet.heights.set(row, 22)
  sheet.put(row, 1, word, 'totalText')
  sheet.put(row, 2, live(`SUM(${column('B')})`, figures.points), 'total1')
  sheet.put(
    row,
    3,
    live(guarded(`SUMPRODUCT(${column('B')},${column('C')})/${rated}`), figures.rating),
    'total1',
  )
  sheet.put(row, 4, live(`MIN(${column('D')})`, figures.n), 'totalCentred')
  sheet.put(row, 5, live(guarded(`100*SUM(${column('E')})/${rated}`), figures.grade), 'total1')
  sheet.put(row, 6, live(`SUM(${column('F')})`, figures.lost), 'total1')
  sheet.put(row, 7, null, 'totalText')
  const band =
    bands.length === 0
      ? null
      : live(`IF(E${row}="","",LOOKUP(ROUND(E${row},9),{${limits}},{${names}}))`, figures.band)
  sheet.put(row, 8, band, 'totalCentred')
  sheet.putRow(row, 9, [null, null], 'totalText')
}

function putFormats(sheet: SheetDraft, last: number, words: SheetContext['texts']['scorecard']): void {
  const status = columnBlock(8, firstRow, last)
  const change = columnBlock(10, firstRow, last)
  sheet.formats.push(
    { block: status, rule: { is: formulaText(words.meets) }, look: 'good' },
    { block: status, rule: { is: formulaText(words.improve) }, look: 'bad' },
    { block: status, rule: { is: formulaText(words.noData) }, look: 'faint' },
    { block: status, rule: { is: formulaText(words.noTarget) }, look: 'faint' },
    { block: change, rule: { when: `AND(ISNUMBER(J${firstRow}),ROUND(J${firstRow},1)>0)` }, look: 'good' },
    { block: change, rule: { when: `AND(ISNUMBER(J${firstRow}),ROUND(J${firstRow},1)<0)` }, look: 'bad' },
  )
}

/** Lines under the table; answers with the first free row. */
function putRemarks(
  sheet: SheetDraft,
  row: number,
  { texts }: SheetContext,
  { points }: ScorecardFigures,
  { bands, previousWave }: WorkbookScorecard,
): number {
  const { normalisedStart, normalisedEnd, bands: heading, previousWave: previous } = texts.scorecard
  const total = `B${row - 1}`
  const rounded = Math.round(points * 100) / 100
  const text = `${normalisedStart}${rounded}${normalisedEnd}`
  const formula = `IF(ROUND(${total}-100,6)=0,"",${formulaText(normalisedStart)}&ROUND(${total},2)&${formulaText(normalisedEnd)})`
  sheet.put(row, 1, live(formula, Math.abs(points - 100) < 5e-7 ? null : text), 'amberNote')
  const list = bands.map((band, index) => `${index === 0 ? '≥ 0' : `≥ ${band.from}`} ${band.name}`)
  if (list.length > 0) sheet.put(row + 1, 1, `${heading}: ${list.reverse().join(' · ')}`, 'note')
  if (previousWave !== null) sheet.put(row + 2, 1, `${previous} ${previousWave}`, 'note')
  return row + 3
}

function putCharts(
  sheet: SheetDraft,
  row: number,
  { texts }: SheetContext,
  figures: ScorecardFigures,
  { scale }: WorkbookScorecard,
): void {
  const words = texts.scorecard
  const { last } = scorecardRows(figures)
  const range = (column: number) => absoluteRange(sheet.name, columnBlock(column, firstRow, last))
  const named = (column: number, text: string): ChartCells<string> => ({
    range: absoluteRange(sheet.name, columnBlock(column, 3, 3)),
    values: [text],
  })
  const series = (
    column: number,
    text: string,
    colour: ChartSeries['colour'],
    value: (row: AttributeFigures) => number | null,
  ): ChartSeries => ({
    name: named(column, text),
    cells: { range: range(column), values: figures.rows.map(value) },
    colour,
  })
  const common = {
    categories: { range: range(1), values: figures.rows.map(({ attribute }) => attribute.name) },
    categoryTitle: words.attribute,
    numberFormat: '0.0;;',
  }
  const lastLine = row + Math.min(14 + 2 * figures.rows.length, 60)
  const weighted = series(5, words.weighted, 'teal', (row) => row.weighted)
  const lost = series(6, words.lost, 'amber', (row) => row.lost)
  const chart = {
    direction: 'across',
    stacked: true,
    title: words.pointsChart,
    valueTitle: words.points,
  } as const
  sheet.place(
    { row, column: 1, lastRow: lastLine, lastColumn: 4 },
    { ...common, ...chart, series: [weighted, lost] },
  )
  const ratings = [series(3, words.rating, 'teal', (line) => line.rating)]
  const hasPrevious = figures.rows.some(({ attribute }) => attribute.previous !== null)
  const hasTarget = figures.rows.some(({ attribute }) => attribute.target !== null)
  if (hasPrevious) ratings.push(series(9, words.previous, 'grey', ({ attribute }) => attribute.previous))
  const target: ChartSeries = {
    ...series(7, words.target, 'amber', ({ attribute }) => attribute.target),
    draw: 'marks',
  }
  const limits = { min: 0, max: scale.max, title: words.ratingsChart, valueTitle: words.rating }
  const all = hasTarget ? [...ratings, target] : ratings
  sheet.place(
    { row, column: 5, lastRow: lastLine, lastColumn: columns },
    { ...common, direction: 'up', stacked: false, ...limits, series: all },
  )
}

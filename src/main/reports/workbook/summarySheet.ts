import { absoluteRange, columnBlock } from './addresses'
import { formulaText } from './cellText'
import { improvementOrder, type ScorecardFigures, tieStep } from './scorecardFigures'
import { scorecardRows } from './scorecardSheet'
import { civilDate, type SheetContext, waveText } from './sheetContext'
import { live, liveArray, SheetDraft, wrappedHeight } from './sheetDraft'
import { putSentences } from './summarySentences'

const improvements = 3
const improvementWidth = 28

/** The first page: the grade, the key figures and what to improve first. */
export function summarySheet(context: SheetContext): SheetDraft {
  const { model, texts, figures } = context
  const sheet = new SheetDraft(texts.sheets.summary, [2, 5, 30, 13, 3, 5, 30, 17], {
    landscape: false,
    onePage: true,
  })
  sheet.heights.set(1, 22).set(2, 32)
  sheet.put(1, 2, model.businessName, 'business')
  sheet.put(2, 2, model.surveyTitle, 'title')
  sheet.put(3, 2, waveText(model, texts), 'subtitle')
  sheet.put(4, 2, `${texts.generated} ${civilDate(model.generatedAt, model.language)}`, 'note')
  if (figures) putGrade(sheet, context, figures)
  putFigures(sheet, context)
  if (figures) putImprovements(sheet, context, figures)
  const next = putSentences(sheet, context, 19)
  if (figures) putChart(sheet, context, figures, next + 1)
  return sheet
}

function putGrade(sheet: SheetDraft, { texts }: SheetContext, figures: ScorecardFigures): void {
  const words = texts.summary
  const scorecard = texts.sheets.scorecard
  sheet.heights.set(7, 58)
  sheet.putAcross(6, 2, 4, words.grade, 'heading')
  const { total } = scorecardRows(figures)
  sheet.putAcross(7, 2, 4, live(`${scorecard}!E${total}`, figures.grade), 'grade')
  sheet.putAcross(7, 6, 8, live(`${scorecard}!H${total}`, figures.band), 'band')
  sheet.putAcross(6, 6, 8, words.band, 'heading')
  sheet.putAcross(8, 2, 4, words.outOf, 'note')
  const { incompleteStart, incompleteEnd } = texts.scorecard
  const { first, last } = scorecardRows(figures)
  const rated = `SUMIF(${scorecard}!C${first}:C${last},">=0",${scorecard}!B${first}:B${last})`
  const all = `${scorecard}!B${total}`
  const formula = `IF(${rated}<${all},${formulaText(incompleteStart)}&ROUND(100-100*${rated}/${all},0)&${formulaText(incompleteEnd)},"")`
  const note = figures.missing > 0 ? `${incompleteStart}${figures.missing}${incompleteEnd}` : null
  sheet.putAcross(8, 6, 8, live(formula, note), 'amberNote')
}

function putFigures(sheet: SheetDraft, { model, texts, tally, ranges, figures }: SheetContext): void {
  const words = texts.summary
  const { usable, insufficient, voided } = tally.sheets
  const counted = (status: string, result: number) =>
    ranges ? live(`COUNTIF(${ranges.statuses},${formulaText(status)})`, result) : result
  const received = usable + insufficient + voided
  const handedOut = model.handedOut
  const hasRate = handedOut !== null && handedOut > 0
  sheet.putAcross(10, 2, 4, words.figures, 'heading')
  const asked = [
    [words.received, ranges ? live(`COUNTA(${ranges.numbers})`, received) : received, 'whole'],
    [words.usable, counted(texts.statuses.usable, usable), 'whole'],
    [words.insufficient, counted(texts.statuses.insufficient, insufficient), 'whole'],
    [words.voided, counted(texts.statuses.voided, voided), 'whole'],
    [words.handedOut, handedOut, 'whole'],
    [
      words.responseRate,
      live('IF(N(D15)=0,"",D12/D15)', hasRate ? usable / handedOut : null),
      hasRate && handedOut >= 100 ? 'percent1' : 'percent',
    ],
  ] as const
  const rating = (shown: ScorecardFigures) =>
    live(`${texts.sheets.scorecard}!C${scorecardRows(shown).total}`, shown.rating)
  const lines = [
    ...(model.isOfPeriod ? [] : asked),
    ...(figures ? [[words.meanRating, rating(figures), 'decimal1'] as const] : []),
  ]
  lines.forEach(([label, content, look], index) => {
    sheet.heights.set(11 + index, 19)
    sheet.putAcross(11 + index, 2, 3, label, 'text')
    sheet.put(11 + index, 4, content, look)
  })
}

function putImprovements(sheet: SheetDraft, { texts }: SheetContext, figures: ScorecardFigures): void {
  const words = texts.summary
  const scorecard = texts.sheets.scorecard
  const { first, last } = scorecardRows(figures)
  const column = (index: number) => absoluteRange(scorecard, columnBlock(index, first, last))
  const lost = column(6)
  const order = improvementOrder(figures)
  sheet.putAcross(10, 6, 7, words.improveFirst, 'heading')
  sheet.put(10, 8, words.lostPoints, 'headingRight')
  // Each row down counts a hair less, so that two equal losses are two rows and not twice the first one.
  const keys = `IF(ISNUMBER(${lost}),${lost}-ROW(${lost})*${tieStep})`
  for (let rank = 1; rank <= improvements; rank += 1) {
    const found = order[rank - 1]
    const ranked = `IFERROR(INDEX(${column(1)},MATCH(LARGE(${keys},${rank}),${keys},0)),"")`
    // One line alone is no list in which a place could be looked up.
    const name = first === last && rank === 1 ? `IF(ISNUMBER(${lost}),${column(1)},"")` : ranked
    const height = wrappedHeight(found?.attribute.name ?? '', improvementWidth)
    sheet.heights.set(10 + rank, Math.max(19, height))
    sheet.put(10 + rank, 6, rank, 'centred')
    sheet.put(10 + rank, 7, liveArray(name, found?.attribute.name ?? null), 'strong')
    sheet.put(10 + rank, 8, live(`IFERROR(LARGE(${lost},${rank}),"")`, found?.lost ?? null), 'decimal1')
  }
}

/** The points lost of every attribute, from `row` down. */
function putChart(sheet: SheetDraft, { texts }: SheetContext, figures: ScorecardFigures, row: number): void {
  const words = texts.summary
  const scorecard = texts.sheets.scorecard
  const { first, last } = scorecardRows(figures)
  const column = (index: number) => absoluteRange(scorecard, columnBlock(index, first, last))
  const lines = Math.min(14 + 2 * figures.rows.length, 40)
  sheet.place(
    { row, column: 2, lastRow: row - 1 + lines, lastColumn: 8 },
    {
      title: words.chart,
      direction: 'across',
      stacked: false,
      categories: { range: column(1), values: figures.rows.map(({ attribute }) => attribute.name) },
      categoryTitle: words.attribute,
      valueTitle: words.lostPoints,
      numberFormat: '0.0',
      min: 0,
      series: [
        {
          name: { range: absoluteRange(scorecard, columnBlock(6, 3, 3)), values: [texts.scorecard.lost] },
          cells: { range: column(6), values: figures.rows.map((row) => row.lost) },
          colour: 'amber',
        },
      ],
    },
  )
}

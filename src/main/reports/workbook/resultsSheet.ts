import { inLanguage } from '#shared/i18n/languages'
import type { WorkbookQuestion } from '#shared/reports/workbookModel'
import { choicesOf } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { absoluteRange, cellAddress, columnBlock } from './addresses'
import { formulaText } from './cellText'
import { type SheetContext, waveText } from './sheetContext'
import { type CellContent, live, liveArray, SheetDraft, wrappedHeight } from './sheetDraft'
import type { QuestionTally } from './tally'

const headerRow = 4
const firstRow = 5
const fixed = 12
const textWidth = 44
/** With more questions than this, one printed page would be too small to read. */
const mostOnOnePage = 24

interface Line {
  readonly question: WorkbookQuestion
  readonly tally: QuestionTally
  readonly row: number
  /** The answers of the question in the data table. */
  readonly range: string
  /** `<status column>,"Usable"`: first condition of every count. */
  readonly condition: string
}

/** One row a question: how many answers of each kind, mean, median, share at the top, and the distribution. */
export function resultsSheet(context: SheetContext): SheetDraft {
  const { model, texts, tally, ranges } = context
  const words = texts.results
  const values = distributionValues(model.questions)
  const sheet = new SheetDraft(
    texts.sheets.results,
    [9, textWidth, 18, 7, 8, 8, 8, 8, 9, 12, 11, 12, ...values.map(() => 5.5)],
    {
      landscape: true,
      onePage: model.questions.length <= mostOnOnePage,
      titleRows: [headerRow, headerRow],
      freeze: { row: headerRow, column: 2 },
    },
  )
  sheet.heights.set(1, 30).set(headerRow, 34)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${model.businessName} · ${model.surveyTitle} · ${waveText(model, texts)}`, 'subtitle')
  if (values.length > 0)
    sheet.putAcross(3, fixed + 1, fixed + values.length, words.distribution, 'headerLeft')
  sheet.putRow(headerRow, 1, [words.question, words.text, words.type], 'headerLeft')
  const { n, na, blank, invalid, mean, median, topBox, index: scaled, reading } = words
  sheet.putRow(
    headerRow,
    4,
    [n, na, blank, invalid, mean, median, topBox, scaled, reading, ...values],
    'header',
  )
  const condition = `${ranges.statuses},${formulaText(texts.statuses.usable)}`
  const lines = model.questions.flatMap((question, index): Line[] => {
    const counted = tally.questions[index]
    return counted
      ? [{ question, tally: counted, row: firstRow + index, range: ranges.question(index), condition }]
      : []
  })
  for (const line of lines) {
    sheet.put(line.row, 1, `P${line.row - firstRow + 1}`, 'centred')
    const text = inLanguage(line.question.text, model.language)
    sheet.heights.set(line.row, wrappedHeight(text, textWidth))
    sheet.put(line.row, 2, text, 'text')
    sheet.put(line.row, 3, texts.types[line.question.type], 'muted')
    putCounts(sheet, line, context)
    putFigures(sheet, line, context)
    putDistribution(sheet, line, values)
  }
  const last = firstRow + lines.length - 1
  if (lines.length === 0) return sheet
  const block = { row: firstRow, column: 1, lastRow: last, lastColumn: fixed }
  sheet.formats.push({ block, rule: { when: `$D${firstRow}<5` }, look: 'faint' })
  putChart(sheet, lines, context)
  return sheet
}

/** Every value that some question has, in order: the columns of the distribution. */
function distributionValues(questions: readonly WorkbookQuestion[]): readonly number[] {
  const values = questions.flatMap((question) => choicesOf(question).map(({ value }) => value))
  return [...new Set(values)].sort((a, b) => a - b)
}

function putCounts(
  sheet: SheetDraft,
  { question, tally, row, range, condition }: Line,
  { texts }: SheetContext,
): void {
  const { valid, na, blank, invalid } = tally
  // A written answer may read like a code, so these counts are values.
  if (question.type === 'TXT') {
    sheet.putRow(row, 4, [valid, na, blank, invalid], 'wholeCentred')
    return
  }
  const { codes } = texts
  const bad = [codes.multi, codes.range, codes.illegible].map((code) => formulaText(code)).join(',')
  const n =
    question.type === 'MC'
      ? `COUNTIFS(${condition},${range},"?*")-E${row}-G${row}`
      : `COUNTIFS(${condition},${range},${question.type === 'NUM' ? '">-1E+300"' : '">=0"'})`
  const contents = [
    live(n, valid),
    live(`COUNTIFS(${condition},${range},${formulaText(codes.na)})`, na),
    live(`COUNTIF(${condition})-D${row}-E${row}-G${row}`, blank),
    live(`SUMPRODUCT(COUNTIFS(${condition},${range},{${bad}}))`, invalid),
  ]
  sheet.putRow(row, 4, contents, 'wholeCentred')
}

function putFigures(sheet: SheetDraft, line: Line, { model, texts }: SheetContext): void {
  const { question, tally, row, range, condition } = line
  const words = texts.results
  const least = Math.max(1, model.hideBelow)
  const shown = tally.valid >= least
  const guarded = (formula: string) => `IF(D${row}<${least},"",${formula})`
  const hasMean = isScaleType(question.type) || question.type === 'NUM'
  const usable = formulaText(texts.statuses.usable)
  const statuses = condition.slice(0, -usable.length - 1)
  const mean = shown ? tally.mean() : null
  sheet.put(
    row,
    8,
    hasMean ? live(guarded(`AVERAGEIFS(${range},${condition})`), mean) : null,
    hasMean ? 'decimal2' : 'void',
  )
  const median = guarded(`MEDIAN(IF((${statuses}=${usable})*ISNUMBER(${range}),${range}))`)
  sheet.put(
    row,
    9,
    hasMean ? liveArray(median, shown ? tally.median() : null) : null,
    hasMean ? 'decimal1' : 'void',
  )
  if (isScaleType(question.type)) {
    const { min, max, topFrom } = scales[question.type]
    const top = guarded(`COUNTIFS(${condition},${range},">=${topFrom}")/D${row}`)
    const share = shown ? tally.countFrom(topFrom) / tally.valid : null
    sheet.put(row, 10, live(top, share), tally.valid < 100 ? 'percent' : 'percent1')
    const index = mean === null ? null : (100 * (mean - min)) / (max - min)
    sheet.put(row, 11, live(`IF(H${row}="","",100*(H${row}-${min})/${max - min})`, index), 'decimal1')
  } else sheet.putRow(row, 10, [null, null], 'void')
  const reading = `IF(D${row}=0,${formulaText(words.noData)},IF(D${row}<5,${formulaText(words.fewData)},IF(D${row}<30,${formulaText(words.indicative)},${formulaText(words.firm)})))`
  sheet.put(row, 12, live(reading, readingOf(tally.valid, words)), 'centred')
}

function readingOf(n: number, words: SheetContext['texts']['results']): string {
  if (n === 0) return words.noData
  if (n < 5) return words.fewData
  return n < 30 ? words.indicative : words.firm
}

function putDistribution(
  sheet: SheetDraft,
  { question, tally, row, range, condition }: Line,
  values: readonly number[],
): void {
  const own = new Set(choicesOf(question).map(({ value }) => value))
  const usable = condition.slice(condition.lastIndexOf(',') + 1)
  const statuses = condition.slice(0, condition.lastIndexOf(','))
  const cells = values.map((value, index): CellContent => {
    if (!own.has(value)) return null
    const head = `${cellAddress(headerRow, fixed + 1 + index).replace(/(\d+)/, '$$$1')}`
    const formula =
      question.type === 'MC'
        ? `SUMPRODUCT((${statuses}=${usable})*ISNUMBER(SEARCH(", "&${head}&",",", "&${range}&",")))`
        : `COUNTIFS(${condition},${range},${head})`
    return live(formula, tally.countOf(value))
  })
  cells.forEach((content, index) => {
    sheet.put(row, fixed + 1 + index, content, content === null ? 'void' : 'wholeCentred')
  })
}

/** Means where all scales are alike, indexes where they are not; from the first to the last scale question. */
function putChart(sheet: SheetDraft, lines: readonly Line[], { texts, model }: SheetContext): void {
  const words = texts.results
  const onScale = lines.filter(({ question }) => isScaleType(question.type))
  const [first] = onScale
  const last = onScale.at(-1)
  if (!first || !last) return
  const ends = onScale.flatMap(({ question: { type } }) => (isScaleType(type) ? [scales[type]] : []))
  const min = Math.min(...ends.map((scale) => scale.min))
  const max = Math.max(...ends.map((scale) => scale.max))
  const alike = ends.every((scale) => scale.min === min && scale.max === max)
  const column = alike ? 8 : 11
  const drawn = lines.slice(lines.indexOf(first), lines.indexOf(last) + 1)
  const range = (at: number) => absoluteRange(sheet.name, columnBlock(at, first.row, last.row))
  const values = drawn.map(({ question, row }) => {
    const content = sheet.rows.get(row)?.get(column)?.content
    const result = content !== null && typeof content === 'object' ? content.result : null
    return isScaleType(question.type) && typeof result === 'number' ? result : null
  })
  const row = firstRow + lines.length + 1
  sheet.place(
    { row, column: 1, lastRow: row + Math.min(Math.max(8 + drawn.length, 14), 60), lastColumn: fixed },
    {
      title: alike ? words.meansChart : words.indexChart,
      direction: 'across',
      stacked: false,
      categories: {
        range: range(2),
        values: drawn.map(({ question }) => inLanguage(question.text, model.language)),
      },
      categoryTitle: words.question,
      valueTitle: alike ? words.mean : words.index,
      numberFormat: alike ? '0.00' : '0',
      min: alike ? min : 0,
      max: alike ? max : 100,
      series: [
        {
          name: {
            range: absoluteRange(sheet.name, columnBlock(column, headerRow, headerRow)),
            values: [alike ? words.mean : words.index],
          },
          cells: { range: range(column), values },
          colour: 'teal',
        },
      ],
    },
  )
}

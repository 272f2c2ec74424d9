import { inLanguage } from '#shared/i18n/languages'
import { type DimensionItem, dimensionItems } from '#shared/importance/dimensions'
import type { DimensionsReading } from '#shared/importance/importance.contract'
import { dimensionsTexts } from '#shared/reports/sheets/dimensionsTexts'
import { dimensionsTask } from '../../../importance/waveViews'
import { surveysRepository } from '../../../surveys/surveys.repository'
import { columnBlock } from '../addresses'
import { formulaText } from '../cellText'
import { liveMean } from '../liveQuestion'
import { type SheetContext, waveText } from '../sheetContext'
import { type CellContent, live, SheetDraft, wrappedHeight } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { columns, firstRow, headerRow, putCharts, type Rows } from './dimensionsChart'

const nameWidth = 40
/** With more statements than this, one printed page would be too small to read. */
const mostOnOnePage = 24

interface Facts {
  readonly reading: DimensionsReading
  /** In the order of the items of the reading. */
  readonly items: readonly DimensionItem[]
}

/** The five dimensions of quality with their gaps in both signs (domain.md §1.7). */
export const dimensionsSheet = sheetKind<Facts>({
  key: 'dimensions',
  name: { es: dimensionsTexts.es.name, en: dimensionsTexts.en.name },
  about: { es: dimensionsTexts.es.title, en: dimensionsTexts.en.title },
  read({ db, clock, waveId }: ReadContext): Facts | null {
    if (waveId === null) return null
    const found = dimensionsTask({ db, clock }, { waveId, split: 'none' })
    // Where too few answered, every figure is hidden, and there is nothing to tell.
    if (!found.reading?.items.some(({ perception }) => perception !== null)) return null
    const version = surveysRepository(db).version(found.wave.versionId)
    return { reading: found.reading, items: dimensionItems(version?.questionnaire.questions ?? []) }
  },
  write,
  definitions: (_, language) => {
    const words = dimensionsTexts[language]
    return [
      [words.gap, words.notes.gap],
      [words.deficit, words.notes.deficit],
      [words.points, words.notes.points],
      [words.alpha, words.notes.alpha],
    ]
  },
  sentence({ reading }, language) {
    const words = dimensionsTexts[language]
    const scored = reading.dimensions.filter(({ score }) => score.value !== null)
    const worst = scored.reduce<(typeof scored)[number] | null>(
      (found, one) => (found && (found.score.value ?? 0) <= (one.score.value ?? 0) ? found : one),
      null,
    )
    if (!worst) return null
    const name = words.dimensions[worst.dimension]
    return reading.mode === 'gap' ? words.sentence(name) : words.best(name)
  },
})

function write(facts: Facts, context: SheetContext): SheetDraft {
  const { model, texts } = context
  const { reading } = facts
  const words = dimensionsTexts[model.language]
  const widths = [nameWidth, 22, 12, 12, 11, 17, 8, 9, 9, 9, 11, 12]
  const sheet = new SheetDraft(words.name, widths, {
    landscape: true,
    onePage: reading.items.length <= mostOnOnePage,
  })
  const last = firstRow + reading.dimensions.length - 1
  const hasTotal = reading.mode === 'gap'
  const itemHeader = last + (hasTotal ? 8 : 3)
  const firstItem = itemHeader + 1
  const rows: Rows = {
    last,
    total: last + 2,
    itemHeader,
    firstItem,
    lastItem: itemHeader + reading.items.length,
  }
  sheet.heights.set(1, 30)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, `${model.businessName} · ${model.surveyTitle} · ${waveText(model, texts)}`, 'subtitle')
  sheet.put(3, 1, hasTotal ? words.signs : words.onlyPerception, 'note')
  putDimensions(sheet, facts, context, rows)
  if (hasTotal) putTotals(sheet, reading, words, rows)
  putItems(sheet, facts, context, rows)
  putCharts(sheet, reading, words, rows)
  return sheet
}

function putDimensions(sheet: SheetDraft, { reading }: Facts, { model }: SheetContext, rows: Rows): void {
  const words = dimensionsTexts[model.language]
  const { items, expectation, perception, gap, deficit, n, low, high, points, weighted, alpha } = words
  sheet.heights.set(headerRow, 48)
  sheet.put(headerRow, 1, words.dimension, 'headerLeft')
  sheet.putRow(
    headerRow,
    2,
    [items, expectation, perception, gap, deficit, n, low, high, points, weighted, alpha],
    'header',
  )
  sheet.note(headerRow, 5, words.notes.gap)
  sheet.note(headerRow, 6, words.notes.deficit)
  sheet.note(headerRow, 10, words.notes.points)
  sheet.note(headerRow, 12, words.notes.alpha)
  const isGap = reading.mode === 'gap'
  reading.dimensions.forEach((one, index) => {
    const row = firstRow + index
    const name = words.dimensions[one.dimension]
    const { value, n: people, interval } = one.score
    const own = reading.items.filter(({ dimension }) => dimension === one.dimension)
    const meanOf = (
      column: string,
      result: number | null,
      figureIn: (item: DimensionsReading['items'][number]) => number | null,
    ): CellContent => {
      // A statement of few people is hidden, and counts in the mean all the same.
      if (own.some((item) => figureIn(item) === null)) return result
      const range = `${column}$${rows.firstItem}:${column}$${rows.lastItem}`
      const names = `$B$${rows.firstItem}:$B$${rows.lastItem}`
      return result === null ? null : live(`AVERAGEIFS(${range},${names},$A${row})`, result)
    }
    sheet.heights.set(row, 20)
    sheet.put(row, 1, name, 'strong')
    sheet.put(
      row,
      2,
      live(`COUNTIF($B$${rows.firstItem}:$B$${rows.lastItem},$A${row})`, one.itemCount),
      'wholeCentred',
    )
    sheet.putRow(
      row,
      3,
      [
        meanOf('C', one.expectation, ({ expectation }) => expectation),
        meanOf('D', one.perception, ({ perception }) => perception),
      ],
      'decimal2',
    )
    sheet.put(row, 5, isGap ? value : null, 'change2')
    sheet.put(row, 6, isGap ? live(`IF(E${row}="","",-E${row})`, negated(value)) : null, 'change2')
    sheet.put(row, 7, people, 'wholeCentred')
    sheet.putRow(row, 8, [interval?.low ?? null, interval?.high ?? null], 'decimal2')
    sheet.put(row, 10, one.points, 'decimal1')
    sheet.put(
      row,
      11,
      live(`IF(OR(E${row}="",J${row}=""),"",J${row}/100*E${row})`, isGap ? one.weighted : null),
      'change2',
    )
    sheet.put(row, 12, one.alpha?.value ?? null, 'decimal2')
  })
  const block = { row: headerRow, column: 1, lastRow: rows.last, lastColumn: columns }
  sheet.tables.push({ name: words.names.dimensions, block })
  putSignFormats(sheet, 5, firstRow, rows.last)
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value
}

/** Worse than expected in amber, better in green. */
function putSignFormats(sheet: SheetDraft, column: number, from: number, to: number): void {
  const block = columnBlock(column, from, to)
  sheet.formats.push(
    { block, rule: { when: `AND(ISNUMBER(E${from}),ROUND(E${from},2)<0)` }, look: 'bad' },
    { block, rule: { when: `AND(ISNUMBER(E${from}),ROUND(E${from},2)>0)` }, look: 'good' },
  )
}

function putTotals(
  sheet: SheetDraft,
  { unweighted, weighted, weightedByMeanPoints }: DimensionsReading,
  words: (typeof dimensionsTexts)['es'],
  { last, total }: Rows,
): void {
  const range = (column: string) => `${column}${firstRow}:${column}${last}`
  const all = `ROWS(${range('E')})`
  const complete = (column: string) => `COUNT(${range(column)})=${all}`
  sheet.putAcross(total, 1, 7, words.overall, 'heading')
  sheet.putAcross(total + 1, 1, 4, words.unweighted, 'text')
  sheet.put(total + 1, 5, live(`IF(${complete('E')},AVERAGE(${range('E')}),"")`, unweighted), 'change2')
  sheet.putAcross(total + 2, 1, 4, words.byMeanPoints, 'text')
  const byPoints = `IF(AND(${complete('E')},${complete('J')}),SUMPRODUCT(${range('E')},${range('J')})/100,"")`
  sheet.put(total + 2, 5, live(byPoints, weightedByMeanPoints), 'change2')
  sheet.putAcross(total + 3, 1, 4, words.byOwnPoints, 'text')
  sheet.put(total + 3, 5, weighted.value, 'change2')
  sheet.put(total + 3, 7, weighted.n, 'wholeCentred')
}

function putItems(sheet: SheetDraft, { reading, items }: Facts, context: SheetContext, rows: Rows): void {
  const { language } = context.model
  const words = dimensionsTexts[language]
  const { expectation, perception, gap, deficit, n } = words
  sheet.putAcross(rows.itemHeader - 1, 1, 7, words.itemsTitle, 'heading')
  sheet.heights.set(rows.itemHeader, 48)
  sheet.put(rows.itemHeader, 1, words.item, 'headerLeft')
  sheet.putRow(rows.itemHeader, 2, [words.dimension, expectation, perception, gap, deficit, n], 'header')
  sheet.note(rows.itemHeader, 7, words.notes.pairs)
  reading.items.forEach((item, index) => {
    const row = rows.firstItem + index
    const name = inLanguage(item.name, language)
    const means = itemMeans(item, items[index], context, row)
    sheet.heights.set(row, Math.max(18, wrappedHeight(name, nameWidth)))
    sheet.put(row, 1, name, 'text')
    sheet.put(row, 2, words.dimensions[item.dimension], 'text')
    sheet.putRow(row, 3, [means.expectation, means.perception], 'decimal2')
    const isGap = reading.mode === 'gap'
    const formula = `IF(OR(C${row}="",D${row}=""),"",D${row}-C${row})`
    sheet.put(row, 5, isGap ? live(formula, item.gap) : null, 'change2')
    sheet.put(row, 6, isGap ? live(`IF(E${row}="","",-E${row})`, negated(item.gap)) : null, 'change2')
    sheet.put(row, 7, means.n, 'wholeCentred')
  })
  const block = { row: rows.itemHeader, column: 1, lastRow: rows.lastItem, lastColumn: 7 }
  sheet.tables.push({ name: words.names.items, block })
  putSignFormats(sheet, 5, rows.firstItem, rows.lastItem)
}

/** What was expected and found, over the people who answered both: formulas where the answers are in the workbook. */
function itemMeans(
  item: DimensionsReading['items'][number],
  place: DimensionItem | undefined,
  context: SheetContext,
  row: number,
): Readonly<Record<'expectation' | 'perception' | 'n', CellContent>> {
  const { expectation, perception, n, key } = item
  const { ranges, texts, model } = context
  if (!ranges || !place) return { expectation, perception, n }
  if (place.expectedAt === null) {
    const found = liveMean(context, key, { value: perception, n }, `G${row}`)
    return { expectation: null, perception: found.mean, n: found.n }
  }
  const expected = ranges.question(place.expectedAt)
  const perceived = ranges.question(place.perceivedAt)
  const usable = `${ranges.statuses},${formulaText(texts.statuses.usable)}`
  const both = `${usable},${expected},">=0",${perceived},">=0"`
  const mean = (range: string) =>
    `IF(G${row}<${Math.max(1, model.hideBelow)},"",AVERAGEIFS(${range},${both}))`
  return {
    expectation: live(mean(expected), expectation),
    perception: live(mean(perceived), perception),
    n: live(`COUNTIFS(${both})`, n),
  }
}

import type { DimensionsReading } from '#shared/importance/importance.contract'
import type { dimensionsTexts } from '#shared/reports/sheets/dimensionsTexts'
import { absoluteRange, columnBlock } from '../addresses'
import type { ChartSeries } from '../barsAndLines'
import type { SheetDraft } from '../sheetDraft'

export const headerRow = 5
export const firstRow = headerRow + 1
export const columns = 12

/** Rows of both tables: the dimensions, what they come to, and the statements. */
export interface Rows {
  readonly last: number
  readonly total: number
  readonly itemHeader: number
  readonly firstItem: number
  readonly lastItem: number
}

/** What was expected and found, and the gap, of each dimension. */
export function putCharts(
  sheet: SheetDraft,
  reading: DimensionsReading,
  words: (typeof dimensionsTexts)['es'],
  rows: Rows,
): void {
  const at = (column: number) => absoluteRange(sheet.name, columnBlock(column, firstRow, rows.last))
  const head = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow, headerRow))
  type Row = DimensionsReading['dimensions'][number]
  const series = (
    column: number,
    name: string,
    colour: ChartSeries['colour'],
    figureIn: (row: Row) => number | null,
  ): ChartSeries => ({
    name: { range: head(column), values: [name] },
    cells: { range: at(column), values: reading.dimensions.map(figureIn) },
    colour,
  })
  const isGap = reading.mode === 'gap'
  const row = rows.lastItem + 2
  const common = {
    categories: { range: at(1), values: reading.dimensions.map((one) => words.dimensions[one.dimension]) },
    categoryTitle: words.dimension,
    numberFormat: '0.0',
    stacked: false,
  }
  const perceived = series(4, words.perception, 'teal', ({ perception }) => perception)
  const expected = series(3, words.expectation, 'grey', ({ expectation }) => expectation)
  const { min, max } = reading.scale
  sheet.place(
    { row, column: 1, lastRow: row + 18, lastColumn: isGap ? 5 : columns },
    {
      ...common,
      title: words.profile,
      direction: 'up',
      valueTitle: words.perception,
      min,
      max,
      series: isGap
        ? [
            { ...expected, draw: 'line' },
            { ...perceived, draw: 'line' },
          ]
        : [perceived],
    },
  )
  if (!isGap) return
  sheet.place(
    { row, column: 6, lastRow: row + 18, lastColumn: columns },
    {
      ...common,
      title: words.gaps,
      direction: 'across',
      valueTitle: words.gap,
      series: [series(5, words.gap, 'amber', ({ score }) => score.value)],
    },
  )
}

import type { Language } from '#shared/i18n/languages'
import { inLanguage } from '#shared/i18n/languages'
import type { ImportanceResult } from '#shared/importance/importance.contract'
import type { MatrixPoint } from '#shared/importance/matrix'
import { importanceTexts } from '#shared/reports/sheets/importanceTexts'
import { absoluteRange, columnBlock } from '../addresses'
import type { ScatterSeries } from '../scatterXml'
import { live, type SheetDraft } from '../sheetDraft'

export const headerRow = 8
export const firstRow = headerRow + 1
/** Where the two lines stand. */
export const lineCells = { importance: '$B$5', performance: '$B$6' } as const
const helperColumn = 14

/** What the sheet tells. */
export interface Facts {
  readonly result: ImportanceResult
  readonly points: readonly MatrixPoint[]
  readonly crosshair: { readonly importance: number; readonly performance: number }
  /** Keys of the questions on importance, by the key of the question on performance. */
  readonly stated: ReadonlyMap<string, string>
}

/** Performance across, importance up, and the two lines from cells of their own. */
export function putChart(sheet: SheetDraft, facts: Facts, language: Language, last: number): void {
  const words = importanceTexts[language]
  const { points, result, crosshair } = facts
  const at = (row: number, column: number) => absoluteRange(sheet.name, columnBlock(column, row, row))
  const named = points.map(({ attribute, importance, performance }, index): ScatterSeries => {
    const row = firstRow + index
    return {
      name: { range: at(row, 1), values: [inLanguage(attribute.name, language)] },
      across: { range: at(row, 4), values: [performance] },
      up: { range: at(row, 2), values: [importance] },
      colour: 'teal',
      draw: 'point',
    }
  })
  const helper = helperOf(sheet, facts, words)
  const row = last + 2
  sheet.place(
    { row, column: 1, lastRow: row + 26, lastColumn: 12 },
    {
      kind: 'scatter',
      title: words.title,
      across: {
        title: words.across,
        ...drawn(
          points.map(({ performance }) => performance),
          crosshair.performance,
          result.performanceScale,
        ),
      },
      up: {
        title: words.up,
        ...drawn(
          points.map(({ importance }) => importance),
          crosshair.importance,
          result.importanceScale,
        ),
      },
      series: [...named, ...helper],
    },
  )
}

/** The cells that the two lines are drawn from: beside the table, out of print. */
function helperOf(
  sheet: SheetDraft,
  { result, crosshair }: Facts,
  words: (typeof importanceTexts)['es'],
): ScatterSeries[] {
  const { importanceScale, performanceScale } = result
  const column = helperColumn
  sheet.put(headerRow, column, words.helper, 'note')
  const pairs = [
    {
      title: words.performanceLine,
      across: lineCells.performance,
      value: crosshair.performance,
      ends: importanceScale,
      isUp: true,
    },
    {
      title: words.importanceLine,
      across: lineCells.importance,
      value: crosshair.importance,
      ends: performanceScale,
      isUp: false,
    },
  ]
  return pairs.map(({ title, across, value, ends, isUp }, index): ScatterSeries => {
    const row = firstRow + index * 3
    sheet.put(row, column, title, 'note')
    const rows = [row + 1, row + 2]
    rows.forEach((each, end) => {
      sheet.put(each, column, live(across, value), 'decimal2')
      sheet.put(each, column + 1, end === 0 ? ends.min : ends.max, 'decimal2')
    })
    const block = (which: number) => absoluteRange(sheet.name, columnBlock(which, row + 1, row + 2))
    const line = { range: block(column), values: [value, value] }
    const span = { range: block(column + 1), values: [ends.min, ends.max] }
    return {
      name: { range: absoluteRange(sheet.name, columnBlock(column, row, row)), values: [title] },
      across: isUp ? line : span,
      up: isUp ? span : line,
      colour: 'grey',
      draw: 'line',
    }
  })
}

/** The part of the scale that is drawn: round ends around the points and the line. */
function drawn(
  values: readonly number[],
  line: number,
  scale: { readonly min: number; readonly max: number },
) {
  const all = [...values, line]
  const span = scale.max - scale.min
  const step = span <= 1 ? 0.1 : span <= 10 ? 0.5 : 10
  const down = Math.floor((Math.min(...all) - step / 4) / step) * step
  const up = Math.ceil((Math.max(...all) + step / 4) / step) * step
  const rounded = (value: number) => Math.round(value * 10) / 10
  return { min: rounded(Math.max(scale.min, down)), max: rounded(Math.min(scale.max, up)) }
}

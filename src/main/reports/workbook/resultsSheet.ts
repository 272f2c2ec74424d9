import { inLanguage } from '#shared/i18n/languages'
import type { WorkbookQuestion } from '#shared/reports/workbookModel'
import { choicesOf } from '#shared/surveys/question'
import { isScaleType, scales } from '#shared/surveys/scales'
import { absoluteRange, columnBlock } from './addresses'
import { formulaText } from './cellText'
import {
  fixed,
  headerRow,
  populationCell,
  putCounts,
  putDistribution,
  putFigures,
  type ResultLine,
  resultColumns,
} from './resultsFigures'
import { type SheetContext, waveText } from './sheetContext'
import { SheetDraft, wrappedHeight } from './sheetDraft'

const firstRow = headerRow + 1
const textWidth = 44
/** With more questions than this, one printed page would be too small to read. */
const mostOnOnePage = 24

/** One row a question: how many answers of each kind, mean, median, share at the top, and the distribution. */
export function resultsSheet(context: SheetContext): SheetDraft {
  const { model, texts, tally, ranges } = context
  const words = texts.results
  const values = distributionValues(model.questions)
  const sheet = new SheetDraft(
    texts.sheets.results,
    [9, textWidth, 18, 7, 8, 9, 8, 9, 8, 9, 11, 9, 9, 10, 12, ...values.map(() => 5.5)],
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
  const { n, na, blank, invalid, skipped, mean, median, topBox, low, high, index: scaled, reading } = words
  sheet.putRow(
    headerRow,
    resultColumns.n,
    // The headers of a table are texts; formulas that look for "1" find the number as well.
    [n, na, blank, invalid, skipped, mean, median, topBox, low, high, scaled, reading, ...values.map(String)],
    'header',
  )
  putHeaderNotes(sheet, context)
  const usable = formulaText(texts.statuses.usable)
  const lines = model.questions.flatMap((question, index): ResultLine[] => {
    const counted = tally.questions[index]
    const range = ranges?.question(index) ?? null
    const row = firstRow + index
    return counted ? [{ question, tally: counted, row, range, statuses: ranges?.statuses ?? '', usable }] : []
  })
  for (const line of lines) {
    sheet.put(line.row, 1, `P${line.row - firstRow + 1}`, 'centred')
    const text = inLanguage(line.question.text, model.language)
    sheet.heights.set(line.row, wrappedHeight(text, textWidth))
    sheet.put(line.row, 2, text, 'text')
    sheet.put(line.row, 3, texts.types[line.question.type], 'muted')
    putCounts(sheet, line, context)
    putFigures(sheet, line, context)
    putRoleGap(sheet, line, context)
    putDistribution(sheet, line, values, context)
  }
  const last = firstRow + lines.length - 1
  if (lines.length === 0) return sheet
  sheet.tables.push({
    name: words.table,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn: fixed + values.length },
  })
  const block = { row: firstRow, column: 1, lastRow: last, lastColumn: fixed }
  sheet.formats.push({ block, rule: { when: `$D${firstRow}<5` }, look: 'faint' })
  putChart(sheet, lines, context)
  return sheet
}

/** What each figure means, over its heading; and how many people could have answered, where the intervals use it. */
function putHeaderNotes(sheet: SheetDraft, { model, texts }: SheetContext): void {
  const { hints, population } = texts.results
  sheet.note(headerRow, resultColumns.n, hints.n)
  sheet.note(headerRow, resultColumns.skipped, hints.skipped)
  sheet.note(headerRow, resultColumns.median, hints.median)
  sheet.note(headerRow, resultColumns.topBox, hints.topBox)
  sheet.note(headerRow, resultColumns.low, hints.interval)
  sheet.note(headerRow, resultColumns.index, hints.index)
  if (!model.population) return
  sheet.put(populationCell.row, populationCell.column - 1, population, 'setting')
  sheet.put(populationCell.row, populationCell.column, model.population, 'settingWhole')
}

/** Roles that are far apart must not be told by one figure alone (domain.md §1.18). */
function putRoleGap(sheet: SheetDraft, { question, row }: ResultLine, { model, texts }: SheetContext): void {
  const gap = model.roleGaps?.gaps.find(({ key }) => key === question.key)
  if (!gap) return
  const said = (role: typeof gap.high) =>
    `${inLanguage(role.label, model.language)}: ${Math.round(100 * role.share)} % (n = ${role.n})`
  const { roles } = texts.results
  const points = String(Math.round(100 * gap.difference))
  const sentence = roles.apart.replace('{points}', points)
  const parts = [sentence, said(gap.high), said(gap.low), ...(gap.isSure ? [] : [roles.unsure])]
  for (const column of [resultColumns.topBox, resultColumns.mean]) sheet.note(row, column, parts.join('\n'))
}

/** Every value that some question has, in order: the columns of the distribution. */
function distributionValues(questions: readonly WorkbookQuestion[]): readonly number[] {
  const values = questions.flatMap((question) => choicesOf(question).map(({ value }) => value))
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Means where all scales are alike, indexes where they are not; from the first to the last scale question. */
function putChart(sheet: SheetDraft, lines: readonly ResultLine[], { texts, model }: SheetContext): void {
  const words = texts.results
  const onScale = lines.filter(({ question }) => isScaleType(question.type))
  const [first] = onScale
  const last = onScale.at(-1)
  if (!first || !last) return
  const ends = onScale.flatMap(({ question: { type } }) => (isScaleType(type) ? [scales[type]] : []))
  const min = Math.min(...ends.map((scale) => scale.min))
  const max = Math.max(...ends.map((scale) => scale.max))
  const alike = ends.every((scale) => scale.min === min && scale.max === max)
  const column = alike ? resultColumns.mean : resultColumns.index
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

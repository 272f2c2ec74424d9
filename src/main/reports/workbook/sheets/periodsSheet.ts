import { addDays } from '#shared/calendar/civilDate'
import { createFormat } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import { periodsTexts } from '#shared/reports/sheets/periodsTexts'
import { bandNames } from '#shared/scorecards/bandNames'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { GradedPeriod } from '#shared/scorecards/scorecards.contract'
import { scorecardReader } from '../../../scorecards/readScorecard'
import { scorecardsRepository } from '../../../scorecards/scorecards.repository'
import { absoluteRange, columnBlock } from '../addresses'
import { excelMoment } from '../excelDates'
import type { SheetContext } from '../sheetContext'
import { live, SheetDraft } from '../sheetDraft'
import { type ReadContext, sheetKind } from '../sheetKind'
import { uniqueHeaders } from '../sheetNames'

interface Line {
  readonly key: string
  readonly name: string
  readonly points: number
}

interface ToldPeriod extends GradedPeriod {
  /** By the key of its line. */
  readonly ratings: ReadonlyMap<string, number | null>
}

interface Facts {
  /** Of the newest period. */
  readonly lines: readonly Line[]
  /** The oldest first. */
  readonly periods: readonly ToldPeriod[]
}

/** As many as two years of months. */
const mostPeriods = 24
const headerRow = 5
const firstLine = 8
const chartRows = 16

/** How a libreta went from one period to the next, months or waves (domain.md §1.8). */
export const periodsSheet = sheetKind<Facts>({
  key: 'periods',
  name: { es: periodsTexts.es.name, en: periodsTexts.en.name },
  about: { es: periodsTexts.es.title, en: periodsTexts.en.title },
  read({ db, clock, scorecardId, waveId, language }: ReadContext): Facts | null {
    const scorecard = scorecardId === null ? null : scorecardsRepository(db).find(scorecardId)
    if (!scorecard) return null
    const told = scorecardReader({ db, clock })
      .told(scorecard, mostPeriods)
      .filter(({ graded }) => graded.grade !== null)
    // One period alone is told by the libreta itself, unless there is nothing else in the workbook.
    if (told.length < (waveId === null ? 1 : 2)) return null
    const lines = (told.at(-1)?.rows ?? []).map((row) => ({
      key: row.key,
      name: rowName(row, language),
      points: row.points,
    }))
    const periods = told.map(({ graded, rows }) => ({
      ...graded,
      ratings: new Map(rows.map(({ key, rating }) => [key, rating])),
    }))
    return { lines, periods }
  },
  write,
  definitions: (_, language) => {
    const { grade, change, notes } = periodsTexts[language]
    return [
      [grade, notes.grade],
      [change, notes.change],
    ]
  },
  sentence({ periods }, language) {
    const [first, ...others] = periods
    if (!first || others.length === 0) return null
    const best = others.reduce((found, one) => ((one.grade ?? 0) > (found.grade ?? 0) ? one : found), first)
    const grade = createFormat(language).number(best.grade ?? 0, 1)
    return periodsTexts[language].sentence(periods.length, nameOf(best), grade)
  },
})

const nameOf = ({ label, start }: GradedPeriod) => label ?? start.slice(0, 7)

function write({ lines, periods }: Facts, { model: { language } }: SheetContext): SheetDraft {
  const words = periodsTexts[language]
  const lastColumn = firstLine - 1 + lines.length
  const widths = [22, 12, 12, 10, 10, 14, 14, ...lines.map(() => 14)]
  const sheet = new SheetDraft(words.name, widths, {
    landscape: true,
    titleRows: [headerRow, headerRow],
    freeze: { row: headerRow, column: 1 },
  })
  sheet.heights.set(1, 30).set(headerRow, 50)
  sheet.put(1, 1, words.title, 'title')
  sheet.put(2, 1, words.lead, 'subtitle')
  sheet.put(headerRow - 1, firstLine - 1, words.points, 'setting')
  sheet.putRow(
    headerRow - 1,
    firstLine,
    lines.map(({ points }) => points),
    'settingValue',
  )
  const { period, start, end, grade, change, band, missing, notes } = words
  const names = lines.map(({ name }) => name)
  const headers = uniqueHeaders([period, start, end, grade, change, band, missing, ...names], 255)
  sheet.putRow(headerRow, 1, headers, 'header')
  sheet.note(headerRow, 4, notes.grade)
  sheet.note(headerRow, 5, notes.change)
  if (lines.length > 0) sheet.note(headerRow, firstLine, notes.lines)
  periods.forEach((told, index) => {
    putPeriod(sheet, headerRow + 1 + index, told, lines, periods[index - 1] ?? null, language)
  })
  const last = headerRow + periods.length
  sheet.tables.push({
    name: words.names.periods,
    block: { row: headerRow, column: 1, lastRow: last, lastColumn },
  })
  if (periods.length > 1) putChart(sheet, periods, words)
  return sheet
}

function putPeriod(
  sheet: SheetDraft,
  row: number,
  period: ToldPeriod,
  lines: readonly Line[],
  before: ToldPeriod | null,
  language: Language,
): void {
  const { grade, band, missingShare, ratings, isRunning } = period
  const words = periodsTexts[language]
  const name = isRunning ? `${nameOf(period)} · ${words.running}` : nameOf(period)
  const last = addDays(period.end, -1)
  sheet.put(row, 1, name, 'strong')
  sheet.put(row, 2, excelMoment(period.start) ?? period.start, 'dataDate')
  sheet.put(row, 3, excelMoment(last) ?? last, 'dataDate')
  sheet.put(row, 4, grade, 'decimal1')
  const moved = before?.grade == null || grade === null ? null : grade - before.grade
  sheet.put(row, 5, before === null ? null : live(`D${row}-D${row - 1}`, moved), 'change')
  sheet.put(row, 6, band === null ? null : bandNames[band][language], 'centred')
  sheet.put(row, 7, missingShare / 100, 'percent')
  sheet.putRow(
    row,
    firstLine,
    lines.map(({ key }) => ratings.get(key) ?? null),
    'decimal2',
  )
}

function putChart(
  sheet: SheetDraft,
  periods: readonly ToldPeriod[],
  words: (typeof periodsTexts)['es'],
): void {
  const last = headerRow + periods.length
  const at = (column: number) => absoluteRange(sheet.name, columnBlock(column, headerRow + 1, last))
  sheet.place(
    { row: last + 2, column: 1, lastRow: last + 2 + chartRows, lastColumn: firstLine - 1 },
    {
      title: words.title,
      direction: 'up',
      stacked: false,
      categories: { range: at(1), values: periods.map(nameOf) },
      categoryTitle: words.period,
      valueTitle: words.grade,
      numberFormat: '0.0',
      axisFormat: 'General',
      min: 0,
      max: 100,
      series: [
        {
          name: {
            range: absoluteRange(sheet.name, columnBlock(4, headerRow, headerRow)),
            values: [words.grade],
          },
          cells: { range: at(4), values: periods.map(({ grade }) => grade) },
          colour: 'teal',
          draw: 'line',
        },
      ],
    },
  )
}

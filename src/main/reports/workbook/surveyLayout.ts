import { inLanguage } from '#shared/i18n/languages'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import type { WorkbookTexts } from '#shared/reports/workbookTexts/es'
import { absoluteRange, columnBlock } from './addresses'
import { sheetName, uniqueHeaders } from './sheetNames'

/** Columns before the first question: number, date, place, channel, shift, status. */
export const fixedColumns = 6
const statusColumn = 6
const longestHeader = 60

/** Name and headers of the data sheet. */
export interface SurveyLayout {
  readonly name: string
  readonly headers: readonly string[]
}

/** Positions of the questions with a line for what is not on their list: each has a column of its own at the end. */
export function otherPositions({ questions }: WorkbookModel): readonly number[] {
  return questions.flatMap(({ hasOther }, index) => (hasOther ? [index] : []))
}

/** How the data sheet of the wave is called, with no name that is taken, and what stands over each column. */
export function surveyLayout(
  model: WorkbookModel,
  texts: WorkbookTexts,
  taken: readonly string[] = [],
): SurveyLayout {
  const { number, date, place, channel, shift, status } = texts.survey
  const questions = model.questions.map(
    ({ text }, index) => `P${index + 1} ${inLanguage(text, model.language)}`,
  )
  const others = otherPositions(model).map((index) => `P${index + 1} ${texts.survey.other}`)
  const { summary, scorecard, results, notes } = texts.sheets
  return {
    name: sheetName(texts.sheets.survey, model.wave.label, [summary, scorecard, results, notes, ...taken]),
    headers: uniqueHeaders(
      [number, date, place, channel, shift, status, ...questions, ...others],
      longestHeader,
    ),
  }
}

/** Ranges of the data table that formulas count over. */
export interface SurveyRanges {
  readonly numbers: string
  readonly statuses: string
  question(index: number): string
}

/** The ranges when `rows` sheets were written; an empty table still has one row. */
export function surveyRanges(layout: SurveyLayout, rows: number): SurveyRanges {
  const range = (column: number) => absoluteRange(layout.name, columnBlock(column, 2, Math.max(rows, 1) + 1))
  return {
    numbers: range(1),
    statuses: range(statusColumn),
    question: (index) => range(fixedColumns + index + 1),
  }
}

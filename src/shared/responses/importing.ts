import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { rowCounts, rowErrorOf } from '../importing/rowCheck'
import { ImportReading } from '../importing/source'
import { questionTypes } from '../surveys/scales'

const optionText = z.string().min(1).max(200)

/** What a column of the file becomes. */
export const ColumnTarget = z.union([
  z.object({ kind: z.literal('ignore') }),
  z.object({ kind: z.literal('sheetNumber') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('place') }),
  z.object({ kind: z.literal('channel') }),
  z.object({ kind: z.literal('shift') }),
  /** A question of the survey. */
  z.object({ kind: z.literal('question'), key: z.string().max(40) }),
  /** One option of a multiple choice of the survey: marked where the cell says yes. `value` counts from 1. */
  z.object({ kind: z.literal('option'), key: z.string().max(40), value: z.int().min(1).max(30) }),
  /** A question to be made, with the column's name as its text. */
  z.object({
    kind: z.literal('newQuestion'),
    type: z.enum(questionTypes),
    text: z.string().min(1).max(300),
    options: z.array(optionText).max(30).optional(),
  }),
  /** One option of a multiple choice to be made: the columns of one `text` are one question. */
  z.object({ kind: z.literal('newOption'), text: z.string().min(1).max(300), option: optionText }),
])
export type ColumnTarget = z.infer<typeof ColumnTarget>

export const ImportMapping = z.object({
  /** The survey whose questions are filled, or null to make one from the columns. */
  surveyId: z.int().nullable(),
  surveyTitle: z.string().trim().max(200),
  /** An open wave of the survey that the sheets are added to; left out or null for a new wave. */
  waveId: z.int().nullable().optional(),
  /** Leave out the rows whose sheet number the wave already has, instead of refusing the file. */
  skipTaken: z.boolean().optional(),
  waveLabel: z.string().trim().min(1).max(80),
  openedOn: z.iso.date(),
  reading: ImportReading.optional(),
  /** One target a column, in the file's order. */
  targets: z.array(ColumnTarget).min(1).max(400),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** What each column became the last time, by its name in the file. */
export const RememberedMapping = z.array(z.object({ column: z.string(), target: ColumnTarget }))
export type RememberedMapping = z.infer<typeof RememberedMapping>

export const importProblems = [
  'notOnScale',
  'notANumber',
  'notADate',
  'tooLong',
  'sheetNumberInvalid',
  'sheetNumberRepeated',
  'sheetNumberTaken',
  'rowLength',
] as const

export const ImportRowError = rowErrorOf(importProblems)
export type ImportRowError = z.infer<typeof ImportRowError>

export const ImportPreview = z.object({
  ...rowCounts,
  /** When these same bytes were imported before, as an ISO date and time, and into which wave. */
  importedBefore: z.object({ at: z.string(), waveLabel: z.string() }).nullable(),
  /** The first of them, at most 2000. */
  errors: z.array(ImportRowError),
  /** The first rows as they would be stored: one cell a column kept. */
  headers: z.array(LocalText),
  rows: z.array(z.array(z.string())),
})
export type ImportPreview = z.infer<typeof ImportPreview>

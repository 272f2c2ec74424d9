import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { questionTypes } from '../surveys/scales'

/** What main tells of a chosen file: never where it is, only a token for it. */
export const ImportSource = z.object({
  token: z.string(),
  fileName: z.string(),
  delimiter: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      /** The question type that every value of the column fits, as a proposal. */
      guess: z.enum(questionTypes),
    }),
  ),
  rowCount: z.int(),
})
export type ImportSource = z.infer<typeof ImportSource>

/** What a column of the file becomes. */
export const ColumnTarget = z.union([
  z.object({ kind: z.literal('ignore') }),
  z.object({ kind: z.literal('sheetNumber') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('place') }),
  z.object({ kind: z.literal('channel') }),
  /** A question of the survey. */
  z.object({ kind: z.literal('question'), key: z.string() }),
  /** A question to be made, with the column's name as its text. */
  z.object({ kind: z.literal('newQuestion'), type: z.enum(questionTypes), text: z.string().min(1).max(300) }),
])
export type ColumnTarget = z.infer<typeof ColumnTarget>

export const ImportMapping = z.object({
  /** The survey whose questions are filled, or null to make one from the columns. */
  surveyId: z.int().nullable(),
  surveyTitle: z.string().trim().max(200),
  waveLabel: z.string().trim().min(1).max(80),
  openedOn: z.iso.date(),
  /** One target a column, in the file's order. */
  targets: z.array(ColumnTarget).min(1).max(400),
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const importProblems = [
  'notOnScale',
  'notANumber',
  'notADate',
  'sheetNumberInvalid',
  'sheetNumberRepeated',
  'rowLength',
] as const

export const ImportRowError = z.object({
  /** Line of the file, counting its header as 1. */
  line: z.int(),
  column: z.string(),
  value: z.string(),
  problem: z.enum(importProblems),
})
export type ImportRowError = z.infer<typeof ImportRowError>

export const ImportPreview = z.object({
  rowCount: z.int(),
  errorCount: z.int(),
  /** The first of them, at most 200. */
  errors: z.array(ImportRowError),
  /** The first rows as they would be stored: one cell a column kept. */
  headers: z.array(LocalText),
  rows: z.array(z.array(z.string())),
})
export type ImportPreview = z.infer<typeof ImportPreview>

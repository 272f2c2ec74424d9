import { z } from 'zod'
import { LocalText } from '../i18n/languages'
import { questionTypes } from '../surveys/scales'

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export const delimiters = [',', ';', '\t', '|'] as const
export const decimals = [',', '.'] as const
export const dateOrders = ['dmy', 'mdy'] as const

/** How a file is to be read; what is left out is found out from the file. */
export const ImportReading = z.object({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  decimal: z.enum(decimals).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  /** Sheet of a workbook. */
  sheet: z.string().max(100).optional(),
})
export type ImportReading = z.infer<typeof ImportReading>

/** What main tells of a chosen file: never where it is, only a token for it. */
export const ImportSource = z.object({
  token: z.string(),
  fileName: z.string(),
  kind: z.enum(['csv', 'workbook']),
  /** How it was read: every field that the kind of file has. */
  reading: ImportReading,
  /** A date of the file that could be two days, when nothing in it tells which: the person has to say. */
  ambiguousDate: z.string().nullable(),
  /** Names of the sheets of a workbook; none in a CSV. */
  sheets: z.array(z.string()),
  /** What the app's own sheet for colleagues says about itself. */
  template: z
    .object({
      surveyId: z.int(),
      waveId: z.int().nullable(),
      /** What each column is: `sheetNumber`, `date`, `place`, `channel`, `shift` or `question:` and its key. */
      targets: z.array(z.string()),
    })
    .nullable(),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      /** The question type that every value of the column fits, as a proposal. */
      guess: z.enum(questionTypes),
      /** The different answers found, where `guess` is a choice from a list. */
      options: z.array(z.string()),
      /** The different cells, where they are few and short: what a person can say the meaning of. */
      values: z.array(z.string()),
    }),
  ),
  rowCount: z.int(),
  /** Names longer than a question's text may be: their end was left away. */
  shortenedNames: z.int(),
})
export type ImportSource = z.infer<typeof ImportSource>

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

export const ImportRowError = z.object({
  /** Line of the file, counting its header as 1. */
  line: z.int(),
  column: z.string(),
  value: z.string(),
  problem: z.enum(importProblems),
})
export type ImportRowError = z.infer<typeof ImportRowError>

export const ImportPreview = z.object({
  /** Sheets that would be stored: rows left out on purpose are not among them. */
  rowCount: z.int(),
  /** Rows left out because the wave has their number. */
  skippedCount: z.int(),
  /** When these same bytes were imported before, as an ISO date and time, and into which wave. */
  importedBefore: z.object({ at: z.string(), waveLabel: z.string() }).nullable(),
  errorCount: z.int(),
  /** The first of them, at most 2000. */
  errors: z.array(ImportRowError),
  /** The first rows as they would be stored: one cell a column kept. */
  headers: z.array(LocalText),
  rows: z.array(z.array(z.string())),
})
export type ImportPreview = z.infer<typeof ImportPreview>

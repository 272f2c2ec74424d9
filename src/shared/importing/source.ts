import { z } from 'zod'
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

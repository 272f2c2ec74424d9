import { z } from 'zod'

/** What is wrong in a row of a list, out of the closed list of what can be wrong there. */
export const rowErrorOf = <const Problems extends readonly string[]>(problems: Problems) =>
  z.object({
    /** Line of the file, counting its header as 1. */
    line: z.int(),
    column: z.string(),
    value: z.string(),
    problem: z.enum(problems),
  })

/** What any check of a list counts; nothing is written. */
export const rowCounts = {
  /** Rows that would be entered. */
  rowCount: z.int(),
  /** Rows left out because what they bring is there already. */
  skippedCount: z.int(),
  errorCount: z.int(),
}

/** What is known of a row: what it brings, all that is wrong with it, or that it is left out on purpose. */
export type RowReading<Row, RowError> = Row | RowError[] | 'leftOut'

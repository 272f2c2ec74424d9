import type { RowReading } from '#shared/importing/rowCheck'

/** Errors that are told one by one; the others are counted. */
const mostErrors = 2000
/** First rows that are shown as they will be. */
export const previewRows = 8

/** Goes through all rows, counts them and what is wrong with them, and hands the good ones on. */
export function checkRows<Row extends object, RowError>(
  readings: Iterable<RowReading<Row, RowError>>,
  take: (row: Row) => void,
) {
  const counts = { rowCount: 0, skippedCount: 0, errorCount: 0 }
  const errors: RowError[] = []
  for (const row of readings) {
    if (row === 'leftOut') {
      counts.skippedCount += 1
      continue
    }
    counts.rowCount += 1
    if (!Array.isArray(row)) {
      take(row)
      continue
    }
    counts.errorCount += row.length
    errors.push(...row.slice(0, mostErrors - errors.length))
  }
  return { ...counts, errors }
}

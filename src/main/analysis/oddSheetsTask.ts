import type { TaskContext } from '../jobs/task'
import { isOdd, oddnessWith } from './oddSheets'
import { resultsReader } from './resultsReader'

/** How many of the usable sheets of a wave look odd. */
export function oddSheetsTask(
  { db }: Pick<TaskContext, 'db'>,
  { waveId }: { readonly waveId: number },
): number {
  const reader = resultsReader(db)
  const oddnessOf = oddnessWith(reader.held(waveId).questions)
  let odd = 0
  for (const sheet of reader.sheets.sheets(waveId)) if (isOdd(oddnessOf(sheet))) odd += 1
  return odd
}

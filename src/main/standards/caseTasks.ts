import type { RoleGap } from '#shared/analysis/roles'
import type { Period } from '#shared/calendar/periods'
import { roleGapOfCases } from '#shared/standards/caseSplit'
import { openedIn } from '#shared/standards/fiveStandards'
import { everyCase } from '#shared/standards/standardsRead'
import { whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import type { TaskContext } from '../jobs/task'
import { type Question, readCases } from './caseReader'
import { readAnalysis } from './readAnalysis'
import { readSplit } from './readSplit'
import { latestTold, readStandards } from './readStandards'

/**
 * From so many cases on, reading all of them is left to another thread: looking at a thousand takes some 25 ms, and a
 * key must be answered within a frame.
 */
const MANY_CASES = 2000

/** Whether the register is long. */
export function manyCasesIn(db: Db): () => boolean {
  const many = db.prepare<[number], 1>('SELECT 1 FROM customer_case LIMIT 1 OFFSET ?').pluck()
  return () => many.get(MANY_CASES) !== undefined
}

type Context = Pick<TaskContext, 'db'>

/** The same as on the main thread, wherever they are read. */
export const caseStandardsTask = ({ db }: Context, question: Question) => readStandards(db, question)
export const caseAnalysisTask = ({ db }: Context, question: Question) => readAnalysis(db, question)
export const caseSplitTask = ({ db }: Context, question: Parameters<typeof readSplit>[1]) =>
  readSplit(db, question)
/** The roles that are far apart in what was answered in time, of the cases opened in these days. */
export const caseRoleGapTask = (
  { db }: Context,
  { now, ...span }: Period & { readonly now: string },
): RoleGap | null => {
  const asked = {
    period: 'month',
    start: span.start,
    span,
    filter: everyCase,
    clock: 'calendar',
    now,
  } as const
  const { cases } = readCases(db, asked)
  return roleGapOfCases(openedIn(cases, span), whoIsRepository(db).byRole())
}
export const latestCasesTask = ({ db }: Context, question: Parameters<typeof latestTold>[1]) => ({
  start: latestTold(db, question),
})

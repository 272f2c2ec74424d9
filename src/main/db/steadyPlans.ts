import type { Database } from 'better-sqlite3'

/** What is compared with a value that comes with each call. */
const comparedWithValue = /(=|\bIS)(\s*)(?=[?@])/g

/**
 * Keeps the plan of a statement from call to call. SQLite plans `column = ?` anew whenever the value may be a small
 * number, and the driver clears the values after each call, which counts as a change: every call of most queries with
 * a join or an order paid for another plan, four to ten times what the query itself takes. A value behind a unary plus,
 * which changes nothing else, is none that the planner looks at.
 */
export function keepPlans(db: Database): void {
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => prepare(withSteadyPlan(sql))) as typeof db.prepare
}

/** The same statement, its plan independent of the values. */
export function withSteadyPlan(sql: string): string {
  return sql.replace(comparedWithValue, '$1$2+')
}

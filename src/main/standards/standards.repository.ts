import type { Acceptance } from '#shared/cases/steps'
import type { GoalVersion, OwnGoal } from '#shared/standards/standards.contract'
import type { TrendMeasure } from '#shared/standards/standardsRead'
import type { Restart } from '#shared/standards/trend'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** How a case ended, beside what the register shows of it. */
export interface Outcome {
  readonly id: number
  readonly acceptance: Acceptance | null
  readonly cost: number | null
}

/** What the owner noted to read the cases by, and how cases ended. */
export const standardsRepository = oncePerDatabase((db: Db) => {
  const outcomes = db.prepare<[], Outcome>('SELECT id, acceptance, cost FROM customer_case')
  const served = db.prepare<[], { month: string; customers: number }>(
    'SELECT month, customers FROM customers_served WHERE customers IS NOT NULL ORDER BY month',
  )
  const setServed = db.prepare<[string, number | null]>(`
    INSERT INTO customers_served (month, customers) VALUES (?, ?)
    ON CONFLICT (month) DO UPDATE SET customers = excluded.customers
    WHERE customers IS NOT excluded.customers`)
  const goals = db.prepare<[OwnGoal], GoalVersion>(`
    SELECT goal, valid_from AS validFrom, reason FROM standard_goal WHERE standard = ? ORDER BY valid_from DESC`)
  const setGoal = db.prepare<GoalVersion & { standard: OwnGoal }>(`
    INSERT INTO standard_goal (standard, goal, valid_from, reason) VALUES (@standard, @goal, @validFrom, @reason)
    ON CONFLICT (standard, valid_from) DO UPDATE SET goal = excluded.goal, reason = excluded.reason
    WHERE goal IS NOT excluded.goal OR reason <> excluded.reason`)
  const restarts = db.prepare<[TrendMeasure], Restart>(`
    SELECT id, starts_on AS start, reason FROM trend_restart
    WHERE measure = ? AND voided_at IS NULL ORDER BY starts_on`)
  const restart = db.prepare<[TrendMeasure, string, string]>(
    'INSERT INTO trend_restart (measure, starts_on, reason) VALUES (?, ?, ?)',
  )
  const voidRestart = db.prepare<[string, number]>('UPDATE trend_restart SET voided_at = ? WHERE id = ?')
  const simple = db.prepare<[], string>('SELECT topic FROM simple_topic WHERE is_simple = 1').pluck()
  const setSimple = db.prepare<[string, 0 | 1]>(`
    INSERT INTO simple_topic (topic, is_simple) VALUES (?, ?)
    ON CONFLICT (topic) DO UPDATE SET is_simple = excluded.is_simple WHERE is_simple <> excluded.is_simple`)

  return {
    outcomes: (): ReadonlyMap<number, Outcome> => new Map(outcomes.all().map((one) => [one.id, one])),
    /** 'YYYY-MM' → customers, of the months that have them noted. */
    served: (): ReadonlyMap<string, number> =>
      new Map(served.all().map(({ month, customers }) => [month, customers])),
    setServed: (month: string, customers: number | null) => void setServed.run(month, customers),
    /** Every goal that a figure has had, the newest first. */
    goals: (standard: OwnGoal) => goals.all(standard),
    /** The goal that held on a day; null for none. */
    goalOn: (standard: OwnGoal, day: string): number | null =>
      goals.all(standard).find(({ validFrom }) => validFrom <= day)?.goal ?? null,
    /** In place of one that began on the same day. */
    setGoal: (standard: OwnGoal, version: GoalVersion) => void setGoal.run({ standard, ...version }),
    /** Where a trend begins anew, oldest first. */
    restarts: (measure: TrendMeasure): Restart[] => restarts.all(measure),
    restart: (measure: TrendMeasure, start: string, reason: string) =>
      Number(restart.run(measure, start, reason).lastInsertRowid),
    voidRestart: (id: number, now: string) => void voidRestart.run(now, id),
    /** Keys of the topics that the owner called simple. */
    simpleTopics: (): ReadonlySet<string> => new Set(simple.all()),
    setSimple: (key: string, isSimple: boolean) => void setSimple.run(key, isSimple ? 1 : 0),
  }
})

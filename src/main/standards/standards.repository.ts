import type { Acceptance } from '#shared/cases/steps'
import type { Db } from '../db/database'

/** How a case ended, beside what the register shows of it. */
export interface Outcome {
  readonly id: number
  readonly acceptance: Acceptance | null
  readonly cost: number | null
}

/** The standards with a goal that is a share. */
export type SharedStandard = 'firstContact' | 'simpleQuestions'

/** What the owner noted to read the cases by, and how cases ended. */
export function standardsRepository(db: Db) {
  const outcomes = db.prepare<[], Outcome>('SELECT id, acceptance, cost FROM customer_case')
  const served = db.prepare<[], { month: string; customers: number }>(
    'SELECT month, customers FROM customers_served WHERE customers IS NOT NULL ORDER BY month',
  )
  const setServed = db.prepare<[string, number | null]>(`
    INSERT INTO customers_served (month, customers) VALUES (?, ?)
    ON CONFLICT (month) DO UPDATE SET customers = excluded.customers
    WHERE customers IS NOT excluded.customers`)
  const goals = db.prepare<[], { standard: SharedStandard; share: number | null }>(
    'SELECT standard, share FROM standard_goal',
  )
  const setGoal = db.prepare<[SharedStandard, number | null]>(`
    INSERT INTO standard_goal (standard, share) VALUES (?, ?)
    ON CONFLICT (standard) DO UPDATE SET share = excluded.share WHERE share IS NOT excluded.share`)
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
    goals: (): ReadonlyMap<string, number | null> =>
      new Map(goals.all().map(({ standard, share }) => [standard, share])),
    setGoal: (standard: SharedStandard, share: number | null) => void setGoal.run(standard, share),
    /** Keys of the topics that the owner called simple. */
    simpleTopics: (): ReadonlySet<string> => new Set(simple.all()),
    setSimple: (key: string, isSimple: boolean) => void setSimple.run(key, isSimple ? 1 : 0),
  }
}

import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** How many there are, and the day of the last one. */
export interface Found {
  readonly count: number
  readonly day: string | null
}

/** What other features have done, counted for the plan; `since` leaves out what was done before that day. */
export const evidenceRepository = oncePerDatabase((db: Db) => {
  const one = (sql: string) => {
    const statement = db.prepare<[{ since: string; today: string }], Found>(sql)
    return (since: string, today: string): Found => statement.get({ since, today }) ?? { count: 0, day: null }
  }
  const wavesOf = (audience: string) =>
    one(`
      SELECT count(*) AS count, max(w.closed_on) AS day FROM wave w
      JOIN survey s ON s.id = w.survey_id JOIN survey_version v ON v.id = w.version_id
      WHERE w.voided_at IS NULL AND s.voided_at IS NULL AND w.closed_on >= @since
        AND coalesce(v.questionnaire ->> '$.audience', 'customers') = '${audience}'`)
  const customers = (condition: string) =>
    one(`SELECT count(*) AS count, NULL AS day FROM customer WHERE voided_at IS NULL AND (${condition})`)
  return {
    closedWaves: wavesOf('customers'),
    employeeWaves: wavesOf('employees'),
    selfAssessments: one(`
      SELECT count(*) AS count, max(day) AS day FROM (
        SELECT audited_on AS day FROM audit WHERE voided_at IS NULL
        UNION ALL
        SELECT closed_on FROM commandments_round WHERE voided_at IS NULL AND closed_on IS NOT NULL)
      WHERE day >= @since`),
    customers: customers('1'),
    reachable: customers("phone <> '' OR email <> ''"),
    consenting: customers('consent_phone = 1 OR consent_email = 1 OR consent_message = 1'),
    segmented: one(
      'SELECT count(DISTINCT customer_id) AS count, NULL AS day FROM customer_purchase WHERE voided_at IS NULL',
    ),
    competitors: one(
      'SELECT count(*) AS count, NULL AS day FROM competitor WHERE voided_at IS NULL AND is_active = 1',
    ),
    visits: one(`
      SELECT count(*) AS count, max(visited_on) AS day FROM comparison_visit
      WHERE voided_at IS NULL AND visited_on >= @since`),
    charter: one(`
      SELECT count(*) AS count, max(version.applies_from) AS day FROM charter_version AS version
      JOIN charter_promise AS promise ON promise.id = version.promise_id
      WHERE promise.voided_at IS NULL AND (promise.ended_on IS NULL OR promise.ended_on > @today)
        AND version.applies_from <= @today`),
    begunActions: one(`
      SELECT count(*) AS count, max(started_on) AS day FROM plan_action
      WHERE state IN ('started', 'done') AND started_on >= @since`),
    doneActions: one(
      "SELECT count(*) AS count, max(done_on) AS day FROM plan_action WHERE state = 'done' AND done_on >= @since",
    ),
    verifiedActions: one(`
      SELECT count(*) AS count, max(verified_on) AS day FROM plan_action
      WHERE verified_on IS NOT NULL AND verified_on >= @since`),
  }
})
export type EvidenceRepository = ReturnType<typeof evidenceRepository>

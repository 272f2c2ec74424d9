import type { TimelineEntry, TimelineSource } from '#shared/customers/contact'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/**
 * Where the history of a customer comes from: one SELECT a source, of the rows of customer @customerId.
 * `details` is a JSON object of what else the page says; `route` is the page that shows more. A further source is
 * one more entry here and its name in `TimelineSource`.
 */
const sources: Readonly<Partial<Record<TimelineSource, string>>> = {
  contact: `
    SELECT id, at, subject AS title, result AS text, NULL AS route,
      json_object('channel', channel, 'direction', direction, 'nextStep', next_step, 'nextStepOn', next_step_on,
        'isPromised', is_promised, 'nextStepDoneAt', next_step_done_at, 'notedBy', noted_by) AS details
    FROM customer_contact WHERE customer_id = @customerId AND voided_at IS NULL`,
  purchase: `
    SELECT id, bought_on AS at, '' AS title, note AS text, NULL AS route,
      json_object('amount', CASE WHEN @seesMoney THEN amount END, 'role', role) AS details
    FROM customer_purchase WHERE customer_id = @customerId AND voided_at IS NULL`,
  sheet: `
    SELECT r.id, coalesce(r.answered_on, substr(r.entered_at, 1, 16)) AS at, w.label AS title,
      coalesce(r.note, '') AS text, '/waves/' || w.id || '/sheets' AS route,
      json_object('titleEs', json_extract(v.questionnaire, '$.title.es'),
        'titleEn', json_extract(v.questionnaire, '$.title.en'), 'sheetNumber', r.sheet_number) AS details
    FROM response r JOIN wave w ON w.id = r.wave_id JOIN survey_version v ON v.id = w.version_id
    WHERE r.customer_id = @customerId AND r.status <> 'void'`,
  case: `
    SELECT id, opened_at AS at, printf('%d-%05d', year, sequence) AS title, description AS text,
      '/cases/' || id AS route, json_object('kind', kind, 'state', state) AS details
    FROM customer_case WHERE customer_id = @customerId AND state <> 'void'`,
  suggestion: `
    SELECT s.id, coalesce(s.written_on, e.emptied_on) AS at, b.name AS title, s.text, '/suggestions' AS route,
      json_object('slipNumber', s.slip_number, 'state', s.state) AS details
    FROM suggestion s JOIN box_emptying e ON e.id = s.emptying_id JOIN suggestion_box b ON b.id = e.box_id
    WHERE s.customer_id = @customerId AND s.voided_at IS NULL`,
  verdict: `
    SELECT a.id, a.asked_on AS at, printf('%d-%05d', c.year, c.sequence) AS title, a.change AS text,
      '/cases/' || c.id AS route,
      json_object('way', a.way, 'isDeclined', CASE WHEN a.is_declined THEN 1 END, 'notedBy', a.entered_by) AS details
    FROM case_satisfaction a JOIN customer_case c ON c.id = a.case_id
    WHERE c.customer_id = @customerId AND c.state <> 'void' AND a.voided_at IS NULL`,
  soldItem: `
    SELECT id, sold_on AS at, concat_ws(' · ', product, nullif(serial, '')) AS title, conditions AS text,
      '/aftersales/items/' || id AS route, '{}' AS details
    FROM sold_item WHERE customer_id = @customerId AND voided_at IS NULL`,
  serviceOrder: `
    SELECT o.id, o.reported_on AS at, concat_ws(' · ', i.product, nullif(i.serial, '')) AS title,
      concat_ws(char(10), nullif(o.problem, ''), nullif(o.work, '')) AS text, '/aftersales/items/' || i.id AS route,
      json_object('kind', o.kind) AS details
    FROM service_order o JOIN sold_item i ON i.id = o.item_id
    WHERE i.customer_id = @customerId AND i.voided_at IS NULL AND o.voided_at IS NULL`,
  followUp: `
    SELECT f.id, f.called_on AS at, concat_ws(' · ', i.product, nullif(i.serial, '')) AS title, f.note AS text,
      '/aftersales/items/' || i.id AS route, json_object('result', f.result) AS details
    FROM follow_up_call f JOIN sold_item i ON i.id = f.item_id
    WHERE i.customer_id = @customerId AND i.voided_at IS NULL AND f.voided_at IS NULL`,
  opportunity: `
    SELECT id, coalesce(outcome_on, planned_on, substr(created_at, 1, 16)) AS at, objective AS title, need AS text,
      '/opportunities' AS route, json_object('outcome', outcome) AS details
    FROM opportunity WHERE customer_id = @customerId AND voided_at IS NULL`,
  promise: `
    SELECT id, promised_on AS at, what AS title, note AS text, '/promises/' || id AS route,
      json_object('due', due, 'doneAt', done_at, 'isPartial', CASE WHEN done_at IS NOT NULL AND is_complete = 0 THEN 1 END,
        'cancelledBy', cancelled_by, 'cancelledOn', cancelled_on, 'notedBy', noted_by) AS details
    FROM promise WHERE customer_id = @customerId AND voided_at IS NULL`,
}

type EntryRow = Omit<TimelineEntry, 'details'> & { readonly details: string }

/** All that is known of a customer in order of time, whatever feature it comes from. */
export const timelineRepository = oncePerDatabase((db: Db) => {
  const union = Object.entries(sources)
    .map(([source, select]) => `SELECT '${source}' AS source, * FROM (${select})`)
    .join(' UNION ALL ')
  const page = db.prepare<{ customerId: number; seesMoney: 0 | 1; limit: number }, EntryRow>(
    `SELECT * FROM (${union}) ORDER BY at DESC, source, id DESC LIMIT @limit`,
  )
  const count = db
    .prepare<{ customerId: number; seesMoney: 0 | 1 }, number>(`SELECT count(*) FROM (${union})`)
    .pluck()

  return {
    /** The newest first. Amounts are left out for who may not see money. */
    page(customerId: number, limit: number, seesMoney: boolean): { entries: TimelineEntry[]; total: number } {
      const parameters = { customerId, seesMoney: seesMoney ? (1 as const) : (0 as const) }
      return {
        entries: page.all({ ...parameters, limit }).map(toEntry),
        total: count.get(parameters) ?? 0,
      }
    },
  }
})

function toEntry({ details, ...row }: EntryRow): TimelineEntry {
  // Made by the statements above.
  const named = JSON.parse(details) as Record<string, string | number | null>
  const known = Object.entries(named).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as const],
  )
  return { ...row, details: Object.fromEntries(known) }
}

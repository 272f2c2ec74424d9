import type { CaseRecord } from '#shared/cases/caseColumns'
import type { Db } from '../db/database'
import type { PlainEvent } from './caseEvents.repository'

/** A case with the names that go with it, as it is stored. */
export interface RecordRow
  extends Pick<
    CaseRecord,
    | 'oldNumber'
    | 'officialNumber'
    | 'kind'
    | 'state'
    | 'channel'
    | 'openedAt'
    | 'enteredAt'
    | 'receivedBy'
    | 'role'
    | 'placeName'
    | 'description'
    | 'remedyAsked'
    | 'product'
    | 'topic'
    | 'amount'
    | 'severity'
    | 'element'
    | 'causeName'
    | 'responsibleName'
    | 'answeredOn'
    | 'decision'
    | 'acceptance'
    | 'cost'
  > {
  readonly id: number
  readonly year: number
  readonly sequence: number
  readonly isTimeKnown: 0 | 1
  readonly customerId: number | null
  readonly customerName: string | null
  readonly customerPhone: string | null
  readonly customerEmail: string | null
  readonly customerDocument: string | null
  readonly terms: string | null
  readonly extension: string | null
  readonly dueOn: string | null
  readonly resolvedAt: string | null
}

/** A step or message that counts, with its words. */
export type RecordedEvent = PlainEvent & { readonly text: string }
type EventRow = Omit<RecordedEvent, 'needsReply' | 'isTakenBack'> & { readonly needsReply: 0 | 1 }

export interface RecordedCase {
  readonly row: RecordRow
  readonly life: RecordedEvent[]
}

/** Reads cases with all that a table says of them. */
export function recordRows(db: Db) {
  const rows = db.prepare<[string], RecordRow>(`
    SELECT customer_case.id, year, sequence, old_number AS oldNumber, official_number AS officialNumber, customer_case.kind, state,
      channel, opened_at AS openedAt, is_time_known AS isTimeKnown, entered_at AS enteredAt,
      received_by AS receivedBy, customer_id AS customerId, customer_case.role, coalesce(nullif(customer.name, ''), customer.phone) AS customerName,
      customer.phone AS customerPhone, customer.email AS customerEmail, customer.document AS customerDocument,
      tag.name AS placeName, description, remedy_asked AS remedyAsked, product, topic, amount, severity,
      customer_case.element, case_cause.name AS causeName, person.name AS responsibleName, terms, extension,
      due_on AS dueOn, answered_on AS answeredOn, resolved_at AS resolvedAt, decision, acceptance, cost
    FROM json_each(?) JOIN customer_case ON customer_case.id = json_each.value
    LEFT JOIN customer ON customer.id = customer_case.customer_id
    LEFT JOIN case_cause ON case_cause.id = customer_case.cause_id
    LEFT JOIN person ON person.id = customer_case.responsible_id
    LEFT JOIN tag ON tag.id = customer_case.place_id`)
  const events = db.prepare<[string], EventRow>(`
    SELECT case_id AS caseId, kind, at, from_state AS "from", to_state AS "to", direction, needs_reply AS needsReply,
      CASE WHEN to_state = 'responded' THEN text ELSE '' END AS text
    FROM json_each(?) JOIN case_event ON case_id = json_each.value
    WHERE taken_back_at IS NULL AND (to_state IS NOT NULL OR direction IS NOT NULL)
    ORDER BY case_id, at, case_event.id`)
  return {
    /** By id; those that are not there are left out. */
    ofIds(ids: readonly number[]): ReadonlyMap<number, RecordedCase> {
      const asked = JSON.stringify(ids)
      const found = new Map(rows.all(asked).map((row): [number, RecordedCase] => [row.id, { row, life: [] }]))
      for (const event of events.all(asked)) {
        found
          .get(event.caseId)
          ?.life.push({ ...event, needsReply: event.needsReply === 1, isTakenBack: false })
      }
      return found
    },
  }
}

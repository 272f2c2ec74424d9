import { type CaseEvent, EventDetails } from '#shared/cases/caseFile'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** What is written of an event; who and when it was typed are added. */
export type NewEvent = Pick<CaseEvent, 'kind' | 'at'> &
  Partial<Omit<CaseEvent, 'id' | 'kind' | 'at' | 'isTakenBack'>>

/** An event in few words, for counting over all cases. */
export type PlainEvent = Pick<
  CaseEvent,
  'kind' | 'at' | 'from' | 'to' | 'direction' | 'needsReply' | 'isTakenBack'
> & {
  readonly caseId: number
}

type EventRow = Omit<CaseEvent, 'needsReply' | 'details' | 'isTakenBack'> & {
  needsReply: 0 | 1
  details: string
  isTakenBack: 0 | 1
}
type PlainRow = Omit<PlainEvent, 'needsReply' | 'isTakenBack'> & { needsReply: 0 | 1 }

/** The life of each case, line by line. Lines are added, never changed. */
export const caseEventsRepository = oncePerDatabase((db: Db) => {
  const ofCase = db.prepare<[number], EventRow>(`
    SELECT id, kind, at, entered_at AS enteredAt, person, from_state AS "from", to_state AS "to", direction, channel,
      needs_reply AS needsReply, text, details, taken_back_at IS NOT NULL AS isTakenBack
    FROM case_event WHERE case_id = ? ORDER BY at, id`)
  const lastStepAt = db
    .prepare<[number], string | null>(
      'SELECT max(at) FROM case_event WHERE case_id = ? AND taken_back_at IS NULL AND to_state IS NOT NULL',
    )
    .pluck()
  const counted = db.prepare<[string], PlainRow>(`
    SELECT case_id AS caseId, kind, at, from_state AS "from", to_state AS "to", direction, needs_reply AS needsReply
    FROM case_event WHERE case_id IN (SELECT value FROM json_each(?))
      AND taken_back_at IS NULL AND (to_state IS NOT NULL OR direction IS NOT NULL)
    ORDER BY case_id, at, id`)
  const waits = db.prepare<[string], PlainRow>(`
    SELECT case_id AS caseId, kind, at, from_state AS "from", to_state AS "to", direction, needs_reply AS needsReply
    FROM case_event INDEXED BY case_event_wait
    WHERE (to_state = 'waitingCustomer' OR from_state = 'waitingCustomer') AND taken_back_at IS NULL
      AND case_id IN (SELECT value FROM json_each(?))
    ORDER BY case_id, at, id`)
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO case_event (${eventColumns.join(', ')}) VALUES (${eventColumns.map(() => '?').join(', ')})`,
  )

  const toPlain = (row: PlainRow): PlainEvent => ({
    ...row,
    needsReply: row.needsReply === 1,
    isTakenBack: false,
  })

  return {
    /** In order of what happened; those taken back stand among them. */
    ofCase: (caseId: number): CaseEvent[] =>
      ofCase.all(caseId).map((row) => ({
        ...row,
        needsReply: row.needsReply === 1,
        details: EventDetails.parse(JSON.parse(row.details)),
        isTakenBack: row.isTakenBack === 1,
      })),
    /** When the last change of state that counts happened; null before the first. */
    lastStepAt: (caseId: number): string | null => lastStepAt.get(caseId) ?? null,
    /** Every step and message of every case that counts, case by case in order of time. */
    counted: (caseIds: readonly number[]): PlainEvent[] => counted.all(JSON.stringify(caseIds)).map(toPlain),
    /** The steps into and out of waiting for the customer, of these cases. */
    waitsOf: (caseIds: readonly number[]): PlainEvent[] => waits.all(JSON.stringify(caseIds)).map(toPlain),
    insert: (caseId: number, event: NewEvent, person: string, now: string): number =>
      Number(insert.run(...eventValues(caseId, event, person, now)).lastInsertRowid),
  }
})

/** The columns of an event that are written. */
export const eventColumns = [
  'case_id',
  'kind',
  'at',
  'entered_at',
  'person',
  'from_state',
  'to_state',
  'direction',
  'channel',
  'needs_reply',
  'text',
  'details',
] as const

/** What stands in them. */
export function eventValues(
  caseId: number,
  event: NewEvent,
  person: string,
  now: string,
): (string | number | null)[] {
  const { kind, at, from = null, to = null, direction = null, channel = null } = event
  const { needsReply = false, text = '', details = {} } = event
  const said = JSON.stringify(details)
  return [caseId, kind, at, now, person, from, to, direction, channel, needsReply ? 1 : 0, text, said]
}

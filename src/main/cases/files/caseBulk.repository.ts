import type { CaseTerms } from '#shared/cases/caseFile'
import type { Db } from '../../db/database'
import { withoutTriggers } from '../../db/withoutTriggers'
import { caseEventsRepository } from '../caseEvents.repository'
import { factColumns, toRow } from '../cases.repository'
import { type CaseRange, indexWords, pictureOf } from './caseRange'
import type { WholeCase } from './importedLife'

/** What is the same for all cases of an import. */
export interface Entry {
  readonly person: string
  /** Local wall clock. */
  readonly now: string
}

export interface EnteredCase {
  readonly oldNumber: string
  readonly whole: WholeCase
}

const progressColumns = [
  'state',
  'due_on',
  'answered_on',
  'resolved_at',
  'cost',
  'acceptance',
  'decision',
] as const
const columns = [
  'id',
  'year',
  'sequence',
  'old_number',
  'entered_at',
  'received_by',
  'terms',
  ...factColumns,
  ...progressColumns,
] as const

/**
 * Enters cases under the next numbers of the year, with one change of history for all of them. They may come from a
 * generator that throws: the transaction around takes everything back. Null when there was none.
 */
export function enterCases(db: Db, cases: Iterable<EnteredCase>, { person, now }: Entry): CaseRange | null {
  const events = caseEventsRepository(db)
  const insert = db.prepare(
    `INSERT INTO customer_case (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const one = (sql: string) => Number(db.prepare(sql).pluck().get())
  const year = Number(now.slice(0, 4))
  const first = one('SELECT coalesce(max(id), 0) + 1 FROM customer_case')
  const firstEvent = one('SELECT coalesce(max(id), 0) + 1 FROM case_event')
  let sequence = one(`SELECT coalesce(max(sequence), 0) + 1 FROM customer_case WHERE year = ${year}`)
  let id = first
  const termsText = textOnce()
  withoutTriggers(db, insertTriggers, () => {
    for (const { oldNumber, whole } of cases) {
      const { facts, terms, progress } = whole
      const { kind, severity, severityReasons, causeId } = progress
      insert.run({
        ...toRow({ ...facts, kind, severity, causeId }),
        severity_reasons: JSON.stringify(severityReasons),
        id,
        year,
        sequence,
        old_number: oldNumber,
        entered_at: now,
        received_by: person,
        terms: terms && termsText(terms),
        state: progress.state,
        due_on: progress.dueOn,
        answered_on: progress.answeredOn,
        resolved_at: progress.resolvedAt,
        cost: progress.cost,
        acceptance: progress.acceptance,
        decision: progress.decision,
      })
      for (const event of whole.events) events.insert(id, event, person, now)
      id += 1
      sequence += 1
    }
  })
  if (id === first) return null
  indexWords(db, { first, last: id - 1 })
  const lastEvent = one('SELECT max(id) FROM case_event')
  const range = { first, last: id - 1, firstEvent, lastEvent }
  pictureOf(db, range).note()
  return range
}

/** Triggers that note and index each row by itself. */
const insertTriggers = [
  'customer_case_insert_history',
  'customer_case_insert_words',
  'case_event_insert_history',
  'case_event_insert_words',
]

/** The same terms are written as text once, not once a case. */
function textOnce(): (terms: CaseTerms) => string {
  const known = new Map<CaseTerms, string>()
  return (terms) => {
    const before = known.get(terms)
    if (before !== undefined) return before
    const text = JSON.stringify(terms)
    known.set(terms, text)
    return text
  }
}

import type { CaseTerms } from '#shared/cases/caseFile'
import { bulkInserter } from '../../db/bulkInserter'
import type { Db } from '../../db/database'
import { withoutTriggers } from '../../db/withoutTriggers'
import { eventColumns, eventValues, type NewEvent } from '../caseEvents.repository'
import { factColumns, toRow } from '../storedCase'
import { type CaseRange, indexWords, pictureOf, refuseClosedMonths } from './caseRange'
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
  const stored = bulkInserter(db, 'customer_case', columns)
  const lives = bulkInserter(db, 'case_event', eventColumns)
  const one = (sql: string) => Number(db.prepare(sql).pluck().get())
  const year = Number(now.slice(0, 4))
  const first = one('SELECT coalesce(max(id), 0) + 1 FROM customer_case')
  const firstEvent = one('SELECT coalesce(max(id), 0) + 1 FROM case_event')
  let sequence = one(`SELECT coalesce(max(sequence), 0) + 1 FROM customer_case WHERE year = ${year}`)
  let id = first
  const termsText = textOnce()
  let waiting: (readonly [caseId: number, event: NewEvent])[] = []
  // The lines of a life are stored once their case is.
  const storeLives = () => {
    stored.flush()
    for (const [caseId, event] of waiting) lives.add(eventValues(caseId, event, person, now))
    waiting = []
  }
  withoutTriggers(db, insertTriggers, () => {
    for (const { oldNumber, whole } of cases) {
      const { facts, terms, progress } = whole
      const { kind, severity, severityReasons, causeId } = progress
      const row = {
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
      } satisfies Record<(typeof columns)[number], string | number | null>
      stored.add(columns.map((column) => row[column]))
      for (const event of whole.events) waiting.push([id, event])
      if (waiting.length >= linesTogether) storeLives()
      id += 1
      sequence += 1
    }
    storeLives()
    lives.flush()
  })
  if (id === first) return null
  const lastEvent = one('SELECT max(id) FROM case_event')
  const range = { first, last: id - 1, firstEvent, lastEvent }
  refuseClosedMonths(db, range)
  indexWords(db, range)
  pictureOf(db, range).note()
  return range
}

/** Lines of lives that wait for their cases. */
const linesTogether = 200

/** Triggers that look at each row by itself: what they would do is done once for all of them. */
const insertTriggers = [
  'customer_case_insert_locked',
  'case_event_insert_locked',
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

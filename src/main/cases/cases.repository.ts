import { type CaseFacts, type CaseTerms, Extension } from '#shared/cases/caseFile'
import type { CaseKind } from '#shared/cases/kinds'
import type { CaseState } from '#shared/cases/workflow'
import type { CountedFacts } from '#shared/standards/measuredCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { termsReader } from './caseRows'
import {
  type CaseRecord,
  type CountedRow,
  caseNumber,
  factColumns,
  plainFacts,
  type StoredCase,
  toCase,
  toRow,
} from './storedCase'

/** What a step changes on the case itself. */
export interface CaseProgress {
  readonly state: CaseState
  readonly kind: CaseKind
  readonly severity: number | null
  readonly severityReasons: readonly string[]
  readonly causeId: number | null
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly resolvedAt: string | null
  readonly cost: number | null
  readonly acceptance: string | null
  readonly decision: string | null
}

const selectCase = `
  SELECT customer_case.*, customer.name AS customerName, case_cause.name AS causeName,
    person.name AS responsibleName, tag.name AS placeName
  FROM customer_case
  LEFT JOIN customer ON customer.id = customer_case.customer_id
  LEFT JOIN case_cause ON case_cause.id = customer_case.cause_id
  LEFT JOIN person ON person.id = customer_case.responsible_id
  LEFT JOIN tag ON tag.id = customer_case.place_id`

/** The register of cases. */
export const casesRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], CaseRecord>(`${selectCase} WHERE customer_case.id = ?`)
  const all = db.prepare<[], CaseRecord>(
    `${selectCase} ORDER BY customer_case.opened_at DESC, customer_case.id DESC`,
  )
  const anyUntil = db
    .prepare<[string], 1>(`SELECT 1 FROM customer_case WHERE state <> 'void' AND opened_at <= ? LIMIT 1`)
    .pluck()
  const countedIds = db
    .prepare<[], number>(
      `SELECT id FROM customer_case WHERE state <> 'void' ORDER BY opened_at DESC, customer_case.id DESC`,
    )
    .pluck()
  const counted = db.prepare<[string], CaseRecord>(`
    SELECT customer_case.id, kind, state, channel, '' AS official_number, opened_at, is_time_known, customer_id, role,
      place_id, '' AS description, '' AS remedy_asked, '' AS product, amount, customer_case.element, dimension,
      moment_id, cause_id, customer_case.cause_class, severity, severity_reasons, responsible_id,
      is_first_contact_possible, topic, terms, extension, due_on, answered_on, case_cause.name AS causeName
    FROM json_each(?) AS asked CROSS JOIN customer_case ON customer_case.id = asked.value
    LEFT JOIN case_cause ON case_cause.id = cause_id ORDER BY asked.key`)
  const termsOf = termsReader()
  const toCounted = (row: CaseRecord): CountedRow => ({
    id: row.id,
    state: row.state,
    facts: plainFacts(row) as CountedFacts, // as it was checked when it was stored
    terms: row.terms === null ? null : termsOf(row.terms),
    extension: row.extension === null ? null : Extension.parse(JSON.parse(row.extension)),
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    causeName: row.causeName,
  })
  const nextSequence = db
    .prepare<[number], number>('SELECT coalesce(max(sequence), 0) + 1 FROM customer_case WHERE year = ?')
    .pluck()
  const insert = db.prepare(`
    INSERT INTO customer_case (year, sequence, state, entered_at, received_by, terms, ${factColumns.join(', ')})
    VALUES (@year, @sequence, 'received', @now, @person, @terms, ${factColumns.map((c) => `@${c}`).join(', ')})`)
  const changeFacts = db.prepare(
    `UPDATE customer_case SET ${factColumns.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @id`,
  )
  const progress = db.prepare(`
    UPDATE customer_case SET state = @state, kind = @kind, severity = @severity, severity_reasons = @severityReasons,
      cause_id = @causeId, due_on = @dueOn, answered_on = @answeredOn, resolved_at = @resolvedAt, cost = @cost,
      acceptance = @acceptance, decision = @decision
    WHERE id = @id`)
  const progressOf = db.prepare<
    [number],
    Omit<CaseProgress, 'severityReasons'> & { readonly severityReasons: string }
  >(`
    SELECT state, kind, severity, severity_reasons AS severityReasons, cause_id AS causeId, due_on AS dueOn,
      answered_on AS answeredOn, resolved_at AS resolvedAt, cost, acceptance, decision
    FROM customer_case WHERE id = ?`)
  const setTerms = db.prepare<[string | null, number]>('UPDATE customer_case SET terms = ? WHERE id = ?')
  const extend = db.prepare<[string, number]>('UPDATE customer_case SET extension = ? WHERE id = ?')
  const dissatisfactions = db.prepare<[], { customerId: number; openedAt: string }>(`
    SELECT customer_id AS customerId, opened_at AS openedAt FROM customer_case
    WHERE customer_id IS NOT NULL AND kind IN ('complaint', 'claim') AND state <> 'void'`)

  return {
    find(id: number): StoredCase | null {
      const row = find.get(id)
      return row ? toCase(row) : null
    },
    /** Every case, the latest first. */
    all: (): StoredCase[] => all.all().map(toCase),
    /** Whether any case came on this day or before. */
    isAnyUntil: (day: string): boolean => anyUntil.get(`${day}T99`) !== undefined,
    /** The same without those that were voided and without long texts, so many at a time. */
    *counted(together: number): Generator<CountedRow[]> {
      const ids = countedIds.all()
      for (let at = 0; at < ids.length; at += together)
        yield counted.all(JSON.stringify(ids.slice(at, at + together))).map(toCounted)
    },
    /** Enters a case under the next number of the year of `now`. */
    insert(
      facts: CaseFacts,
      terms: CaseTerms | null,
      person: string,
      now: string,
    ): { id: number; number: string } {
      const year = Number(now.slice(0, 4))
      const sequence = nextSequence.get(year) ?? 1
      const row = { ...toRow(facts), year, sequence, now, person, terms: terms && JSON.stringify(terms) }
      return { id: Number(insert.run(row).lastInsertRowid), number: caseNumber(year, sequence) }
    },
    changeFacts: (id: number, facts: CaseFacts) => void changeFacts.run({ ...toRow(facts), id }),
    progress(id: number): CaseProgress | null {
      const row = progressOf.get(id)
      return row ? { ...row, severityReasons: JSON.parse(row.severityReasons) as string[] } : null
    },
    setProgress: (id: number, next: CaseProgress) =>
      void progress.run({ ...next, severityReasons: JSON.stringify(next.severityReasons), id }),
    setTerms: (id: number, terms: CaseTerms | null) => void setTerms.run(terms && JSON.stringify(terms), id),
    extend: (id: number, extension: Extension) => void extend.run(JSON.stringify(extension), id),
    /** Who complained when: what makes a case a repeated one (domain.md §2.2). */
    dissatisfactions: () => dissatisfactions.all(),
  }
})

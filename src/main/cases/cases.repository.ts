import { CaseFacts, CaseTerms, Extension } from '#shared/cases/caseFile'
import type { CaseKind } from '#shared/cases/kinds'
import type { CaseState } from '#shared/cases/workflow'
import type { CauseClass } from '#shared/moments/causeClass'
import type { CountedFacts } from '#shared/standards/measuredCase'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { termsReader } from './caseRows'

/** A case as it is stored, with the names that go with it. */
export interface StoredCase {
  readonly id: number
  readonly number: string
  /** What it was called where it was brought from; empty for one that began here. */
  readonly oldNumber: string
  readonly state: CaseState
  readonly enteredAt: string
  readonly receivedBy: string
  readonly facts: CaseFacts
  readonly terms: CaseTerms | null
  readonly extension: Extension | null
  /** Frozen at the answer; null before it. */
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly resolvedAt: string | null
  readonly customerName: string | null
  readonly causeName: string | null
  readonly responsibleName: string | null
  readonly placeName: string | null
}

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

/** A case with what is counted of it. */
export type CountedRow = Pick<
  StoredCase,
  'id' | 'state' | 'terms' | 'extension' | 'dueOn' | 'answeredOn' | 'causeName'
> & { readonly facts: CountedFacts }

const noReasons: string[] = []

interface CaseRow {
  id: number
  year: number
  sequence: number
  old_number: string
  kind: string
  state: CaseState
  channel: string
  official_number: string
  opened_at: string
  is_time_known: 0 | 1
  entered_at: string
  received_by: string
  customer_id: number | null
  role: string | null
  place_id: number | null
  description: string
  remedy_asked: string
  product: string
  amount: number | null
  element: string | null
  dimension: string | null
  moment_id: number | null
  cause_id: number | null
  cause_class: CauseClass | null
  severity: number | null
  severity_reasons: string
  responsible_id: number | null
  is_first_contact_possible: 0 | 1
  topic: string
  terms: string | null
  extension: string | null
  due_on: string | null
  answered_on: string | null
  resolved_at: string | null
  customerName: string | null
  causeName: string | null
  responsibleName: string | null
  placeName: string | null
}

/** 'YYYY-NNNNN' (domain.md §1.12). */
export const caseNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(5, '0')}`

const selectCase = `
  SELECT customer_case.*, customer.name AS customerName, case_cause.name AS causeName,
    person.name AS responsibleName, tag.name AS placeName
  FROM customer_case
  LEFT JOIN customer ON customer.id = customer_case.customer_id
  LEFT JOIN case_cause ON case_cause.id = customer_case.cause_id
  LEFT JOIN person ON person.id = customer_case.responsible_id
  LEFT JOIN tag ON tag.id = customer_case.place_id`

/** The columns of the facts of a case, in the order of the table. */
export const factColumns = [
  'kind',
  'channel',
  'official_number',
  'opened_at',
  'is_time_known',
  'customer_id',
  'role',
  'place_id',
  'description',
  'remedy_asked',
  'product',
  'amount',
  'element',
  'dimension',
  'moment_id',
  'cause_id',
  'cause_class',
  'severity',
  'severity_reasons',
  'responsible_id',
  'is_first_contact_possible',
  'topic',
] as const

/** The register of cases. */
export const casesRepository = oncePerDatabase((db: Db) => {
  const find = db.prepare<[number], CaseRow>(`${selectCase} WHERE customer_case.id = ?`)
  const all = db.prepare<[], CaseRow>(
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
  const counted = db.prepare<[string], CaseRow>(`
    SELECT customer_case.id, kind, state, channel, '' AS official_number, opened_at, is_time_known, customer_id, role,
      place_id, '' AS description, '' AS remedy_asked, '' AS product, amount, customer_case.element, dimension,
      moment_id, cause_id, customer_case.cause_class, severity, severity_reasons, responsible_id,
      is_first_contact_possible, topic, terms, extension, due_on, answered_on, case_cause.name AS causeName
    FROM json_each(?) AS asked CROSS JOIN customer_case ON customer_case.id = asked.value
    LEFT JOIN case_cause ON case_cause.id = cause_id ORDER BY asked.key`)
  const termsOf = termsReader()
  const toCounted = (row: CaseRow): CountedRow => ({
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

/** The facts as they are stored. */
export function toRow(facts: CaseFacts) {
  return {
    kind: facts.kind,
    channel: facts.channel,
    official_number: facts.officialNumber,
    opened_at: facts.openedAt,
    is_time_known: facts.isTimeKnown ? 1 : 0,
    customer_id: facts.customerId,
    role: facts.role,
    place_id: facts.placeId,
    description: facts.description,
    remedy_asked: facts.remedyAsked,
    product: facts.product,
    amount: facts.amount,
    element: facts.element,
    dimension: facts.dimension,
    moment_id: facts.momentId,
    cause_id: facts.causeId,
    cause_class: facts.causeClass,
    severity: facts.severity,
    severity_reasons: JSON.stringify(facts.severityReasons),
    responsible_id: facts.responsibleId,
    is_first_contact_possible: facts.isFirstContactPossible ? 1 : 0,
    topic: facts.topic,
  } satisfies Record<(typeof factColumns)[number], unknown>
}

function plainFacts(row: CaseRow) {
  return {
    kind: row.kind,
    channel: row.channel,
    openedAt: row.opened_at,
    isTimeKnown: row.is_time_known === 1,
    customerId: row.customer_id,
    role: row.role,
    placeId: row.place_id,
    amount: row.amount,
    element: row.element,
    dimension: row.dimension,
    momentId: row.moment_id,
    causeId: row.cause_id,
    causeClass: row.cause_class,
    severity: row.severity,
    severityReasons:
      row.severity_reasons === '[]' ? noReasons : (JSON.parse(row.severity_reasons) as string[]),
    responsibleId: row.responsible_id,
    isFirstContactPossible: row.is_first_contact_possible === 1,
    topic: row.topic,
  }
}

function toCase(row: CaseRow): StoredCase {
  return {
    id: row.id,
    number: caseNumber(row.year, row.sequence),
    oldNumber: row.old_number,
    state: row.state,
    enteredAt: row.entered_at,
    receivedBy: row.received_by,
    facts: CaseFacts.parse({
      ...plainFacts(row),
      officialNumber: row.official_number,
      description: row.description,
      remedyAsked: row.remedy_asked,
      product: row.product,
    }),
    terms: row.terms === null ? null : CaseTerms.parse(JSON.parse(row.terms)),
    extension: row.extension === null ? null : Extension.parse(JSON.parse(row.extension)),
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    resolvedAt: row.resolved_at,
    customerName: row.customerName,
    causeName: row.causeName,
    responsibleName: row.responsibleName,
    placeName: row.placeName,
  }
}

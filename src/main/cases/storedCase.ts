import { CaseFacts, CaseTerms, Extension } from '#shared/cases/caseFile'
import type { CaseState } from '#shared/cases/workflow'
import type { CauseClass } from '#shared/moments/causeClass'
import type { CountedFacts } from '#shared/standards/measuredCase'

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

/** A case with what is counted of it. */
export type CountedRow = Pick<
  StoredCase,
  'id' | 'state' | 'terms' | 'extension' | 'dueOn' | 'answeredOn' | 'causeName'
> & { readonly facts: CountedFacts }

const noReasons: string[] = []

/** A row of the table of cases, with the names that go with it. */
export interface CaseRecord {
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

/** The facts of a row, without the long texts. */
export function plainFacts(row: CaseRecord) {
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

/** A row as a case. */
export function toCase(row: CaseRecord): StoredCase {
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

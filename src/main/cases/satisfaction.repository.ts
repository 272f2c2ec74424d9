import type { CivilDate } from '#shared/calendar/civilDate'
import type { CaseKind } from '#shared/cases/kinds'
import type { SatisfactionDraft } from '#shared/cases/satisfaction'
import type { Offer } from '#shared/cases/steps'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { caseNumber } from './storedCase'

interface SheetRow {
  id: number
  askedOn: string
  way: SatisfactionDraft['way']
  isDeclined: 0 | 1
  answers: string
  change: string
  enteredBy: string
}

interface NamedCase {
  readonly caseId: number
  readonly number: string
  readonly kind: CaseKind
  readonly description: string
}
interface NamedRow {
  caseId: number
  year: number
  sequence: number
  kind: CaseKind
  description: string
}
export type ClosedCase = NamedCase & { readonly customerId: number; readonly closedOn: CivilDate }
export type ResolvedCase = NamedCase & {
  readonly customerName: string | null
  readonly resolvedOn: CivilDate
  /** Of the last answer that was given; null when there was none. */
  readonly offer: Offer | null
}

const caseColumns = 'c.id AS caseId, c.year, c.sequence, c.kind, c.description'

function named<R extends NamedRow>({ year, sequence, ...row }: R) {
  return { ...row, number: caseNumber(year, sequence) }
}

// Written only by `insert` below.
const readAnswers = (text: string) => JSON.parse(text) as SatisfactionDraft['answers']

/** What customers said of how their cases were handled, and the cases that wait for it. */
export const satisfactionRepository = oncePerDatabase((db: Db) => {
  const columns =
    'id, asked_on AS askedOn, way, is_declined AS isDeclined, answers, change, entered_by AS enteredBy'
  const ofCase = db.prepare<[number], SheetRow>(
    `SELECT ${columns} FROM case_satisfaction WHERE case_id = ? AND voided_at IS NULL`,
  )
  const askedBetween = db.prepare<[string, string], SheetRow>(`
    SELECT ${columns.replace('id,', 'case_satisfaction.id,')} FROM case_satisfaction
    JOIN customer_case ON customer_case.id = case_id
    WHERE asked_on BETWEEN ? AND ? AND voided_at IS NULL AND state <> 'void'`)
  const answered = db.prepare<[], { caseId: number; askedOn: string; answers: string }>(`
    SELECT case_id AS caseId, asked_on AS askedOn, answers FROM case_satisfaction
    WHERE voided_at IS NULL AND is_declined = 0`)
  const insert = db.prepare(`
    INSERT INTO case_satisfaction (case_id, asked_on, way, is_declined, answers, change, entered_at, entered_by)
    VALUES (@caseId, @askedOn, @way, @isDeclined, @answers, @change, @now, @person)`)
  const setVoid = db.prepare<[string, number]>(
    'UPDATE case_satisfaction SET voided_at = ? WHERE case_id = ? AND voided_at IS NULL',
  )
  const closedBetween = db.prepare<[string, string], NamedRow & { customerId: number; closedOn: string }>(`
    SELECT ${caseColumns}, c.customer_id AS customerId, substr(max(e.at), 1, 10) AS closedOn
    FROM customer_case c
    JOIN case_event e ON e.case_id = c.id AND e.to_state = 'closed' AND e.taken_back_at IS NULL
    WHERE c.state = 'closed' AND c.kind IN ('complaint', 'claim') AND c.customer_id IS NOT NULL
    GROUP BY c.id
    HAVING closedOn BETWEEN ? AND ? AND NOT EXISTS (
      SELECT 1 FROM case_satisfaction s WHERE s.case_id = c.id AND s.voided_at IS NULL)
    ORDER BY closedOn, c.id`)
  const silent = db.prepare<[], NamedRow & Pick<ResolvedCase, 'customerName' | 'resolvedOn' | 'offer'>>(`
    SELECT ${caseColumns}, customer.name AS customerName, substr(c.resolved_at, 1, 10) AS resolvedOn,
      (SELECT json_extract(details, '$.offer') FROM case_event e
       WHERE e.case_id = c.id AND e.to_state = 'responded' AND e.taken_back_at IS NULL
       ORDER BY e.at DESC, e.id DESC LIMIT 1) AS offer
    FROM customer_case c LEFT JOIN customer ON customer.id = c.customer_id
    WHERE c.state = 'resolved' AND c.resolved_at IS NOT NULL AND c.acceptance IS NOT 'rejected'
      AND NOT EXISTS (
        SELECT 1 FROM case_event e
        WHERE e.case_id = c.id AND e.direction = 'in' AND e.at > c.resolved_at AND e.taken_back_at IS NULL)
      -- A complaint is closed with its cause.
      AND (c.cause_id IS NOT NULL OR c.kind NOT IN ('complaint', 'claim'))
    ORDER BY c.resolved_at, c.id`)

  const toSheet = ({ isDeclined, answers, ...row }: SheetRow) => ({
    ...row,
    isDeclined: isDeclined === 1,
    answers: readAnswers(answers),
  })

  return {
    ofCase(caseId: number) {
      const row = ofCase.get(caseId)
      return row ? toSheet(row) : null
    },
    /** Those asked in these days, both included; of void cases none. */
    askedBetween: (from: CivilDate, to: CivilDate) => askedBetween.all(from, to).map(toSheet),
    /** What everybody answered who was asked, of which case and when. */
    answered: () => answered.all().map((row) => ({ ...row, answers: readAnswers(row.answers) })),
    insert: (caseId: number, sheet: SatisfactionDraft, person: string, now: string) =>
      void insert.run({
        ...sheet,
        caseId,
        isDeclined: sheet.isDeclined ? 1 : 0,
        answers: JSON.stringify(sheet.answers),
        person,
        now,
      }),
    voidOf: (caseId: number, now: string) => void setVoid.run(now, caseId),
    /** Complaints of known customers closed in these days, both included, and not asked about. */
    closedBetween: (from: CivilDate, to: CivilDate): ClosedCase[] =>
      closedBetween.all(from, to).map((row) => named(row)),
    /** Resolved cases that the customer did not reject, nor has spoken of since. */
    silent: (): ResolvedCase[] => silent.all().map((row) => named(row)),
  }
})

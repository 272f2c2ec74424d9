import { CaseTerms, Extension } from '#shared/cases/caseFile'
import type { CaseFilter } from '#shared/cases/cases.contract'
import type { CaseKind } from '#shared/cases/kinds'
import type { CaseChannel } from '#shared/cases/steps'
import type { CaseState } from '#shared/cases/workflow'
import { plainWords } from '#shared/customers/searchText'
import type { Db } from '../db/database'

/** What the order of the register and its groups depend on; nothing that is only shown. */
export interface CaseRow {
  readonly id: number
  readonly kind: CaseKind
  readonly state: CaseState
  readonly openedAt: string
  readonly isTimeKnown: boolean
  readonly customerId: number | null
  readonly severity: number | null
  /** Null too where the day of the answer is frozen: it is not counted again. */
  readonly terms: CaseTerms | null
  readonly extension: Extension | null
  readonly dueOn: string | null
  readonly answeredOn: string | null
}

/** What is shown of a case in a line, beside what its place depends on. */
export interface CaseWords {
  readonly id: number
  readonly year: number
  readonly sequence: number
  readonly channel: CaseChannel
  readonly customerName: string | null
  readonly description: string
  readonly product: string
  readonly causeName: string | null
  readonly responsibleName: string | null
  readonly openTasks: number
  readonly files: number
}

type StoredRow = Omit<CaseRow, 'isTimeKnown' | 'terms' | 'extension'> & {
  readonly isTimeKnown: 0 | 1
  readonly terms: string | null
  readonly extension: string | null
}
type Searched = { readonly id: number; readonly text: string }

/** Reads the register in thin rows: thousands of them cost a few milliseconds. */
export function caseRows(db: Db) {
  // `-1` stands for the owner, who is nobody's number.
  const matching = db.prepare<Record<string, string | number | null>, StoredRow>(`
    SELECT id, kind, state, opened_at AS openedAt, is_time_known AS isTimeKnown, customer_id AS customerId, severity,
      CASE WHEN answered_on IS NULL OR due_on IS NULL THEN terms END AS terms,
      CASE WHEN answered_on IS NULL OR due_on IS NULL THEN extension END AS extension, due_on AS dueOn, answered_on AS answeredOn
    FROM customer_case
    WHERE (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))
      AND (@kinds = '[]' OR kind IN (SELECT value FROM json_each(@kinds)))
      AND (@customerId IS NULL OR customer_id = @customerId)
      AND (@causeId IS NULL OR cause_id = @causeId)
      AND (@responsibleId IS NULL OR coalesce(responsible_id, -1) = @responsibleId)
      AND (@from IS NULL OR opened_at >= @from) AND (@to IS NULL OR opened_at < @to || 'U')
    ORDER BY opened_at DESC, id DESC`)
  const searchable = db.prepare<[], Searched>(`
    SELECT customer_case.id,
      printf('%d-%05d', year, sequence) || ' ' || coalesce(customer.name, '') || ' ' || description || ' ' || product
        || ' ' || official_number || ' ' || old_number AS text
    FROM customer_case LEFT JOIN customer ON customer.id = customer_case.customer_id`)
  const words = db.prepare<[string], CaseWords>(`
    SELECT customer_case.id, year, sequence, channel, customer.name AS customerName, description, product,
      case_cause.name AS causeName, person.name AS responsibleName,
      (SELECT count(*) FROM case_task
       WHERE case_id = customer_case.id AND done_at IS NULL AND voided_at IS NULL) AS openTasks,
      (SELECT count(*) FROM case_attachment WHERE case_id = customer_case.id AND voided_at IS NULL) AS files
    FROM json_each(?) JOIN customer_case ON customer_case.id = json_each.value
    LEFT JOIN customer ON customer.id = customer_case.customer_id
    LEFT JOIN case_cause ON case_cause.id = customer_case.cause_id
    LEFT JOIN person ON person.id = customer_case.responsible_id`)
  const dissatisfactions = db.prepare<[], { customerId: number; openedAt: string }>(`
    SELECT customer_id AS customerId, opened_at AS openedAt FROM customer_case
    WHERE customer_id IS NOT NULL AND kind IN ('complaint', 'claim') AND state <> 'void'`)

  function idsWith(search: string): ReadonlySet<number> | null {
    const looked = plainWords(search)
    if (looked === '') return null
    const found = searchable.all().filter(({ text }) => plainWords(text).includes(looked))
    return new Set(found.map(({ id }) => id))
  }

  return {
    /** The cases that a filter lets through whatever its group, the latest first. */
    matching(filter: CaseFilter): CaseRow[] {
      const { ids, kinds, customerId, causeId, responsibleId, from, to, search } = filter
      const parsed = termsReader()
      const found = idsWith(search)
      const rows = matching.all({
        ids: ids && JSON.stringify(ids),
        kinds: JSON.stringify(kinds),
        customerId,
        causeId,
        responsibleId: responsibleId === 'owner' ? -1 : responsibleId,
        from,
        to,
      })
      return rows
        .filter(({ id }) => found === null || found.has(id))
        .map((row) => ({
          ...row,
          isTimeKnown: row.isTimeKnown === 1,
          terms: row.terms === null ? null : parsed(row.terms),
          extension: row.extension === null ? null : Extension.parse(JSON.parse(row.extension)),
        }))
    },
    /** What is shown of these cases, by id. */
    wordsOf(ids: readonly number[]): ReadonlyMap<number, CaseWords> {
      return new Map(words.all(JSON.stringify(ids)).map((row) => [row.id, row]))
    },
    /** Who complained when: what makes a case a repeated one (domain.md §2.2). */
    dissatisfactions: () => dissatisfactions.all(),
  }
}

/** Reads terms as they are stored; the same text, which hundreds of cases share, only once. */
export function termsReader(): (stored: string) => CaseTerms {
  const known = new Map<string, CaseTerms>()
  return (stored) => {
    const terms = known.get(stored) ?? CaseTerms.parse(JSON.parse(stored))
    known.set(stored, terms)
    return terms
  }
}

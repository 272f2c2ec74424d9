import type { Statement } from 'better-sqlite3'
import { CaseTerms, Extension } from '#shared/cases/caseFile'
import type { CaseFilter, CaseSort } from '#shared/cases/caseLines'
import type { CaseKind } from '#shared/cases/kinds'
import type { CaseChannel } from '#shared/cases/steps'
import { type CaseState, caseStates, isPending } from '#shared/cases/workflow'
import { NOT_KNOWN } from '#shared/customers/whoGroups'
import { matchOf, soughtIn } from '#shared/search/sought'
import type { SegmentView } from '../customers/customerList.repository'
import type { Db } from '../db/database'
import { meantCustomers, meantCustomersOf } from './meantCustomers'

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
  /** Complaints of the same customer in the 90 days before; 0 of a case that awaits nobody. */
  readonly repeats: number
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
/** Reads the register in thin rows: it is narrowed, counted and put in order by its indexes, however long it is. */
export function caseRows(db: Db) {
  const toRow = rowReader()
  const customers = meantCustomersOf(db)
  const statements = new Map<string, Statement<Values>>()
  /** Every filter is a statement of its own, so that each is answered from the index that suits it. */
  function prepared<Row>(sql: string): Statement<Values, Row> {
    const known = statements.get(sql) ?? db.prepare<Values>(sql)
    statements.set(sql, known)
    // The rows are those of the columns that the statement names.
    return known as Statement<Values, Row>
  }
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

  // The words are looked up once for all that is read of a list.
  db.exec('CREATE TEMP TABLE IF NOT EXISTS found_case (id INTEGER PRIMARY KEY) STRICT')
  const clearFound = db.prepare('DELETE FROM temp.found_case')
  const fillFound = db.prepare<[string]>(
    'INSERT INTO temp.found_case (id) SELECT rowid FROM case_words WHERE case_words MATCH ?',
  )
  const countFound = db.prepare<[], number>('SELECT count(*) FROM temp.found_case').pluck()

  const countsIn = (source: string, values: Values): Map<CaseState, number> => {
    const sql = `SELECT c.state, count(*) AS count FROM ${source} GROUP BY c.state`
    const counts = prepared<{ state: CaseState; count: number }>(sql).all(values)
    return new Map(counts.map(({ state, count }) => [state, count]))
  }

  return {
    /**
     * What a filter lets through, whatever its group. Read it at once: words and customers are looked up for one
     * filter at a time.
     */
    of(filter: CaseFilter, view: SegmentView) {
      const { where, values, source, match, isWordsAlone } = narrowing(filter)
      if (match !== null) {
        customers.wrote(clearFound.run().changes)
        customers.wrote(fillFound.run(match).changes)
      }
      if (filter.segment !== null) customers.prepare(filter.segment, view)
      return {
        /** The cases that still await somebody. */
        pending: (): CaseRow[] =>
          prepared<StoredRow>(
            `SELECT ${rowColumns} FROM customer_case AS c WHERE c.state IN (${pendingStates}) ${where}`,
          )
            .all(values)
            .map(toRow),
        /** How many cases are in each state. */
        counts(): ReadonlyMap<CaseState, number> {
          if (where === '') return countsIn('customer_case AS c', values)
          if (!isWordsAlone) return countsIn(`${source} WHERE true ${where}`, values)
          // Nearly all cases are closed: those are the rest, and nobody looks at them one by one.
          const counts = countsIn(`customer_case AS c WHERE c.state IN (${otherStates}) ${where}`, values)
          const others = [...counts.values()].reduce((sum, count) => sum + count, 0)
          return counts.set('closed', (countFound.get() ?? 0) - others)
        },
        /** The first of the settled cases, in order; of one state, or null for all of them. */
        settled(state: CaseState | null, sort: CaseSort, limit: number): CaseRow[] {
          const states = state === null ? settledStates : `'${state}'`
          return prepared<StoredRow>(`
            SELECT ${rowColumns}
            FROM (SELECT c.id FROM ${source} WHERE true ${where} AND +c.state IN (${states})
                  ORDER BY ${orders[sort]} LIMIT @limit) AS first
            CROSS JOIN customer_case AS c ON c.id = first.id
            ORDER BY ${orders[sort]}`)
            .all({ ...values, limit })
            .map(toRow)
        },
      }
    },
    /** What is shown of these cases, by id. */
    wordsOf(ids: readonly number[]): ReadonlyMap<number, CaseWords> {
      return new Map(words.all(JSON.stringify(ids)).map((row) => [row.id, row]))
    },
  }
}

type Values = Record<string, string | number>

const listOf = (states: readonly CaseState[]) => states.map((state) => `'${state}'`).join(', ')
const pendingStates = listOf(caseStates.filter(isPending))
const settledStates = listOf(caseStates.filter((state) => !isPending(state)))
const otherStates = listOf(caseStates.filter((state) => state !== 'closed'))

/** Complaints that make a case a repeated one: those of its customer in the 90 days before it (domain.md §2.2). */
const repeats = `
  (SELECT count(*) FROM customer_case AS before
   WHERE before.customer_id = c.customer_id AND before.opened_at < c.opened_at
     AND before.opened_at >= date(substr(c.opened_at, 1, 10), '-90 days')
     AND before.kind IN ('complaint', 'claim') AND before.state <> 'void')`

const rowColumns = `
  c.id, c.kind, c.state, c.opened_at AS openedAt, c.is_time_known AS isTimeKnown, c.customer_id AS customerId, c.severity,
  CASE WHEN c.answered_on IS NULL OR c.due_on IS NULL THEN c.terms END AS terms,
  CASE WHEN c.answered_on IS NULL OR c.due_on IS NULL THEN c.extension END AS extension, c.due_on AS dueOn,
  c.answered_on AS answeredOn,
  CASE WHEN c.state IN (${pendingStates}) AND c.kind IN ('complaint', 'claim') THEN ${repeats} ELSE 0 END AS repeats`

const due = `CASE WHEN c.state = 'void' THEN '9' ELSE coalesce(c.due_on, '9') END`

/** The order of settled cases, as `caseRegister` orders all of them. */
const orders: Readonly<Record<CaseSort, string>> = {
  urgency: `coalesce(c.severity, 1) DESC, ${due}, c.opened_at, c.id`,
  due: `${due}, c.opened_at, c.id`,
  oldest: 'c.opened_at, c.id',
  newest: 'c.opened_at DESC, c.id DESC',
}

const live = `FROM customer WHERE voided_at IS NULL AND search <> ''`
/** As `whoGroupOf` tells the role of a case: its own, or else the only one of its customer. */
const ofRole = `
  (c.role = @role OR c.role IS NULL AND c.customer_id IN (SELECT id ${live} AND roles = json_array(@role)))`
const ofUnknownRole = `
  (c.role IS NULL AND
    (c.customer_id IS NULL OR c.customer_id NOT IN (SELECT id ${live} AND json_array_length(roles) = 1)))`

/** What a filter asks for besides the group, as conditions that follow others. */
function narrowing(filter: CaseFilter) {
  const { ids, kinds, customerId, causeId, responsibleId, from, to, role, segment, search } = filter
  const match = matchOf(soughtIn(search))
  const asked: readonly (readonly [isAsked: boolean, sql: string, values: Values])[] = [
    [ids !== null, 'c.id IN (SELECT value FROM json_each(@ids))', { ids: JSON.stringify(ids) }],
    [kinds.length > 0, 'c.kind IN (SELECT value FROM json_each(@kinds))', { kinds: JSON.stringify(kinds) }],
    [customerId !== null, 'c.customer_id = @customerId', { customerId: customerId ?? 0 }],
    [causeId !== null, 'c.cause_id = @causeId', { causeId: causeId ?? 0 }],
    [responsibleId === 'owner', 'c.responsible_id IS NULL', {}],
    [typeof responsibleId === 'number', 'c.responsible_id = @personId', { personId: Number(responsibleId) }],
    [from !== null, 'c.opened_at >= @from', { from: from ?? '' }],
    // Every moment of the day: after its date comes a T.
    [to !== null, `c.opened_at < @to || 'U'`, { to: to ?? '' }],
    [role === NOT_KNOWN, ofUnknownRole, {}],
    [role !== null && role !== NOT_KNOWN, ofRole, { role: role ?? '' }],
    [segment === NOT_KNOWN, `(c.customer_id IS NULL OR c.customer_id NOT IN ${meantCustomers})`, {}],
    [segment !== null && segment !== NOT_KNOWN, `c.customer_id IN ${meantCustomers}`, {}],
    [match !== null, '+c.id IN (SELECT id FROM temp.found_case)', {}],
  ]
  const used = asked.filter(([isAsked]) => isAsked)
  // Few cases are found by themselves; many are read in the index that holds all that is asked of them.
  const isFew = ids !== null || customerId !== null
  return {
    where: used.map(([, sql]) => `AND ${sql}`).join(' '),
    values: Object.assign({}, ...used.map(([, , values]) => values)) as Values,
    source: isFew ? 'customer_case AS c' : 'customer_case AS c INDEXED BY customer_case_list',
    match,
    isWordsAlone: match !== null && used.length === 1,
  }
}

/** Makes rows of what is stored; terms that were read before are the same object again. */
function rowReader(): (row: StoredRow) => CaseRow {
  const parsed = termsReader()
  return (row) => ({
    ...row,
    isTimeKnown: row.isTimeKnown === 1,
    terms: row.terms === null ? null : parsed(row.terms),
    extension: row.extension === null ? null : Extension.parse(JSON.parse(row.extension)),
  })
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

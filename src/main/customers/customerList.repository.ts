import type { CivilDate } from '#shared/calendar/civilDate'
import { type CustomerCard, type CustomerRole, mayContact } from '#shared/customers/customer'
import type { CustomerFilter, CustomerListRow } from '#shared/customers/customers.contract'
import { type CustomerFigures, type SegmentRules, segmentOf, yearBefore } from '#shared/customers/segments'
import type { Db } from '../db/database'
import { cardColumns, hasEveryWord, wordParameters } from './customers.repository'

interface ListedRow extends CustomerCard {
  readonly tags: string
  readonly roles: string
  readonly source: string
  readonly consentPhone: 0 | 1
  readonly consentEmail: 0 | 1
  readonly consentMessage: 0 | 1
  readonly lastPurchaseOn: string | null
  readonly purchases: number
  readonly amount: number
}

/** The rules by which segments are told, and the day they are told on. */
export interface SegmentView {
  readonly rules: SegmentRules
  readonly today: CivilDate
}

const orders: Readonly<Record<CustomerFilter['sort'], string>> = {
  name: 'search, c.id',
  lastContact: 'lastContactAt IS NULL, lastContactAt DESC, search, c.id',
  lastPurchase: 'lastPurchaseOn IS NULL, lastPurchaseOn DESC, search, c.id',
  newest: 'c.id DESC',
}

const bought = `FROM customer_purchase p WHERE p.customer_id = c.id AND p.voided_at IS NULL AND p.bought_on <= @today`

/** SQLite reads a negative limit as none. */
const EVERY_ROW = -1

/** Customers as a list shows them, with what their segment is told from. */
export function customerListRepository(db: Db) {
  const condition = `
    c.voided_at IS NULL AND c.search <> '' AND ${hasEveryWord}
    AND (@tag IS NULL OR EXISTS (SELECT 1 FROM json_each(c.tags) WHERE value = @tag))
    AND (@role IS NULL OR EXISTS (SELECT 1 FROM json_each(c.roles) WHERE value = @role))
    AND (@consent IS NULL OR (c.consent_phone OR c.consent_email OR c.consent_message) = @consent)`
  const select = (order: string) =>
    db.prepare<[Record<string, unknown>], ListedRow>(`
      SELECT ${cardColumns}, c.tags, c.roles, c.source, c.consent_phone AS consentPhone,
        c.consent_email AS consentEmail, c.consent_message AS consentMessage,
        (SELECT max(bought_on) ${bought}) AS lastPurchaseOn,
        (SELECT count(*) ${bought} AND p.bought_on > @yearBefore) AS purchases,
        (SELECT coalesce(sum(amount), 0) ${bought} AND p.bought_on > @yearBefore) AS amount
      FROM customer c WHERE ${condition} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
  const statements = {
    name: select(orders.name),
    lastContact: select(orders.lastContact),
    lastPurchase: select(orders.lastPurchase),
    newest: select(orders.newest),
  }
  const count = db
    .prepare<[Record<string, unknown>], number>(`SELECT count(*) FROM customer c WHERE ${condition}`)
    .pluck()
  const tags = db
    .prepare<[], string>(`
      SELECT DISTINCT value FROM customer c, json_each(c.tags) WHERE c.voided_at IS NULL ORDER BY value COLLATE NOCASE`)
    .pluck()

  function parameters({ text, tag, role, consent }: CustomerFilter, today: CivilDate) {
    const allowed = consent === null ? null : consent ? 1 : 0
    return { ...wordParameters(text), tag, role, consent: allowed, today, yearBefore: yearBefore(today) }
  }

  /** Everybody that the filter lets through, each with the segment. */
  function* each(filter: CustomerFilter, view: SegmentView): IterableIterator<CustomerListRow> {
    const rows = statements[filter.sort].iterate({
      ...parameters(filter, view.today),
      limit: EVERY_ROW,
      offset: 0,
    })
    for (const row of rows) {
      const listed = toListed(row, view)
      if (filter.segment === null || (listed.segment ?? 'none') === filter.segment) yield listed
    }
  }

  return {
    each,
    page(filter: CustomerFilter, offset: number, limit: number, view: SegmentView) {
      if (filter.segment === null) {
        const where = parameters(filter, view.today)
        const rows = statements[filter.sort].all({ ...where, limit, offset })
        return { rows: rows.map((row) => toListed(row, view)), total: count.get(where) ?? 0 }
      }
      // The segment is a rule, not a column: everybody is looked at.
      const all = [...each(filter, view)]
      return { rows: all.slice(offset, offset + limit), total: all.length }
    },
    tags: (): string[] => tags.all(),
  }
}

function toListed(
  { consentPhone, consentEmail, consentMessage, source, purchases, amount, ...row }: ListedRow,
  { rules, today }: SegmentView,
): CustomerListRow {
  const consent = { phone: consentPhone === 1, email: consentEmail === 1, message: consentMessage === 1 }
  // Written only by the repository of customers.
  const tags = JSON.parse(row.tags) as string[]
  const roles = JSON.parse(row.roles) as CustomerRole[]
  const figures: CustomerFigures = {
    lastPurchaseOn: row.lastPurchaseOn,
    purchases,
    amount,
    lastContactOn: row.lastContactAt?.slice(0, 10) ?? null,
    tags,
    roles,
    source,
    consent,
  }
  return {
    ...row,
    tags,
    roles,
    mayContact: mayContact({ ...consent, on: null, how: '' }),
    segment: segmentOf(figures, rules, today),
  }
}

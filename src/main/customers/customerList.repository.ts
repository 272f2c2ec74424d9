import type { CivilDate } from '#shared/calendar/civilDate'
import { type CustomerCard, type CustomerRole, mayContact } from '#shared/customers/customer'
import type { CustomerFilter, CustomerListRow } from '#shared/customers/customers.contract'
import { type CustomerFigures, type SegmentRules, segmentsBy, yearBefore } from '#shared/customers/segments'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { hasEveryWord, wordParameters } from './customers.repository'

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

const purchases = 'FROM customer_purchase WHERE voided_at IS NULL AND bought_on <= @today'

/**
 * What is counted of customers: of a page of them each by itself, of all of them in one walk over the indexes, which
 * is many times faster.
 */
const counting = {
  each: `
    SELECT c.id, coalesce(nullif(c.name, ''), c.phone) AS name, c.preferred_name AS preferredName, c.phone, c.email,
      (SELECT count(*) FROM customer_contact k WHERE k.customer_id = c.id AND k.voided_at IS NULL) AS contactCount,
      (SELECT max(at) FROM customer_contact k WHERE k.customer_id = c.id AND k.voided_at IS NULL) AS lastContactAt,
      (SELECT max(bought_on) ${purchases} AND customer_id = c.id) AS lastPurchaseOn,
      (SELECT count(*) ${purchases} AND customer_id = c.id AND bought_on > @yearBefore) AS purchases,
      (SELECT coalesce(sum(amount), 0) ${purchases} AND customer_id = c.id AND bought_on > @yearBefore) AS amount,`,
  together: `
    WITH spoken AS MATERIALIZED (
      SELECT customer_id, count(*) AS count, max(at) AS last FROM customer_contact
      WHERE voided_at IS NULL GROUP BY customer_id),
    bought AS MATERIALIZED (
      SELECT customer_id, max(bought_on) AS last, sum(bought_on > @yearBefore) AS count,
        sum(CASE WHEN bought_on > @yearBefore THEN amount ELSE 0 END) AS amount
      ${purchases} GROUP BY customer_id)
    SELECT c.id, coalesce(nullif(c.name, ''), c.phone) AS name, c.preferred_name AS preferredName, c.phone, c.email,
      coalesce(spoken.count, 0) AS contactCount, spoken.last AS lastContactAt, bought.last AS lastPurchaseOn,
      coalesce(bought.count, 0) AS purchases, coalesce(bought.amount, 0) AS amount,`,
}
const joined = {
  each: '',
  together: 'LEFT JOIN spoken ON spoken.customer_id = c.id LEFT JOIN bought ON bought.customer_id = c.id',
}

/** SQLite reads a negative limit as none. */
const EVERY_ROW = -1

/** Customers as a list shows them, with what their segment is told from. */
export const customerListRepository = oncePerDatabase((db: Db) => {
  const condition = `
    c.voided_at IS NULL AND c.search <> '' AND ${hasEveryWord}
    AND (@tag IS NULL OR EXISTS (SELECT 1 FROM json_each(c.tags) WHERE value = @tag))
    AND (@role IS NULL OR EXISTS (SELECT 1 FROM json_each(c.roles) WHERE value = @role))
    AND (@consent IS NULL OR (c.consent_phone OR c.consent_email OR c.consent_message) = @consent)`
  const select = (way: keyof typeof counting, order: string) =>
    db.prepare<[Record<string, unknown>], ListedRow>(`
      ${counting[way]} c.tags, c.roles, c.source, c.consent_phone AS consentPhone,
        c.consent_email AS consentEmail, c.consent_message AS consentMessage
      FROM customer c ${joined[way]} WHERE ${condition} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
  const all = {
    name: select('together', orders.name),
    lastContact: select('together', orders.lastContact),
    lastPurchase: select('together', orders.lastPurchase),
    newest: select('together', orders.newest),
  }
  // What is sorted by a count needs the counts of everybody anyway.
  const pages = { ...all, name: select('each', orders.name), newest: select('each', orders.newest) }
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
    const segmentFor = segmentsBy(view.rules, view.today)
    const rows = all[filter.sort].iterate({
      ...parameters(filter, view.today),
      limit: EVERY_ROW,
      offset: 0,
    })
    for (const row of rows) {
      const listed = toListed(row, segmentFor)
      if (filter.segment === null || (listed.segment ?? 'none') === filter.segment) yield listed
    }
  }

  return {
    each,
    page(filter: CustomerFilter, offset: number, limit: number, view: SegmentView) {
      if (filter.segment === null) {
        const where = parameters(filter, view.today)
        const rows = pages[filter.sort].all({ ...where, limit, offset })
        const segmentFor = segmentsBy(view.rules, view.today)
        return { rows: rows.map((row) => toListed(row, segmentFor)), total: count.get(where) ?? 0 }
      }
      // The segment is a rule, not a column: everybody is looked at.
      const found = [...each(filter, view)]
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    tags: (): string[] => tags.all(),
  }
})

function toListed(
  { consentPhone, consentEmail, consentMessage, source, purchases, amount, ...row }: ListedRow,
  segmentFor: (figures: CustomerFigures) => string | null,
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
    segment: segmentFor(figures),
  }
}

import type { Customer, CustomerCard, CustomerDraft } from '#shared/customers/customer'
import { mostSearchWords, searchTextOf, searchWords } from '#shared/customers/searchText'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

interface CustomerRow {
  id: number
  name: string
  preferred_name: string
  phone: string
  email: string
  document: string
  birthday: string | null
  source: string
  referred_by: number | null
  roles: string
  tags: string
  consent_phone: 0 | 1
  consent_email: 0 | 1
  consent_message: 0 | 1
  consent_on: string | null
  consent_how: string
  notes: string
  created_at: string
  voided_at: string | null
  merged_into_id: number | null
  erased_at: string | null
}

export const toCustomer = (row: CustomerRow): Customer => ({
  id: row.id,
  name: row.name,
  preferredName: row.preferred_name,
  phone: row.phone,
  email: row.email,
  document: row.document,
  birthday: row.birthday,
  source: row.source,
  referredById: row.referred_by,
  // Written only by `insert` and `update` below.
  roles: JSON.parse(row.roles) as Customer['roles'],
  tags: JSON.parse(row.tags) as string[],
  consent: {
    phone: row.consent_phone === 1,
    email: row.consent_email === 1,
    message: row.consent_message === 1,
    on: row.consent_on,
    how: row.consent_how,
  },
  notes: row.notes,
  createdAt: row.created_at,
  voidedAt: row.voided_at,
  mergedIntoId: row.merged_into_id,
  erasedAt: row.erased_at,
})

const counted = `
  (SELECT count(*) FROM customer_contact k WHERE k.customer_id = c.id AND k.voided_at IS NULL) AS contactCount,
  (SELECT max(at) FROM customer_contact k WHERE k.customer_id = c.id AND k.voided_at IS NULL) AS lastContactAt`

/** The columns of a `CustomerCard`, of a table called `c`. */
export const cardColumns = `
  c.id, coalesce(nullif(c.name, ''), c.phone) AS name, c.preferred_name AS preferredName, c.phone, c.email, ${counted}`

const names = Array.from({ length: mostSearchWords }, (_, index) => `w${index}`)

/** The condition that every word is in the text of the customer; an empty word is in each. */
export const hasEveryWord = names.map((name) => `instr(search, @${name}) > 0`).join(' AND ')

export function wordParameters(text: string): Record<string, string> {
  const words = searchWords(text)
  return Object.fromEntries(names.map((name, index) => [name, words[index] ?? '']))
}

/** Customers as they are written; what is counted about them is of other repositories. */
export const customersRepository = oncePerDatabase((db: Db) => {
  // Read from the index alone: twenty thousand names within a few milliseconds.
  const find = db.prepare<[Record<string, string | number>], CustomerCard>(`
    SELECT ${cardColumns} FROM (
      SELECT id AS found, search AS name_order,
        CASE WHEN substr(search, 1, length(@w0)) = @w0 THEN 0 WHEN instr(search, ' ' || @w0) > 0 THEN 1 ELSE 2 END AS rank
      FROM customer
      WHERE voided_at IS NULL AND search <> '' AND ${hasEveryWord}
      ORDER BY rank, name_order LIMIT @limit
    ) JOIN customer c ON c.id = found ORDER BY rank, name_order`)
  const card = db.prepare<[number], CustomerCard>(`SELECT ${cardColumns} FROM customer c WHERE c.id = ?`)
  const byId = db.prepare<[number], CustomerRow>('SELECT * FROM customer WHERE id = ?')
  const insert = db.prepare(`
    INSERT INTO customer (name, preferred_name, phone, email, document, birthday, source, referred_by, roles, tags,
      consent_phone, consent_email, consent_message, consent_on, consent_how, notes, search, created_at)
    VALUES (@name, @preferredName, @phone, @email, @document, @birthday, @source, @referredById, @roles, @tags,
      @consentPhone, @consentEmail, @consentMessage, @consentOn, @consentHow, @notes, @search, @now)`)
  const update = db.prepare(`
    UPDATE customer SET name = @name, preferred_name = @preferredName, phone = @phone, email = @email,
      document = @document, birthday = @birthday, source = @source, referred_by = @referredById, roles = @roles,
      tags = @tags, consent_phone = @consentPhone, consent_email = @consentEmail,
      consent_message = @consentMessage, consent_on = @consentOn, consent_how = @consentHow, notes = @notes,
      search = @search
    WHERE id = @id`)
  const all = db.prepare<[], CustomerRow & { contactCount: number; lastContactAt: string | null }>(`
    SELECT c.*, ${counted} FROM customer c WHERE voided_at IS NULL AND erased_at IS NULL ORDER BY search, id`)
  const sameAs = db
    .prepare<[number], number>(`
      WITH RECURSIVE same (id) AS (
        VALUES (?) UNION SELECT customer.id FROM customer JOIN same ON customer.merged_into_id = same.id)
      SELECT id FROM same`)
    .pluck()
  const setVoid = db.prepare<[string, number]>('UPDATE customer SET voided_at = ? WHERE id = ?')

  return {
    find: (text: string, limit: number): CustomerCard[] => find.all({ ...wordParameters(text), limit }),
    /** Null too for who was erased or taken away; who was merged is whom it was merged into. */
    card(id: number): CustomerCard | null {
      const live = this.live(id)
      return live ? (card.get(live.id) ?? null) : null
    },
    get(id: number): Customer | null {
      const row = byId.get(id)
      return row ? toCustomer(row) : null
    },
    /** The customer that this one is now; null when there is none to speak of. */
    live(id: number): Customer | null {
      const seen = new Set<number>()
      let customer = this.get(id)
      while (customer?.mergedIntoId && !seen.has(customer.id)) {
        seen.add(customer.id)
        customer = this.get(customer.mergedIntoId)
      }
      return customer && customer.voidedAt === null && customer.erasedAt === null ? customer : null
    },
    /** Everybody on the list, by name. */
    all: () =>
      all.all().map(({ contactCount, lastContactAt, ...row }) => ({
        customer: toCustomer(row),
        contactCount,
        lastContactAt,
      })),
    /** The customer and whoever was merged into this one. */
    sameAs: (id: number): number[] => sameAs.all(id),
    insert: (draft: CustomerDraft, now: string): number =>
      Number(insert.run({ ...bind(draft), now }).lastInsertRowid),
    update: (id: number, draft: CustomerDraft) => void update.run({ ...bind(draft), id }),
    void: (id: number, now: string) => void setVoid.run(now, id),
  }
})

function bind({ roles, tags, consent, ...draft }: CustomerDraft) {
  return {
    ...draft,
    roles: JSON.stringify([...new Set(roles)]),
    tags: JSON.stringify([...new Set(tags)]),
    consentPhone: consent.phone ? 1 : 0,
    consentEmail: consent.email ? 1 : 0,
    consentMessage: consent.message ? 1 : 0,
    consentOn: consent.on,
    consentHow: consent.how,
    search: searchTextOf(draft),
  }
}

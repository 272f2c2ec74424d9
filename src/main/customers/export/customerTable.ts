import { type Customer, consentWays } from '#shared/customers/customer'
import type { CustomerFileTexts } from '#shared/customers/fileTexts'

export interface ExportedCustomer {
  readonly customer: Customer
  readonly contactCount: number
  readonly lastContactAt: string | null
  readonly referredBy: string
}

export type Cell = string | number

/** The table of everybody on the list: headings, and a row a customer. */
export function customerTable(
  customers: readonly ExportedCustomer[],
  texts: CustomerFileTexts,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const { columns, consent } = texts
  const headings = [
    columns.id,
    columns.name,
    columns.preferredName,
    columns.phone,
    columns.email,
    columns.document,
    columns.birthday,
    columns.source,
    columns.referredBy,
    columns.roles,
    columns.tags,
    ...consentWays.map((way) => consent[way]),
    columns.consentOn,
    columns.consentHow,
    columns.notes,
    columns.createdAt,
    columns.contacts,
    columns.lastContact,
  ]
  const rows = customers.map(({ customer, contactCount, lastContactAt, referredBy }) => [
    customer.id,
    customer.name,
    customer.preferredName,
    customer.phone,
    customer.email,
    customer.document,
    customer.birthday ?? '',
    customer.source,
    referredBy,
    customer.roles.map((role) => texts.roles[role]).join(', '),
    customer.tags.join(', '),
    ...consentWays.map((way) => (customer.consent[way] ? texts.yes : texts.no)),
    customer.consent.on ?? '',
    customer.consent.how,
    customer.notes,
    customer.createdAt.slice(0, 10),
    contactCount,
    lastContactAt?.slice(0, 10) ?? '',
  ])
  return { headings, rows }
}

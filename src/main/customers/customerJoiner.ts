import type { ImportedCustomer } from '#shared/customers/importedCustomer'
import { compact, digitsOf, plainWords } from '#shared/customers/searchText'
import type { Db } from '../db/database'

/** Digits that tell phones apart: what is before them is how the country is written. */
const phoneDigits = 9
const fewestDigits = 6
const fewestOfDocument = 4

/**
 * Makes the function that says whose a row is: the customer with the same document, phone or e-mail, or else a new
 * one, who is then known to the rows after it. Of two rows with a name alone, the same name is the same person.
 */
export function customerJoiner(db: Db, make: (customer: ImportedCustomer) => number) {
  const known = new Map<string, number>()
  const everybody = db.prepare<[], ImportedCustomer & { id: number }>(
    'SELECT id, name, phone, email, document FROM customer WHERE voided_at IS NULL AND erased_at IS NULL',
  )
  const remember = (id: number, keys: readonly string[]) => {
    for (const key of keys) if (!known.has(key)) known.set(key, id)
  }
  for (const customer of everybody.iterate()) remember(customer.id, keysOf(customer))

  return (customer: ImportedCustomer): { id: number; isNew: boolean } => {
    const keys = keysOf(customer)
    const named = keys.length > 0 ? keys : [`name ${compact(customer.name)}`]
    const id = named.map((key) => known.get(key)).find((one) => one !== undefined)
    if (id !== undefined) return { id, isNew: false }
    const made = make(customer)
    remember(made, named)
    return { id: made, isNew: true }
  }
}

/** What tells a customer from every other, the surest first. */
function keysOf({ phone, email, document }: ImportedCustomer): string[] {
  const digits = digitsOf(phone)
  const id = compact(document)
  return [
    ...(id.length >= fewestOfDocument ? [`document ${id}`] : []),
    ...(digits.length >= fewestDigits ? [`phone ${digits.slice(-phoneDigits)}`] : []),
    ...(email.includes('@') ? [`email ${plainWords(email)}`] : []),
  ]
}

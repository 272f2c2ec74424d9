import { compact, digitsOf, plainWords } from './searchText'

/** Why two customers look like one. */
export type DuplicateReason = 'phone' | 'email' | 'name'

export interface Comparable {
  readonly id: number
  readonly name: string
  readonly phone: string
  readonly email: string
}

export interface DuplicatePair {
  readonly firstId: number
  readonly secondId: number
  readonly reasons: readonly DuplicateReason[]
}

/** Digits that tell phones apart: what is before them is how the country is written. */
const PHONE_DIGITS = 9
const FEWEST_DIGITS = 6

/** What a customer has in common with a copy of itself: the phone, the e-mail, the name without accents. */
export function keysOf({
  name,
  phone,
  email,
}: Omit<Comparable, 'id'>): readonly (readonly [DuplicateReason, string])[] {
  const digits = digitsOf(phone)
  const called = compact(name)
  return [
    ...(digits.length >= FEWEST_DIGITS ? [['phone', digits.slice(-PHONE_DIGITS)] as const] : []),
    ...(email.includes('@') ? [['email', plainWords(email)] as const] : []),
    ...(called === '' ? [] : [['name', called] as const]),
  ]
}

/**
 * Pairs of customers that may be the same one (domain.md §1.17), those with most in common first; never more than
 * `most`, and of many alike only each with the first of them. `areDistinct` says which were said to be two.
 */
export function likelyDuplicates(
  customers: readonly Comparable[],
  areDistinct: (firstId: number, secondId: number) => boolean,
  most: number,
): readonly DuplicatePair[] {
  const groups = new Map<string, number[]>()
  const pairs = new Map<string, { firstId: number; secondId: number; reasons: DuplicateReason[] }>()
  for (const customer of [...customers].sort((one, other) => one.id - other.id)) {
    for (const [reason, value] of keysOf(customer)) {
      const key = `${reason} ${value}`
      const alike = groups.get(key) ?? []
      groups.set(key, alike)
      const firstId = alike.find((id) => !areDistinct(id, customer.id))
      alike.push(customer.id)
      if (firstId === undefined) continue
      const name = `${firstId} ${customer.id}`
      const pair = pairs.get(name) ?? { firstId, secondId: customer.id, reasons: [] }
      pair.reasons.push(reason)
      pairs.set(name, pair)
    }
  }
  return [...pairs.values()].sort((one, other) => other.reasons.length - one.reasons.length).slice(0, most)
}

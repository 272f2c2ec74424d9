import type { Db } from './database'

/**
 * Makes the same thing of the same connection only once. Preparing its statements takes longer than running them, and
 * a reading that goes through many periods asks for the same repositories in each.
 */
export function oncePerDatabase<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, { readonly value: T }>()
  return (db) => {
    const known = made.get(db)
    if (known) return known.value
    const value = make(db)
    made.set(db, { value })
    return value
  }
}

import type { Database } from 'better-sqlite3'

/**
 * Makes what reads and writes a database once for each connection, whoever asks for it: planning its statements takes
 * longer than most of them run. What is made must hold nothing but its statements.
 */
export function oncePerDatabase<D extends Database, T>(make: (db: D) => T): (db: D) => T {
  const made = new WeakMap<D, { readonly value: T }>()
  return (db) => {
    const known = made.get(db)
    if (known) return known.value
    const value = make(db)
    made.set(db, { value })
    return value
  }
}

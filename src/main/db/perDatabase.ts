import type { Database } from 'better-sqlite3'

/**
 * Makes what reads and writes a database once for each database, whoever asks for it: planning its statements takes
 * longer than most of them run. What is made must hold nothing but its statements.
 */
export function perDatabase<D extends Database, T>(make: (db: D) => T): (db: D) => T {
  const made = new WeakMap<D, { readonly value: T }>()
  return (db) => {
    const known = made.get(db) ?? { value: make(db) }
    made.set(db, known)
    return known.value
  }
}

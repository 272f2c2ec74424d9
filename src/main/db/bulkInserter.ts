import type { Db } from './database'

type Value = string | number | null

/** Rows stored by one statement: what it costs to call one is shared by them. */
const batch = 40

/** Stores many rows of one table, so many by each statement; what waits is stored by `flush`. */
export function bulkInserter(db: Db, table: string, columns: readonly string[]) {
  const row = `(${columns.map(() => '?').join(', ')})`
  const insertOf = (count: number) =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(count).fill(row).join(', ')}`)
  const inserts = new Map<number, ReturnType<typeof insertOf>>()
  let waiting: Value[] = []
  const store = () => {
    const count = waiting.length / columns.length
    if (count === 0) return
    const insert = inserts.get(count) ?? insertOf(count)
    inserts.set(count, insert)
    insert.run(waiting)
    waiting = []
  }
  return {
    /** Values in the order of the columns. */
    add(values: readonly Value[]): void {
      waiting.push(...values)
      if (waiting.length >= batch * columns.length) store()
    },
    flush: store,
  }
}

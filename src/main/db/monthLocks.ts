// SQL of the triggers that keep a closed month as it was signed. What has been released is used by its migration for
// ever: what is here is added to, not changed.

/** 'month closed: ' is what the app knows the refusal by, and the month is what it tells. */
export const refuse = `SELECT RAISE(ABORT, 'month closed: ' || period_close.month) FROM period_close`
export const isLocked = 'period_close.reopened_at IS NULL'

/** Refuses when one of these days or moments lies in a closed month. */
export const refuseDays = (...days: string[]) =>
  `${refuse} WHERE ${isLocked} AND period_close.month IN (${days.map((day) => `substr(${day}, 1, 7)`).join(', ')});`

/** Refuses when the wave closed in a closed month. */
export const refuseWaves = (...waves: string[]) => `
  ${refuse} JOIN wave ON period_close.month = substr(wave.closed_on, 1, 7)
  WHERE ${isLocked} AND wave.id IN (${waves.join(', ')});`

/** Refuses when a month closed on or after this day. */
export const refuseFrom = (...days: string[]) =>
  `${refuse} WHERE ${isLocked} AND period_close.month >= min(${days.map((day) => `substr(${day}, 1, 7)`).join(', ')}, '9');`

export type Refusal = (row: 'old' | 'new') => readonly string[]

export interface Lock {
  readonly table: string
  /** Columns whose change would change the month. */
  readonly columns: readonly string[]
  readonly days: Refusal
  readonly refusal: (...days: string[]) => string
}

export const dayOf =
  (...columns: string[]): Refusal =>
  (row) =>
    columns.map((column) => `${row}.${column}`)
export const changed = (columns: readonly string[]) =>
  columns.map((column) => `new.${column} IS NOT old.${column}`).join(' OR ')

/** AFTER, not BEFORE: what an upsert finds already there is not inserted. */
export function triggersOf({ table, columns, days, refusal }: Lock): string[] {
  return [
    `CREATE TRIGGER ${table}_insert_locked AFTER INSERT ON ${table}
     BEGIN ${refusal(...days('new'))} END`,
    `CREATE TRIGGER ${table}_update_locked AFTER UPDATE OF ${columns.join(', ')} ON ${table}
     WHEN ${changed(columns)}
     BEGIN ${refusal(...days('old'), ...days('new'))} END`,
    `CREATE TRIGGER ${table}_delete_locked AFTER DELETE ON ${table}
     BEGIN ${refusal(...days('old'))} END`,
  ]
}

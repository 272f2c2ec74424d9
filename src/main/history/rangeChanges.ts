import { bringCasesBack, caseRangeTable, takeCasesBack } from '../cases/files/caseRange'
import type { Db } from '../db/database'
import { bringBackSheets, sheetRangeTable, takeAwaySheets } from '../responses/import/sheetRange'

/** How many rows that are one change of history are taken back, and brought back; false when they changed since. */
interface RangeChange {
  readonly takeBack: (db: Db, after: string) => boolean
  readonly bringBack: (db: Db, before: string) => boolean
}

/** By the name under which history keeps them. Another kind of import adds one line here. */
const ranges = {
  [sheetRangeTable]: { takeBack: takeAwaySheets, bringBack: bringBackSheets },
  [caseRangeTable]: { takeBack: takeCasesBack, bringBack: bringCasesBack },
} as const satisfies Record<string, RangeChange>
type RangeTable = keyof typeof ranges

export const rangeTables = Object.keys(ranges) as RangeTable[] // the keys of the record above

/** Whether a change of history stands for many rows. */
export function isRangeTable(name: string): name is RangeTable {
  return Object.hasOwn(ranges, name)
}

/** Takes back what was brought in, or brings back what was taken away. */
export function revertRange(db: Db, table: RangeTable, before: string | null, after: string | null): boolean {
  const { takeBack, bringBack } = ranges[table]
  return before === null ? takeBack(db, after ?? '') : bringBack(db, before)
}

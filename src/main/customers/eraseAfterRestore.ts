import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { openPlain } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { type Erasure, eraseRepository } from './erase.repository'

/**
 * Who was forgotten, from a file that may be damaged: nobody when it can no longer be read. The file itself is left
 * as it is: a copy of it is read.
 */
export function erasuresIn(path: string, nativeBinding: string | undefined): readonly Erasure[] {
  const copy = `${path}.reading`
  const suffixes = ['', '-wal', '-shm']
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
    }
    const db = openPlain(copy, nativeBinding)
    try {
      return eraseRepository(db).erasures()
    } finally {
      db.close()
    }
  } catch {
    // Damaged, or older than the register of customers: there is nothing to read.
    return []
  } finally {
    for (const suffix of suffixes) rmSync(copy + suffix, { force: true })
  }
}

/** Forgets in a copy that was brought back whoever was forgotten after it was made. */
export function eraseAgainIn(
  path: string,
  erasures: readonly Erasure[],
  nativeBinding: string | undefined,
): void {
  if (erasures.length === 0) return
  const db = openPlain(path, nativeBinding)
  try {
    // A copy older than the register holds nobody.
    if (columnsOf(db, 'erased_customer').length === 0) return
    db.transaction(() => eraseRepository(db).eraseAgain(erasures)).immediate()
  } finally {
    db.close()
  }
}

import { existsSync } from 'node:fs'
import { AppError } from '#shared/contract/reply'
import type { SealReport } from '#shared/history/history.contract'
import { type Db, openDatabase } from '../db/database'
import type { TaskContext } from '../jobs/task'
import { chainRepository, isChained } from './chain.repository'
import { verifyChain } from './verifyChain'

/** Goes through the whole history, holds the newest line of a backup against it, and keeps what it found. */
export function verifyTask(context: TaskContext, { backup }: { readonly backup: string | null }): SealReport {
  const { db, clock, transact } = context
  // In one transaction: what is written meanwhile is not half seen.
  const found = db.transaction(() => verifyChain(db, context))()
  if (!found) throw new AppError('cancelled')
  const report = { at: clock.now(), ...found, backup: inBackup(db, backup, context.nativeBinding) }
  transact('history.verify', false, () => chainRepository(db).keepReport(report))
  return report
}

/** Whether the newest line of a backup is in the history as it was then. */
function inBackup(db: Db, path: string | null, nativeBinding: string | undefined): SealReport['backup'] {
  if (path === null || !existsSync(path)) return 'none'
  const head = headOf(path, nativeBinding)
  const mine = chainRepository(db).head()
  if (!head || head.lineId === null) return 'none'
  if (head.key !== mine?.key) return 'other'
  return chainRepository(db).line(head.lineId)?.hash === head.hash ? 'same' : 'missing'
}

function headOf(path: string, nativeBinding: string | undefined) {
  try {
    const copy = openDatabase(path, { nativeBinding, readonly: true })
    try {
      return isChained(copy) ? chainRepository(copy).head() : null
    } finally {
      copy.close()
    }
  } catch {
    // A backup that cannot be read is told of where backups are.
    return null
  }
}

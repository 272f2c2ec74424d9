import type { Clock } from './clock'
import type { Db } from './db/database'
import { historyRepository } from './history/history.repository'
import type { Session } from './session'

/**
 * Makes the function through which every command writes: one transaction and, when recorded, one line of
 * history. A failure leaves neither.
 */
export function createTransact(db: Db, clock: Clock, session: Session) {
  const history = historyRepository(db)

  const recorded = db.transaction((procedure: string, work: () => unknown) => {
    const line = history.begin(clock.now(), session.personName(), procedure)
    const value = work()
    history.end(line)
    return value
  })
  const unrecorded = db.transaction((work: () => unknown) => work())

  return function transact<T>(procedure: string, isRecorded: boolean, work: () => T): T {
    try {
      return (isRecorded ? recorded.immediate(procedure, work) : unrecorded.immediate(work)) as T
    } finally {
      db.recorder.historyId = null
    }
  }
}

import type { Clock } from '../clock'
import type { Db } from '../db/database'
import type { createTransact } from '../transact'

/** What a long piece of work is given, wherever it runs. */
export interface TaskContext {
  readonly db: Db
  readonly clock: Clock
  readonly transact: ReturnType<typeof createTransact>
  readonly progress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
  /** A build of the SQLite addon for runtimes that the packaged one does not suit. */
  readonly nativeBinding?: string | undefined
}

/** What it leaves: at most one file and one wave, how many rows, and how long it took. */
export interface TaskResult {
  readonly fileName: string | null
  readonly path: string | null
  readonly waveId: number | null
  readonly count: number
  readonly milliseconds: number
}

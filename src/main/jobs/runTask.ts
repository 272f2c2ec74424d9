import type { Clock } from '../clock'
import type { Db } from '../db/database'
import type { Session } from '../session'
import { createTransact } from '../transact'
import { type TaskInput, type TaskName, type TaskOutput, tasks } from './tasks'

export interface TaskHost {
  readonly db: Db
  readonly clock: Clock
  readonly session: Session
  readonly progress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
  readonly nativeBinding?: string | undefined
}

/** Runs one task to its end on this thread. */
export async function runTask<N extends TaskName>(
  host: TaskHost,
  name: N,
  input: TaskInput<N>,
): Promise<TaskOutput<N>> {
  const transact = createTransact(host.db, host.clock, host.session)
  // A union of functions cannot be called with a union of inputs; name and input belong together by type.
  const task = tasks[name] as (context: unknown, input: TaskInput<N>) => unknown
  return (await task({ ...host, transact }, input)) as TaskOutput<N>
}

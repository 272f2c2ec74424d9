import { parentPort, workerData } from 'node:worker_threads'
import type { Role } from '#shared/contract/procedure'
import { systemClock } from '../clock'
import { openDatabase } from '../db/database'
import { toAppError } from '../errors'
import { runTask } from './runTask'
import type { TaskInput, TaskName, TaskOutput } from './tasks'

export interface WorkerData {
  readonly name: TaskName
  readonly input: TaskInput<TaskName>
  readonly databasePath: string
  readonly nativeBinding: string | undefined
  readonly role: Role
  readonly personName: string
  /** One byte, 1 when the work is to stop: a flag is seen even in the middle of a transaction. */
  readonly cancelFlag: SharedArrayBuffer
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: TaskOutput<TaskName> }
  | {
      readonly kind: 'failed'
      readonly code: string | null
      readonly fields: Readonly<Record<string, string>> | undefined
      readonly detail: string
    }

const PROGRESS_EVERY_MS = 100

async function main(data: WorkerData): Promise<void> {
  const { name, input, databasePath, nativeBinding, role, personName } = data
  const flag = new Uint8Array(data.cancelFlag)
  const db = openDatabase(databasePath, { nativeBinding })
  let lastProgress = 0
  try {
    const result = await runTask(
      {
        db,
        nativeBinding,
        clock: systemClock(),
        session: { role: () => role, personName: () => personName },
        isCancelled: () => Atomics.load(flag, 0) === 1,
        progress(done, total) {
          const now = performance.now()
          if (now - lastProgress < PROGRESS_EVERY_MS) return
          lastProgress = now
          post({ kind: 'progress', done, total })
        },
      },
      name,
      input,
    )
    post({ kind: 'done', result })
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const known = toAppError(error)
    post({ kind: 'failed', code: known?.code ?? null, fields: known?.fields, detail })
  } finally {
    db.close()
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

void main(workerData as WorkerData)

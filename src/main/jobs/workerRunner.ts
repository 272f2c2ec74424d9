import type { Worker } from 'node:worker_threads'
import { AppError, errorCodes } from '#shared/contract/reply'
import type { Session } from '../session'
import type { OnProgress, RunTask } from './jobs'
import type { TaskInput, TaskName, TaskOutput } from './tasks'
import type { WorkerData, WorkerMessage } from './worker'
import createWorker from './worker?nodeWorker'

export interface WorkerRunnerOptions {
  readonly databasePath: string
  readonly nativeBinding: string | undefined
  readonly session: Session
}

/** Runs each task in a thread of its own, on its own connection to the database. */
export function workerRunner({ databasePath, nativeBinding, session }: WorkerRunnerOptions): RunTask {
  return <N extends TaskName>(name: N, input: TaskInput<N>, onProgress: OnProgress) => {
    const cancelFlag = new SharedArrayBuffer(1)
    const role = session.role()
    const personName = session.personName()
    const workerData = {
      name,
      input,
      databasePath,
      nativeBinding,
      role,
      personName,
      cancelFlag,
    } as WorkerData
    const worker: Worker = createWorker({ workerData })
    const finished = new Promise<TaskOutput<N>>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress(message.done, message.total)
        else if (message.kind === 'done')
          resolve(message.result as TaskOutput<N>) // of the task that was started
        else reject(failureOf(message))
      })
      worker.on('error', (error) => reject(isOutOfMemory(error) ? new AppError('fileTooLarge') : error))
      worker.on('exit', () => reject(new Error('the worker ended without a result')))
    })
    return { finished, cancel: () => void Atomics.store(new Uint8Array(cancelFlag), 0, 1) }
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function failureOf({ code, fields, detail }: Extract<WorkerMessage, { kind: 'failed' }>): Error {
  const known = errorCodes.find((errorCode) => errorCode === code)
  return known ? new AppError(known, fields) : new Error(detail)
}

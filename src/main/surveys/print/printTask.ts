import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { PaperOptions } from '#shared/surveys/paper'
import { toWriteError } from '../../errors'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { ledgerRepository } from '../ledger.repository'
import { copiesPdf } from './copiesPdf'

export interface PrintInput {
  readonly path: string
  readonly title: string
  readonly surveyId: number
  readonly versionNumber: number
  readonly waveId: number | null
  readonly options: PaperOptions
  /** One copy as `copiesPdf` takes it. */
  readonly template: Uint8Array
}

/**
 * Writes every copy of a print to one PDF and notes in the register of the wave that it is printed: both or neither.
 * The file is written beside its place under another name, and renamed within the transaction.
 */
export async function printTask(context: TaskContext, input: PrintInput): Promise<TaskResult> {
  const { db, clock, transact, progress, isCancelled } = context
  const { path, waveId, options } = input
  const started = performance.now()
  const stopIfCancelled = (): void => {
    if (isCancelled()) throw new AppError('cancelled')
  }
  const pdf = copiesPdf({ ...input, ...options, layout: options }, (done) => {
    stopIfCancelled()
    progress(done, options.copies)
  })
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(unfinished, pdf, { flag: 'wx', flush: true })
    stopIfCancelled()
    if (waveId === null) renameSync(unfinished, path)
    else {
      transact('surveys.ledger.addRun', true, () => {
        ledgerRepository(db).insertRun(waveId, options, clock.now())
        renameSync(unfinished, path)
      })
    }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw toWriteError(error)
  }
  return {
    fileName: basename(path),
    path,
    waveId: null,
    count: options.copies,
    milliseconds: Math.round(performance.now() - started),
  }
}

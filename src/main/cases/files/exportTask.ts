import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CaseColumn, type CaseRecord, caseColumns } from '#shared/cases/caseColumns'
import type { CaseFilter, CaseSort } from '#shared/cases/caseLines'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { businessRepository } from '../../business/business.repository'
import { toWriteError } from '../../errors'
import type { TaskContext, TaskResult } from '../../jobs/task'
import { CancelledError } from '../../reports/workbook/cancelledError'
import type { WriteControl } from '../../reports/workbook/surveySheet'
import { writeWhole } from '../../writeWhole'
import { caseRecords } from '../caseRecords'
import { caseRegister } from '../caseRegister'
import { csvLine } from './csvCells'

export interface CaseExport {
  readonly path: string
  readonly format: 'xlsx' | 'csv'
  readonly filter: CaseFilter
  readonly sort: CaseSort | null
  readonly withPersonal: boolean
  readonly language: Language
  /** What the table is called. */
  readonly title: string
}

/** Cases written between two looks at whether the person cancelled. */
const step = 500

/** Writes the cases of a filter to a file, whole or not at all, a few in memory at a time. */
export async function caseExportTask(context: TaskContext, input: CaseExport): Promise<TaskResult> {
  const started = performance.now()
  const { db, clock } = context
  const { path, format, filter, sort, withPersonal, language, title } = input
  const columns = caseColumns(language, { withPersonal })
  const ids = caseRegister(db).ids(filter, sort, clock.today())
  const records = caseRecords(db, ids, clock.now().slice(0, 16), { withSegments: true })
  const control = { onProgress: context.progress, isCancelled: context.isCancelled }
  const businessName = businessRepository(db).get()?.name ?? ''
  const write = async (handle: FileHandle) => {
    if (format === 'csv') return writeCsv(handle, columns, records, ids.length, language, control)
    const { writeTableWorkbook } = await import('../../reports/workbook/tableWorkbook')
    const table = {
      language,
      businessName,
      title,
      tableName: 'Casos',
      columns,
      rows: valuesOf(columns, records),
      count: ids.length,
      generatedAt: clock.now(),
    }
    await writeTableWorkbook(handle, table, control)
  }
  control.onProgress(0, ids.length)
  try {
    await writeWhole(path, async (handle) => {
      await write(handle)
      if (control.isCancelled()) throw new CancelledError()
    })
  } catch (error) {
    throw error instanceof CancelledError ? new AppError('cancelled') : toWriteError(error)
  }
  return {
    fileName: basename(path),
    path,
    waveId: null,
    count: ids.length,
    milliseconds: Math.round(performance.now() - started),
  }
}

function* valuesOf(columns: readonly CaseColumn[], records: Iterable<CaseRecord>) {
  for (const record of records) yield columns.map(({ value }) => value(record))
}

async function writeCsv(
  handle: FileHandle,
  columns: readonly CaseColumn[],
  records: Iterable<CaseRecord>,
  count: number,
  language: Language,
  control: WriteControl,
): Promise<void> {
  let text = `\uFEFF${csvLine(
    columns.map(({ header }) => header),
    language,
  )}`
  let done = 0
  for (const values of valuesOf(columns, records)) {
    text += csvLine(values, language)
    done += 1
    if (done % step !== 0) continue
    if (control.isCancelled()) throw new CancelledError()
    await handle.appendFile(text)
    text = ''
    control.onProgress(done, count)
  }
  await handle.appendFile(text)
}

import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/reply'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { analystTexts } from '#shared/reports/analyst/analystTexts'
import { codebookCsv, readmeText } from '#shared/reports/analyst/codebook'
import { dataCell, dataRow } from '#shared/reports/analyst/dataRow'
import { rScript } from '#shared/reports/analyst/rScript'
import { spssSyntax } from '#shared/reports/analyst/spssSyntax'
import { type VariableList, variablesOf } from '#shared/reports/analyst/variables'
import type { AnalystFormat } from '#shared/reports/reports.contract'
import type { WorkbookSheet } from '#shared/reports/workbookModel'
import { type HeldWave, resultsReader } from '../analysis/resultsReader'
import { toWriteError } from '../errors'
import type { TaskContext, TaskResult } from '../jobs/task'
import { CancelledError } from './workbook/cancelledError'
import { ZipWriter } from './workbook/zipWriter'
import { sheetsOf } from './workbookTask'

export interface AnalystInput {
  readonly path: string
  readonly waveId: number
  readonly format: AnalystFormat
  readonly language: Language
}

const pieceSize = 1 << 16

/** Writes the answers of a wave for a statistics program: one zip with the data, their codebook and the script. */
export async function analystTask(context: TaskContext, input: AnalystInput): Promise<TaskResult> {
  const started = performance.now()
  const held = resultsReader(context.db).held(input.waveId)
  // The answers of people who work here leave the app only as figures (domain.md §0.1 C6).
  if (held.isOfEmployees) throw new AppError('notAllowed')
  const unfinished = `${input.path}.${randomUUID().slice(0, 8)}.tmp`
  let count = 0
  try {
    const handle = await open(unfinished, 'wx')
    try {
      count = await writeFiles(new ZipWriter(handle, context.clock.now().slice(0, 16)), held, context, input)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (context.isCancelled()) throw new CancelledError()
    await rename(unfinished, input.path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error instanceof CancelledError ? new AppError('cancelled') : toWriteError(error)
  }
  return {
    fileName: basename(input.path),
    path: input.path,
    waveId: null,
    count,
    milliseconds: Math.round(performance.now() - started),
  }
}

async function writeFiles(
  zip: ZipWriter,
  { wave, questions, title }: HeldWave,
  context: TaskContext,
  { waveId, format, language }: AnalystInput,
): Promise<number> {
  const { files } = analystTexts[language]
  const list = variablesOf(questions, language)
  const dataFile = `${files.data}.csv`
  const member = await zip.openMember(dataFile)
  const total = wave.usableCount + wave.insufficientCount
  const { rows, widths } = await writeData(member, list, sheetsOf(context.db, waveId), total, context)
  await member.close()
  await zip.add(`${files.codebook}.csv`, codebookCsv(list.variables, language))
  const about = {
    title: `${inLanguage(title, language)} · ${wave.label}`,
    rows,
    made: context.clock.now().slice(0, 16).replace('T', ' '),
  }
  await zip.add(`${files.readme}.txt`, readmeText(list.variables, about, language))
  if (format === 'spss')
    await zip.add(`${files.data}.sps`, `\uFEFF${spssSyntax(list, { fileName: dataFile, widths })}`)
  if (format === 'r') await zip.add(`${files.data}.R`, rScript(list, dataFile, language))
  await zip.finish()
  context.progress(rows, rows)
  return rows
}

/** Writes the data a piece at a time, and measures the longest text of each variable. */
async function writeData(
  member: Awaited<ReturnType<ZipWriter['openMember']>>,
  { variables }: VariableList,
  sheets: Iterable<WorkbookSheet>,
  total: number,
  context: TaskContext,
): Promise<{ readonly rows: number; readonly widths: ReadonlyMap<string, number> }> {
  const texts = variables.filter(({ kind }) => kind === 'text')
  const widths = new Map<string, number>()
  let piece = `\uFEFF${variables.map(({ name }) => name).join(',')}\r\n`
  let rows = 0
  for (const sheet of sheets) {
    rows += 1
    piece += dataRow(variables, sheet)
    for (const { name, cell } of texts) {
      const bytes = Buffer.byteLength(dataCell(cell(sheet)))
      if (bytes > (widths.get(name) ?? 0)) widths.set(name, bytes)
    }
    if (piece.length < pieceSize) continue
    if (context.isCancelled()) throw new CancelledError()
    await member.write(Buffer.from(piece))
    piece = ''
    context.progress(rows, Math.max(rows, total))
  }
  await member.write(Buffer.from(piece))
  return { rows, widths }
}

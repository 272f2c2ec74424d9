import { AppError } from '#shared/contract/reply'
import type { ImportMapping, ImportPreview, ImportRowError } from '#shared/responses/importing'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Db } from '../db/database'
import type { TaskContext, TaskResult } from '../jobs/task'
import { surveysRepository } from '../surveys/surveys.repository'
import { tieAttributes } from '../surveys/tieAttributes'
import { wavesRepository } from '../surveys/waves.repository'
import { type CsvTable, readCsv } from './csv'
import { type ImportedSheet, questionnaireFor, rowReader } from './importPlan'
import { responsesRepository } from './responses.repository'

export interface ImportInput {
  readonly path: string
  readonly mapping: ImportMapping
}

const MAX_ERRORS = 200
const PREVIEW_ROWS = 8

/** Reads and checks every row; writes nothing. */
export function previewImport(db: Db, { path, mapping }: ImportInput): ImportPreview {
  const table = readCsv(path)
  const questionnaire = questionnaireFor(mapping, existingQuestionnaire(db, mapping))
  const { sheets, errors, errorCount } = readAll(table, mapping, questionnaire, () => false)
  return {
    rowCount: table.rows.length,
    errorCount,
    errors,
    headers: questionnaire.questions.map((question) => question.text),
    rows: sheets.slice(0, PREVIEW_ROWS).map((sheet) => sheet.answers.map(shown)),
  }
}

function shown(answer: ImportedSheet['answers'][number]): string {
  if (answer === null) return ''
  if (typeof answer !== 'object') return String(answer)
  if ('text' in answer) return answer.text
  if ('date' in answer) return answer.date
  return answer.marks.join(', ')
}

/** Writes all rows as a new wave, or none: the whole is one transaction and one line of history. */
export function importTask(context: TaskContext, { path, mapping }: ImportInput): TaskResult {
  const { db, clock, transact, progress, isCancelled } = context
  const started = performance.now()
  const table = readCsv(path)
  const existing = existingQuestionnaire(db, mapping)
  const asked = questionnaireFor(mapping, existing)
  progress(0, table.rows.length)
  const { sheets, errorCount } = readAll(table, mapping, asked, isCancelled)
  if (errorCount > 0) throw new AppError('importHasErrors')

  const waveId = transact('responses.import', true, () => {
    const surveys = surveysRepository(db)
    const now = clock.now()
    const attributes = attributesRepository(db)
    const surveyId =
      mapping.surveyId ?? surveys.insert(null, tieAttributes(asked, attributes, asked.language, now), now)
    const version = surveys.newestVersion(surveyId)
    if (!version) throw new AppError('notFound')
    surveys.freeze(version.id, now)
    const wave = { label: mapping.waveLabel, openedOn: mapping.openedOn, population: null, handedOut: null }
    const id = wavesRepository(db).insert(surveyId, version.id, wave, now)
    storeSheets(context, id, sheets)
    return id
  })
  return {
    fileName: null,
    path: null,
    waveId,
    count: sheets.length,
    milliseconds: Math.round(performance.now() - started),
  }
}

function storeSheets(
  { db, clock, progress, isCancelled }: TaskContext,
  waveId: number,
  sheets: readonly ImportedSheet[],
) {
  const responses = responsesRepository(db)
  const now = clock.now()
  const business = businessRepository(db)
  const tagId = (kind: 'place' | 'channel', name: string | null) =>
    name === null ? null : business.tag(kind, name).id
  for (const [index, { place, channel, answeredOn, ...sheet }] of sheets.entries()) {
    if (index % 500 === 0) {
      if (isCancelled()) throw new AppError('cancelled')
      progress(index, sheets.length)
    }
    const header = { answeredOn, placeId: tagId('place', place), channelId: tagId('channel', channel) }
    responses.insert(waveId, { ...sheet, header }, now)
  }
}

function existingQuestionnaire(db: Db, { surveyId }: ImportMapping) {
  if (surveyId === null) return null
  const version = surveysRepository(db).newestVersion(surveyId)
  if (!version) throw new AppError('notFound')
  return version.questionnaire
}

function readAll(
  table: CsvTable,
  mapping: ImportMapping,
  questionnaire: ReturnType<typeof questionnaireFor>,
  isCancelled: () => boolean,
) {
  if (mapping.targets.length !== table.columns.length) throw new AppError('invalidInput')
  const readRow = rowReader(table, mapping, questionnaire)
  const sheets: ImportedSheet[] = []
  const errors: ImportRowError[] = []
  let errorCount = 0
  for (const [index, row] of table.rows.entries()) {
    if (index % 1000 === 0 && isCancelled()) throw new AppError('cancelled')
    const read = readRow(row, table.lines[index] ?? 0)
    if (!Array.isArray(read)) {
      sheets.push(read)
      continue
    }
    errorCount += read.length
    errors.push(...read.slice(0, MAX_ERRORS - errors.length))
  }
  return { sheets, errors, errorCount }
}

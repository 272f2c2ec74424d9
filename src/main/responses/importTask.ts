import { AppError } from '#shared/contract/reply'
import type { Answer } from '#shared/responses/answers'
import type { ImportMapping, ImportPreview, ImportRowError } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Db } from '../db/database'
import type { TaskContext, TaskResult } from '../jobs/task'
import { surveysRepository } from '../surveys/surveys.repository'
import { tieAttributes } from '../surveys/tieAttributes'
import { wavesRepository } from '../surveys/waves.repository'
import { type BulkSheet, importsRepository } from './import/imports.repository'
import { questionnaireFor } from './import/placeColumns'
import { bytesOf, fingerprint, type ImportFile, readTable } from './import/readFile'
import type { ImportTable } from './import/table'
import { type ImportedSheet, rowReader } from './importPlan'

export type ImportInput = ImportFile & {
  readonly mapping: ImportMapping
  /** The file's name without its folder; left out where nobody will ask for it. */
  readonly fileName?: string
}

const MAX_ERRORS = 200
const PREVIEW_ROWS = 8

/** Reads and checks every row; writes nothing. */
export function previewImport(db: Db, input: ImportInput): ImportPreview {
  const { mapping } = input
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading)
  const target = targetOf(db, mapping)
  const questionnaire = questionnaireFor(mapping, target.questionnaire)
  const { sheets, errors, errorCount, skippedCount } = readAll(
    table,
    mapping,
    questionnaire,
    target.taken,
    () => false,
  )
  return {
    rowCount: table.rows.length - skippedCount,
    skippedCount,
    importedBefore: importsRepository(db).importedBefore(fingerprint(bytes)),
    errorCount,
    errors,
    headers: questionnaire.questions.map((question) => question.text),
    rows: sheets.slice(0, PREVIEW_ROWS).map((sheet) => sheet.answers.map(shown)),
  }
}

function shown(answer: Answer): string {
  if (answer === null) return ''
  if (typeof answer !== 'object') return String(answer)
  if ('text' in answer) return answer.text.slice(0, 200)
  if ('date' in answer) return answer.date
  const marks = answer.marks.join(', ')
  return answer.other === undefined ? marks : `${marks} (${answer.other})`
}

/** Writes all rows, as a new wave or into an open one, or none: one transaction and one line of history. */
export function importTask(context: TaskContext, input: ImportInput): TaskResult {
  const { db, clock, transact, progress, isCancelled } = context
  const { mapping, fileName = '' } = input
  const started = performance.now()
  const bytes = bytesOf(input)
  const table = readTable(bytes, mapping.reading)
  const target = targetOf(db, mapping)
  const asked = questionnaireFor(mapping, target.questionnaire)
  progress(0, table.rows.length)
  const { sheets, errorCount } = readAll(table, mapping, asked, target.taken, isCancelled)
  if (errorCount > 0) throw new AppError('importHasErrors')

  const waveId = transact('responses.import', true, () => {
    const surveys = surveysRepository(db)
    const now = clock.now()
    const attributes = attributesRepository(db)
    const surveyId =
      mapping.surveyId ?? surveys.insert(null, tieAttributes(asked, attributes, asked.language, now), now)
    const id = mapping.waveId ?? newWave(db, mapping, surveyId, now)
    const imports = importsRepository(db)
    imports.insertAll(id, bulkSheets(context, sheets, tagsOf(db, sheets)), now)
    imports.noteFile({
      hash: fingerprint(bytes),
      name: fileName,
      at: now,
      waveId: id,
      rows: sheets.length,
    })
    imports.remember(surveyId, rememberedOf(table, mapping, asked))
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

function newWave(db: Db, { waveLabel, openedOn }: ImportMapping, surveyId: number, now: string): number {
  const surveys = surveysRepository(db)
  const version = surveys.newestVersion(surveyId)
  if (!version) throw new AppError('notFound')
  surveys.freeze(version.id, now)
  const wave = { label: waveLabel, openedOn, population: null, handedOut: null }
  return wavesRepository(db).insert(surveyId, version.id, wave, now)
}

/** What the columns were, so that the same file next month needs no second thought. */
function rememberedOf({ columns }: ImportTable, mapping: ImportMapping, { questions }: Questionnaire) {
  let made = 0
  return columns.map((column, index) => {
    const target = mapping.targets[index] ?? { kind: 'ignore' as const }
    if (target.kind !== 'newQuestion') return { column, target }
    made += 1
    const question = questions.filter(({ text }) => text.es === target.text)[0]
    return { column, target: { kind: 'question' as const, key: question?.key ?? `q${made}` } }
  })
}

type TagIds = Record<'place' | 'channel', ReadonlyMap<string, number>>

/** Places and channels of the sheets, made where they are new: each is a change of history of its own. */
function tagsOf(db: Db, sheets: readonly ImportedSheet[]): TagIds {
  const business = businessRepository(db)
  const ids = (kind: keyof TagIds) => {
    const names = new Set(sheets.map((sheet) => sheet[kind]))
    return new Map(
      [...names].flatMap((name) => (name === null ? [] : [[name, business.tag(kind, name).id] as const])),
    )
  }
  return { place: ids('place'), channel: ids('channel') }
}

/** The sheets as they are stored; told as they go, and ended when the person cancels. */
function* bulkSheets(
  { progress, isCancelled }: TaskContext,
  sheets: readonly ImportedSheet[],
  tags: TagIds,
): IterableIterator<BulkSheet> {
  const idOf = (kind: keyof TagIds, name: string | null) =>
    name === null ? null : (tags[kind].get(name) ?? null)
  for (const [index, { place, channel, answeredOn, ...sheet }] of sheets.entries()) {
    if (index % 500 === 0) {
      if (isCancelled()) throw new AppError('cancelled')
      progress(index, sheets.length)
    }
    const header = { answeredOn, placeId: idOf('place', place), channelId: idOf('channel', channel) }
    yield { ...sheet, header }
  }
}

interface Target {
  readonly questionnaire: Questionnaire | null
  /** Sheet numbers that are no longer free. */
  readonly taken: ReadonlySet<number>
}

function targetOf(db: Db, { surveyId, waveId }: ImportMapping): Target {
  const surveys = surveysRepository(db)
  const nothingTaken: ReadonlySet<number> = new Set()
  if (surveyId === null) {
    if (waveId) throw new AppError('invalidInput')
    return { questionnaire: null, taken: nothingTaken }
  }
  if (!waveId) {
    const version = surveys.newestVersion(surveyId)
    if (!version) throw new AppError('notFound')
    return { questionnaire: version.questionnaire, taken: nothingTaken }
  }
  const wave = wavesRepository(db).find(waveId)
  if (wave?.surveyId !== surveyId) throw new AppError('notFound')
  if (wave.closedOn !== null) throw new AppError('waveClosed')
  const version = surveys.version(wave.versionId)
  if (!version) throw new AppError('notFound')
  return { questionnaire: version.questionnaire, taken: importsRepository(db).takenNumbers(waveId) }
}

function readAll(
  table: ImportTable,
  mapping: ImportMapping,
  questionnaire: Questionnaire,
  taken: ReadonlySet<number>,
  isCancelled: () => boolean,
) {
  if (mapping.targets.length !== table.columns.length) throw new AppError('invalidInput')
  const readRow = rowReader(table, mapping, questionnaire, taken)
  const sheets: ImportedSheet[] = []
  const errors: ImportRowError[] = []
  let errorCount = 0
  let skippedCount = 0
  for (const [index, row] of table.rows.entries()) {
    if (index % 1000 === 0 && isCancelled()) throw new AppError('cancelled')
    const read = readRow(row, table.lines[index] ?? 0)
    if (read === 'leftOut') {
      skippedCount += 1
    } else if (!Array.isArray(read)) {
      sheets.push(read)
    } else {
      errorCount += read.length
      errors.push(...read.slice(0, MAX_ERRORS - errors.length))
    }
  }
  return { sheets, errors, errorCount, skippedCount }
}

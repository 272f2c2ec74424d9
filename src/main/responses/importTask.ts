import { AppError } from '#shared/contract/reply'
import type { ImportMapping } from '#shared/responses/importing'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Db } from '../db/database'
import { withoutChecks } from '../db/withoutChecks'
import { eachRow } from '../importing/eachRow'
import { goodRows } from '../importing/importList'
import { openTable } from '../importing/listRows'
import { fingerprint, type ImportFile } from '../importing/readFile'
import type { ImportTable } from '../importing/table'
import type { TaskContext, TaskResult } from '../jobs/task'
import { surveysRepository } from '../surveys/surveys.repository'
import { tieAttributes } from '../surveys/tieAttributes'
import { wavesRepository } from '../surveys/waves.repository'
import { type BulkSheet, insertSheets } from './import/bulkInsert'
import { importsRepository } from './import/imports.repository'
import { questionnaireFor } from './import/placeColumns'
import { type RowReading, rowReader } from './importPlan'

export type ImportInput = ImportFile & {
  readonly mapping: ImportMapping
  /** The file's name without its folder; left out where nobody will ask for it. */
  readonly fileName?: string
}

/** Writes all rows, as a new wave or into an open one, or none: one transaction and one line of history. */
export function importTask(context: TaskContext, input: ImportInput): TaskResult {
  const { db, clock, transact } = context
  const { mapping, fileName = '' } = input
  const started = performance.now()
  const { bytes, table } = openTable(context, input)
  const target = targetOf(db, mapping)
  const asked = questionnaireFor(mapping, target.questionnaire)
  const rows = readRows(context, table, mapping, asked, target.taken)

  const store = () => {
    const surveys = surveysRepository(db)
    const now = clock.now()
    const attributes = attributesRepository(db)
    const surveyId =
      mapping.surveyId ?? surveys.insert(null, tieAttributes(asked, attributes, asked.language, now), now)
    const id = mapping.waveId ?? newWave(db, mapping, surveyId, now)
    const stored = insertSheets(db, id, bulkSheets(db, rows), now)
    const imports = importsRepository(db)
    imports.noteFile({ hash: fingerprint(bytes), name: fileName, at: now, waveId: id, rows: stored })
    imports.remember(surveyId, rememberedOf(table, mapping, asked))
    return { waveId: id, count: stored }
  }
  // Every row has been checked, and all that it refers to was made or found in this very transaction.
  const { waveId, count } = withoutChecks(db, () => transact('responses.import', true, store))
  return {
    fileName: null,
    path: null,
    waveId,
    count,
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

/** The sheets as they are stored, their places, channels and shifts made where they are new. The first bad row ends it. */
function* bulkSheets(db: Db, rows: Iterable<RowReading>): Generator<BulkSheet> {
  const business = businessRepository(db)
  const known = {
    place: new Map<string, number>(),
    channel: new Map<string, number>(),
    shift: new Map<string, number>(),
  }
  const idOf = (kind: keyof typeof known, name: string | null) => {
    if (name === null) return null
    const before = known[kind].get(name)
    if (before !== undefined) return before
    const { id } = business.tag(kind, name)
    known[kind].set(name, id)
    return id
  }
  for (const row of goodRows(rows)) {
    const { sheetNumber, answeredOn, answers, status } = row
    const header = {
      answeredOn,
      placeId: idOf('place', row.place),
      channelId: idOf('channel', row.channel),
      shiftId: idOf('shift', row.shift),
    }
    yield { sheetNumber, header, answers, status }
  }
}

export interface Target {
  readonly questionnaire: Questionnaire | null
  /** Sheet numbers that are no longer free. */
  readonly taken: ReadonlySet<number>
}

/** The questionnaire of the survey that the rows go to, if it is there, and the numbers of the wave. */
export function targetOf(db: Db, { surveyId, waveId }: ImportMapping): Target {
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

/** Reads row after row, tells how far it is, and ends when the person cancels. */
export function* readRows(
  context: TaskContext,
  table: ImportTable,
  mapping: ImportMapping,
  questionnaire: Questionnaire,
  taken: ReadonlySet<number>,
): Generator<RowReading> {
  if (mapping.targets.length !== table.columns.length) throw new AppError('invalidInput')
  const readRow = rowReader(table, mapping, questionnaire, taken)
  for (const { cells, line } of eachRow(context, table)) yield readRow(cells, line)
}

import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import type { BusinessDraft } from '#shared/business/business.contract'
import { defaultOpeningHours } from '#shared/business/openingHours'
import type { Input } from '#shared/contract/contract'
import { AppError, type ErrorCode } from '#shared/contract/reply'
import type { Answer, Answers } from '#shared/responses/answers'
import type { ImportMapping } from '#shared/responses/importing'
import type { SheetHeader } from '#shared/responses/responses.contract'
import { defaultBands } from '#shared/scorecards/scorecardDraft'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import type { Question } from '#shared/surveys/question'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { WaveDraft } from '#shared/surveys/surveys.contract'
import type { Db } from '../../src/main/db/database'
import { trackedTables } from '../../src/main/db/historyTriggers'
import { type TestApp, type TestAppOptions, testApp } from './testApp'

/** A new app before each test; after it, the test fails if the app logged a bug. */
export function appForEachTest(options: TestAppOptions = {}): () => TestApp {
  let app: TestApp
  beforeEach(() => {
    app = testApp(options)
  })
  afterEach(() => {
    const { failures } = app
    app.close()
    expect(failures).toEqual([])
  })
  return () => app
}

/** How a call ended: its error code, or 'done'. */
export async function outcomeOf(call: Promise<unknown>): Promise<ErrorCode | 'done'> {
  try {
    await call
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

export function aQuestion(changes: Partial<Question> = {}): Question {
  const { type = 'S5' } = changes
  const text = { es: 'Rapidez', en: 'Speed' }
  return { ...blankQuestion('q1', type), text, naAllowed: true, core: true, ...changes }
}

/** Questions q1, q2… of these types. */
export function someQuestions(...types: Question['type'][]): Question[] {
  return types.map((type, index) => aQuestion({ key: `q${index + 1}`, type }))
}

export function someOptions(count: number): Question['options'] {
  return Array.from({ length: count }, (_, index) => ({
    es: `Opción ${index + 1}`,
    en: `Option ${index + 1}`,
  }))
}

export function aQuestionnaire(changes: Partial<Questionnaire> = {}): Questionnaire {
  return {
    title: { es: 'Cómo lo hicimos', en: 'How we did' },
    intro: { es: '', en: '' },
    thanks: { es: 'Gracias', en: 'Thank you' },
    language: 'es',
    audience: 'customers',
    questions: [aQuestion()],
    ...changes,
  }
}

export function aBusiness(changes: Partial<BusinessDraft> = {}): Required<BusinessDraft> {
  return {
    name: 'La tienda',
    country: 'ES',
    language: 'es',
    openingHours: defaultOpeningHours,
    logo: null,
    ...changes,
  }
}

export const noHeader: SheetHeader = { answeredOn: null, placeId: null, channelId: null, shiftId: null }

export function aSheet(answers: Answers, changes: Partial<Omit<Input<'responses.save'>, 'waveId'>> = {}) {
  return { sheetNumber: 1, header: noHeader, answers, ...changes }
}

export function aWave(changes: Partial<WaveDraft> = {}): WaveDraft {
  return {
    label: 'Primavera',
    openedOn: '2026-03-02',
    population: null,
    handedOut: null,
    sampling: null,
    plannedSample: null,
    ...changes,
  }
}

/** A survey with these questions and no wave. */
export async function aSurvey(app: TestApp, changes: Partial<Questionnaire> = {}): Promise<number> {
  const { surveyId } = await app.call('surveys.create', { templateId: null, title: '', language: 'es' })
  await app.call('surveys.save', { surveyId, questionnaire: aQuestionnaire(changes) })
  return surveyId
}

/** A survey with these questions and an open wave. */
export async function aSurveyWithOpenWave(
  app: TestApp,
  questions: readonly Question[] = [aQuestion()],
): Promise<{ surveyId: number; waveId: number }> {
  const surveyId = await aSurvey(app, { questions: [...questions] })
  const { waveId } = await app.call('surveys.openWave', { surveyId, wave: aWave() })
  return { surveyId, waveId }
}

/** Prints so many sheets of a wave, as a file of the app's own folder. */
export async function aPrint(
  app: TestApp,
  waveId: number,
  options: Input<'surveys.print'>['options'],
): Promise<void> {
  const { surveyId } = await app.call('surveys.wave', { waveId })
  app.chosenFiles.push(join(app.folder, `${options.firstNumber}.pdf`))
  await app.call('surveys.print', { surveyId, waveId, options })
  await app.jobs.idle()
}

/** Keys one sheet after another with the numbers that the app proposes; answers with their ids. */
export async function keyedSheets(
  app: TestApp,
  waveId: number,
  sheets: readonly (readonly Answer[])[],
): Promise<number[]> {
  const ids: number[] = []
  let { nextSheetNumber: sheetNumber } = await app.call('responses.capture', { waveId })
  for (const answers of sheets) {
    const saved = await app.call('responses.save', { waveId, ...aSheet([...answers], { sheetNumber }) })
    ids.push(saved.id)
    sheetNumber = saved.nextSheetNumber
  }
  return ids
}

/** One attribute a name, in their order. */
export async function someAttributes(app: TestApp, names: readonly string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) ids.push((await app.call('attributes.create', { name })).id)
  return ids
}

export function aScorecard(
  surveyId: number | null,
  attributes: Input<'scorecards.create'>['attributes'],
  changes: Partial<Input<'scorecards.create'>> = {},
): Input<'scorecards.create'> {
  return {
    name: 'Libreta',
    surveyId,
    moreSurveyIds: [],
    rhythm: 'wave',
    pointsFrom: 'owner',
    method: 'proportional',
    bands: defaultBands,
    attributes,
    ...changes,
  }
}

/** Every row of every table that the history follows, and the counts that hang from them. */
export function contentOf(db: Db): Record<string, unknown[]> {
  const tables = [...trackedTables.map((name) => `${name} ORDER BY id`), 'answer_count']
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))
}

/** Lines of history with what changed in each, oldest first. */
export function historyOf(db: Db) {
  const lines = db
    .prepare<[], { id: number; at: string; person: string; procedure: string }>(
      'SELECT id, at, person, procedure FROM history ORDER BY id',
    )
    .all()
  const changes = db.prepare<
    [number],
    { tableName: string; rowId: number; before: string | null; after: string | null }
  >(
    `SELECT table_name AS tableName, row_id AS rowId, before, after
     FROM history_change WHERE history_id = ? ORDER BY id`,
  )
  return lines.map((line) => ({
    ...line,
    changes: changes.all(line.id).map(({ tableName, rowId, before, after }) => ({
      tableName,
      rowId,
      before: pictureOf(before),
      after: pictureOf(after),
    })),
  }))
}

type Picture = Readonly<Record<string, string | number | null>>

function pictureOf(text: string | null): Picture | null {
  return text === null ? null : (JSON.parse(text) as Picture) // a row, written by the app's own triggers
}

/** Repeatable numbers in [0, 1), Park and Miller's generator: no code of the app's own. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** A mapping for tests in which no file is read. */
export const aMappingOfNothing: ImportMapping = {
  surveyId: null,
  surveyTitle: '',
  waveLabel: 'Papel',
  openedOn: '2026-03-02',
  targets: [{ kind: 'ignore' }],
}

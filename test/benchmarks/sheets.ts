import type { Answer } from '#shared/responses/answers'
import { blankQuestion } from '#shared/surveys/blankQuestion'
import type { Question } from '#shared/surveys/question'
import type { Application } from './application'
import { benchmarkQuestions, benchmarkSheets } from './bareWriter'

/** Columns of the workbook and of the imported file: number, date, place, channel, status and twenty questions. */
export const columns = 25

export const places = ['Salón principal', 'Terraza', 'Barra'] as const

/** The questions that make so many columns: ratings, and one text at the end. */
export function questionsOf(columnCount: number): Question[] {
  return benchmarkQuestions(columnCount).map((question, index) => ({
    ...blankQuestion(question.key, question.type),
    text: question.text,
    options: [...question.options],
    naAllowed: true,
    core: question.type !== 'TXT',
    // Ten phrases of one dimension: what a reliability can be told of.
    dimension: index < 10 ? 'FIA' : null,
  }))
}

/** Makes a survey of twenty questions, or more, with an open wave; answers with the wave's id. */
export async function openWave(app: Application, columnCount = columns): Promise<number> {
  const { surveyId } = await app.call('surveys.create', {
    templateId: null,
    title: 'Encuesta',
    language: 'es',
  })
  const title = { es: 'Encuesta', en: '' }
  const empty = { es: '', en: '' }
  const questionnaire = {
    title,
    intro: empty,
    thanks: empty,
    language: 'es' as const,
    questions: questionsOf(columnCount),
  }
  await app.call('surveys.save', { surveyId, questionnaire })
  const wave = { label: 'Primavera', openedOn: '2026-03-02', population: null, handedOut: null }
  return (await app.call('surveys.openWave', { surveyId, wave })).waveId
}

/** Fills a wave with so many sheets in one transaction; the counts follow by the triggers, the history does not. */
export async function fillWave(
  app: Application,
  waveId: number,
  count: number,
  columnCount = columns,
): Promise<void> {
  const placeIds = new Map<string, number>()
  for (const name of places)
    placeIds.set(name, (await app.call('business.addTag', { kind: 'place', name })).id)
  const insert = app.db.prepare(`
    INSERT INTO response (wave_id, sheet_number, answered_on, place_id, status, answers, entered_at)
    VALUES (?, ?, ?, ?, 'usable', ?, '2026-03-02T10:00:00')`)
  app.db.transaction(() => {
    for (const { number, date, place, answers } of benchmarkSheets(count, columnCount))
      insert.run(waveId, number, date, placeIds.get(place ?? '') ?? null, JSON.stringify(answers))
  })()
}

/** The answers of twenty questions as one sheet has them. */
export function oneSheet(): Answer[] {
  const [sheet] = benchmarkSheets(1, columns)
  if (!sheet) throw new Error('there is no sheet')
  return [...sheet.answers]
}

import { type Answers, isUsable } from '#shared/responses/answers'
import type { SheetHeader } from '#shared/responses/responses.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import { summaryOf } from '#shared/surveys/waves'
import type { Deps } from '../deps'
import { responsesRepository } from '../responses/responses.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

type Storage = Pick<Deps, 'db' | 'clock'>

/** A survey as it was printed: its questionnaire does not change any more. */
export interface SampleSurvey {
  readonly surveyId: number
  readonly versionId: number
  readonly questionnaire: Questionnaire
}

/** A wave that was held and closed. */
export interface SampleWave {
  readonly label: string
  readonly openedOn: string
  readonly closedOn: string
  readonly population: number
  readonly handedOut: number
  readonly sheets: number
  /** What stands on the next sheet. */
  readonly sheet: () => { readonly header: SheetHeader; readonly answers: Answers }
}

/** Stores a survey of the sample, ready for its waves. */
export function insertSampleSurvey(
  { db, clock }: Storage,
  template: string,
  questionnaire: Questionnaire,
): SampleSurvey {
  const surveys = surveysRepository(db)
  const surveyId = surveys.insert(template, questionnaire, clock.now())
  const version = surveys.newestVersion(surveyId)
  if (!version) throw new Error('the sample survey was not stored')
  surveys.freeze(version.id, clock.now())
  return { surveyId, versionId: version.id, questionnaire }
}

/** Holds a wave of a survey: opens it, keys its sheets in and closes it. */
export function holdSampleWave(
  { db, clock }: Storage,
  { surveyId, versionId, questionnaire }: SampleSurvey,
  { sheets, sheet, closedOn, ...draft }: SampleWave,
): number {
  const waves = wavesRepository(db)
  const responses = responsesRepository(db)
  const { label, openedOn, population, handedOut } = draft
  const now = clock.now()
  const waveId = waves.insert(surveyId, versionId, { label, openedOn, population, handedOut }, now)
  for (let sheetNumber = 1; sheetNumber <= sheets; sheetNumber++) {
    const { header, answers } = sheet()
    const status = isUsable(questionnaire.questions, answers) ? 'usable' : 'insufficient'
    responses.insert(waveId, { sheetNumber, header, answers, status }, now)
  }
  const wave = waves.find(waveId)
  waves.close(waveId, closedOn, wave && summaryOf(wave))
  return waveId
}

import type { CivilDate } from '#shared/calendar/civilDate'
import { isRepeatQuestion, type Repeat, repeatOf } from '#shared/retention/repeat'
import type { Db } from '../db/database'
import { openAnswerBook } from '../indicators/waveAnswers'
import { surveysRepository } from '../surveys/surveys.repository'

/** A closed wave that asked how often people come. */
export interface RepeatWave extends Repeat {
  readonly waveId: number
  readonly surveyId: number
  readonly label: string
  readonly closedOn: CivilDate
}

/** What customers said of how often they come, in all surveys that ask it; the latest first. */
export function repeatWaves(db: Db): RepeatWave[] {
  const surveys = surveysRepository(db)
  const book = openAnswerBook(db)
  return surveys
    .list()
    .filter(({ id }) => surveys.newestVersion(id)?.questionnaire.audience !== 'employees')
    .flatMap(({ id: surveyId }) =>
      book.waves(surveyId).flatMap((wave) => {
        if (wave.closedOn === null) return []
        const { asked, counts } = book.answers(wave)
        const position = asked.findIndex(isRepeatQuestion)
        if (position < 0) return []
        const valid = counts.filter((row) => row.position === position && row.code === 'valid')
        const { id: waveId, label, closedOn } = wave
        return [{ waveId, surveyId, label, closedOn, ...repeatOf(valid) }]
      }),
    )
    .sort((one, other) => other.closedOn.localeCompare(one.closedOn) || other.waveId - one.waveId)
}

import type { Period } from '#shared/calendar/periods'
import type { LocalText } from '#shared/i18n/languages'
import type { Question } from '#shared/surveys/question'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'
import { surveysRepository } from '../surveys/surveys.repository'

/** A question as one wave asked it, with what was answered on the days that are looked at. */
export interface RatedQuestion {
  readonly surveyId: number
  readonly surveyTitle: LocalText
  readonly waveId: number
  readonly waveLabel: string
  /** All questions of that version. */
  readonly questions: readonly Question[]
  /** Its place among them. */
  readonly position: number
  /** As it was asked, with the tags that it has today: they say how it is read. */
  readonly question: Question
  /** Value → how many usable sheets gave it. */
  readonly values: ReadonlyMap<number, number>
}

interface WaveRow {
  readonly id: number
  readonly surveyId: number
  readonly versionId: number
  readonly label: string
}

interface ValueRow {
  readonly position: number
  readonly value: number
  readonly count: number
}

/** The day of a sheet, of `response` joined to its `wave`: the one on it, or the last of its wave. */
export const dayOfSheet = 'coalesce(answered_on, wave.closed_on, wave.opened_on)'

/** What customers answered in a time, of all surveys. What the team says of itself is not a customer's moment. */
export const ratingsRepository = oncePerDatabase((db: Db) => {
  const surveys = surveysRepository(db)
  const waves = db.prepare<[], WaveRow>(`
    SELECT wave.id, survey_id AS surveyId, version_id AS versionId, label
    FROM wave JOIN survey ON survey.id = survey_id
    WHERE wave.voided_at IS NULL AND survey.voided_at IS NULL
    ORDER BY opened_on DESC, wave.id DESC`)
  const days = db.prepare<[number], { first: string | null; last: string | null }>(`
    SELECT min(${dayOfSheet}) AS first, max(${dayOfSheet}) AS last
    FROM response JOIN wave ON wave.id = wave_id WHERE wave_id = ? AND status = 'usable'`)
  const allValues = db.prepare<[number], ValueRow>(`
    SELECT position, value, sum(count) AS count FROM answer_count
    WHERE wave_id = ? AND code = 'valid' GROUP BY position, value`)
  const valuesOfDays = db.prepare<[number, string, string], ValueRow>(`
    SELECT each.key AS position, each.value, count(*) AS count
    FROM response JOIN wave ON wave.id = wave_id, json_each(response.answers) AS each
    WHERE wave_id = ? AND status = 'usable' AND ${dayOfSheet} >= ? AND ${dayOfSheet} < ? AND each.type IN ('integer', 'real')
    GROUP BY each.key, each.value`)

  function valuesOf(waveId: number, { start, end }: Period): ValueRow[] {
    const { first, last } = days.get(waveId) ?? { first: null, last: null }
    if (first === null || last === null || first >= end || last < start) return []
    // The counts that the database keeps, unless the wave goes over the border.
    return first >= start && last < end ? allValues.all(waveId) : valuesOfDays.all(waveId, start, end)
  }

  return {
    /** Every question that got a number in the time, of the latest waves first. */
    ratedQuestions(period: Period): RatedQuestion[] {
      return waves.all().flatMap((wave) => {
        const values = valuesOf(wave.id, period)
        const version = values.length > 0 && surveys.version(wave.versionId)
        if (!version) return []
        const { questions, title, audience } = version.questionnaire
        if (audience === 'employees') return []
        const today = surveys.newestVersion(wave.surveyId)?.questionnaire.questions ?? questions
        return questions.flatMap((asked, position) => {
          const own = values.filter((row) => row.position === position)
          if (own.length === 0) return []
          const { momentId, element, dimension, cause } = today.find(({ key }) => key === asked.key) ?? asked
          return {
            surveyId: wave.surveyId,
            surveyTitle: title,
            waveId: wave.id,
            waveLabel: wave.label,
            questions,
            position,
            question: { ...asked, momentId, element, dimension, cause },
            values: new Map(own.map(({ value, count }) => [value, count])),
          }
        })
      })
    },
  }
})

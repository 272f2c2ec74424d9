import type { Question } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import { type AnswerCount, analysisRepository } from '../analysis/analysis.repository'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

/** What was asked in a wave and how often each answer came. */
export interface WaveAnswers {
  readonly wave: Wave
  readonly asked: readonly Question[]
  readonly counts: readonly AnswerCount[]
}

/** What one reading of libretas looks up, each thing once: it is thrown away with the reading. */
export interface AnswerBook {
  /** Those of customers. */
  waves(surveyId: number): readonly Wave[]
  answers(wave: Wave): WaveAnswers
  /** Keys of the questions that are tied to an attribute today, so that tying one counts for earlier waves too. */
  tiedKeys(surveyId: number, attributeId: number): ReadonlySet<string>
  newest(surveyId: number): readonly Question[]
}

export function openAnswerBook(db: Db): AnswerBook {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const analysis = analysisRepository(db)
  const newest = remembered(
    (surveyId: number) => surveys.newestVersion(surveyId)?.questionnaire.questions ?? [],
  )
  const asked = remembered((versionId: number) => surveys.version(versionId)?.questionnaire.questions ?? [])
  const counts = remembered((waveId: number) => analysis.counts(waveId))
  return {
    // What the team answers has figures of its own, which guard its privacy (domain.md §1.19).
    waves: remembered((surveyId: number) =>
      waves.ofSurvey(surveyId).filter(({ isOfEmployees }) => !isOfEmployees),
    ),
    answers: (wave) => ({ wave, asked: asked(wave.versionId), counts: counts(wave.id) }),
    newest,
    tiedKeys: (surveyId, attributeId) =>
      new Set(
        newest(surveyId).flatMap((question) => (question.attributeId === attributeId ? [question.key] : [])),
      ),
  }
}

/** Asks once for each id. */
function remembered<T>(read: (id: number) => T): (id: number) => T {
  const known = new Map<number, T>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const value = read(id)
    known.set(id, value)
    return value
  }
}

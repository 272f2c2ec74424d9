import type { Question } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import { FEWEST_EMPLOYEES, FEWEST_EMPLOYEES_NET } from '#shared/team/internalIndex'
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
  /**
   * Those in which were asked whom the survey is for today: the team and customers never meet. Of the team only what is
   * closed (domain.md §1.19).
   */
  waves(surveyId: number): readonly Wave[]
  /** Of the team, questions with fewer than five answers have none. */
  answers(wave: Wave): WaveAnswers
  /** Keys of the questions that are tied to an attribute today, so that tying one counts for earlier waves too. */
  tiedKeys(surveyId: number, attributeId: number): ReadonlySet<string>
  newest(surveyId: number): readonly Question[]
}

export function openAnswerBook(db: Db): AnswerBook {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const analysis = analysisRepository(db)
  const newestForm = remembered((surveyId: number) => surveys.newestVersion(surveyId)?.questionnaire ?? null)
  const newest = (surveyId: number) => newestForm(surveyId)?.questions ?? []
  const asked = remembered((versionId: number) => surveys.version(versionId)?.questionnaire.questions ?? [])
  const counts = remembered((waveId: number) => analysis.counts(waveId))
  return {
    waves: remembered((surveyId: number) => {
      const isForTeam = newestForm(surveyId)?.audience === 'employees'
      return waves
        .ofSurvey(surveyId)
        .filter(
          ({ isOfEmployees, closedOn }) => isOfEmployees === isForTeam && (!isForTeam || closedOn !== null),
        )
    }),
    answers: (wave) => {
      const questions = asked(wave.versionId)
      const all = counts(wave.id)
      return { wave, asked: questions, counts: wave.isOfEmployees ? withoutFew(questions, all) : all }
    },
    newest,
    tiedKeys: (surveyId, attributeId) =>
      new Set(
        newest(surveyId).flatMap((question) => (question.attributeId === attributeId ? [question.key] : [])),
      ),
  }
}

/**
 * Of fewer than five people who work here nothing is told, without exception, and of fewer than ten not whether they
 * would recommend it (domain.md §1.19).
 */
function withoutFew(asked: readonly Question[], counts: readonly AnswerCount[]): readonly AnswerCount[] {
  const valid = new Map<number, number>()
  for (const { position, code, count } of counts)
    if (code === 'valid') valid.set(position, (valid.get(position) ?? 0) + count)
  const fewestOf = (position: number) =>
    asked[position]?.type === 'R10' ? FEWEST_EMPLOYEES_NET : FEWEST_EMPLOYEES
  return counts.filter(({ position }) => (valid.get(position) ?? 0) >= fewestOf(position))
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

import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Scorecard, scorecardsContract } from '#shared/scorecards/scorecards.contract'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { scorecardReader } from './readScorecard'
import { scorecardsRepository } from './scorecards.repository'

export function scorecardsHandlers({ db, clock }: Deps): HandlersFor<typeof scorecardsContract> {
  const scorecards = scorecardsRepository(db)
  const surveys = surveysRepository(db)
  const readScorecard = scorecardReader(db)

  function mustFind(id: number): Scorecard {
    const scorecard = scorecards.find(id)
    if (!scorecard) throw new AppError('notFound')
    return scorecard
  }

  return {
    'scorecards.list': () =>
      scorecards.list().map((scorecard) => {
        const result = readScorecard(scorecard, null)
        const title = surveys.newestVersion(scorecard.surveyId)?.questionnaire.title ?? { es: '', en: '' }
        return {
          id: scorecard.id,
          name: scorecard.name,
          surveyTitle: title,
          waveLabel: result?.wave.label ?? null,
          grade: result?.total.grade ?? null,
          band: result?.total.band ?? null,
        }
      }),

    'scorecards.get': ({ id }) => mustFind(id),

    'scorecards.create': (draft) => {
      if (!surveys.newestVersion(draft.surveyId)) throw new AppError('notFound')
      return { id: scorecards.insert(draft, clock.now()) }
    },

    'scorecards.save': (scorecard) => {
      mustFind(scorecard.id)
      scorecards.update(scorecard)
      return {}
    },

    'scorecards.void': ({ id }) => {
      mustFind(id)
      scorecards.void(id, clock.now())
      return {}
    },

    'scorecards.result': ({ id, waveId }) => readScorecard(mustFind(id), waveId),
  }
}

import type { TagKind } from '#shared/business/business.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { questionnaireProblems } from '#shared/surveys/questionProblems'
import type { Wave } from '#shared/surveys/surveys.contract'
import { nextDue, noPlan, summaryOf, type WavePlan } from '#shared/surveys/waves'
import type { wavesContract } from '#shared/surveys/waves.contract'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { responsesRepository } from '../responses/responses.repository'
import { type PlannedSurvey, plansRepository, type StoredPlan } from './plans.repository'
import { surveysRepository } from './surveys.repository'
import { wavesRepository } from './waves.repository'

export function wavesHandlers({ db, clock }: Deps): HandlersFor<typeof wavesContract> {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const plans = plansRepository(db)
  const responses = responsesRepository(db)
  const business = businessRepository(db)

  function mustFindWave(waveId: number): Wave {
    const wave = waves.find(waveId)
    if (!wave) throw new AppError('notFound')
    return wave
  }

  function mustFindPlanned(surveyId: number): PlannedSurvey {
    const planned = plans.find(surveyId)
    if (!planned) throw new AppError('notFound')
    return planned
  }

  function toPlan(stored: StoredPlan): WavePlan {
    const names = new Map(business.tags().map(({ id, name }) => [id, name]))
    const namesOf = (ids: readonly number[]) => ids.flatMap((id) => names.get(id) ?? [])
    const { placeIds, channelIds, ...plan } = stored
    return { ...plan, places: namesOf(placeIds), channels: namesOf(channelIds) }
  }

  function toStored({ places, channels, ...plan }: WavePlan): StoredPlan {
    const idsOf = (kind: TagKind, names: readonly string[]) => [
      ...new Set(names.map((name) => business.tag(kind, name).id)),
    ]
    return { ...plan, placeIds: idsOf('place', places), channelIds: idsOf('channel', channels) }
  }

  return {
    'surveys.plan': ({ surveyId }) => {
      const { plan, ...held } = mustFindPlanned(surveyId)
      const everyMonths = plan?.everyMonths ?? null
      return { plan: plan ? toPlan(plan) : noPlan, due: nextDue({ ...held, everyMonths }, clock.today()) }
    },

    'surveys.setPlan': ({ surveyId, plan }) => {
      mustFindPlanned(surveyId)
      plans.put(surveyId, toStored(plan))
      return {}
    },

    'surveys.openWave': ({ surveyId, wave }) => {
      const version = surveys.newestVersion(surveyId)
      if (!version) throw new AppError('notFound')
      if (version.questionnaire.questions.length === 0) throw new AppError('questionnaireEmpty')
      const faults = questionnaireProblems(version.questionnaire).map(({ key, problem }) => [key, problem])
      if (faults.length > 0) throw new AppError('questionnaireFaulty', Object.fromEntries(faults))
      surveys.freeze(version.id, clock.now())
      return { waveId: waves.insert(surveyId, version.id, wave, clock.now()) }
    },

    'surveys.updateWave': ({ waveId, wave }) => {
      mustFindWave(waveId)
      waves.update(waveId, wave)
      return {}
    },

    'surveys.closing': ({ waveId }) => ({
      summary: summaryOf(mustFindWave(waveId)),
      hasDraft: responses.draft(waveId) !== null,
    }),

    'surveys.closeWave': ({ waveId, closedOn }) => {
      const wave = mustFindWave(waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      if (responses.draft(waveId) !== null) throw new AppError('waveHasDraft')
      waves.close(waveId, closedOn, summaryOf(wave))
      return {}
    },

    'surveys.reopenWave': ({ waveId, reason }) => {
      if (mustFindWave(waveId).closedOn === null) throw new AppError('waveOpen')
      waves.reopen(waveId, reason)
      return {}
    },

    'surveys.wave': ({ waveId }) => mustFindWave(waveId),
  }
}

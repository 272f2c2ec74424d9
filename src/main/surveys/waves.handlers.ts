import type { TagKind } from '#shared/business/business.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { ledgerSummary } from '#shared/surveys/ledger'
import { questionnaireProblems } from '#shared/surveys/questionProblems'
import type { Wave } from '#shared/surveys/surveys.contract'
import { type CloseSummary, nextDue, noPlan, summaryOf, type WavePlan } from '#shared/surveys/waves'
import type { wavesContract } from '#shared/surveys/waves.contract'
import { isToldOfTeam } from '#shared/team/internalIndex'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { responsesRepository } from '../responses/responses.repository'
import { ledgerRepository } from './ledger.repository'
import { type PlannedSurvey, plansRepository, type StoredPlan } from './plans.repository'
import { surveysRepository } from './surveys.repository'
import { wavesRepository } from './waves.repository'

export function wavesHandlers({ db, clock }: Deps): HandlersFor<typeof wavesContract> {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const plans = plansRepository(db)
  const ledger = ledgerRepository(db)
  const responses = responsesRepository(db)
  const business = businessRepository(db)

  function mustFindWave(waveId: number): Wave {
    const wave = waves.find(waveId)
    if (!wave) throw new AppError('notFound')
    return wave
  }

  /** A wave cannot end before it begins. */
  function mustFollow(openedOn: string, closedOn: string | null): void {
    if (closedOn !== null && closedOn < openedOn) throw new AppError('closesBeforeOpening')
  }

  /** What the wave comes to with what the register of its paper knows. */
  function closingOf(wave: Wave): { summary: CloseSummary; toKey: number; missing: number } {
    const entries = ledger.entries(wave.id)
    const { totals, back } = ledgerSummary(entries)
    const handedOut = entries.handedOut.length > 0 ? totals.handedOut : null
    const { toKey, missing } = totals
    return { summary: summaryOf(wave, { handedOut, back }), toKey, missing }
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
      mustFollow(wave.openedOn, mustFindWave(waveId).closedOn)
      waves.update(waveId, wave)
      return {}
    },

    'surveys.closing': ({ waveId }) => ({
      ...closingOf(mustFindWave(waveId)),
      hasDraft: responses.draft(waveId) !== null,
    }),

    'surveys.closeWave': ({ waveId, closedOn }) => {
      const wave = mustFindWave(waveId)
      if (wave.closedOn !== null) throw new AppError('waveClosed')
      if (responses.draft(waveId) !== null) throw new AppError('waveHasDraft')
      mustFollow(wave.openedOn, closedOn)
      waves.close(waveId, closedOn, closingOf(wave).summary)
      return {}
    },

    'surveys.reopenWave': ({ waveId, reason }) => {
      const wave = mustFindWave(waveId)
      if (wave.closedOn === null) throw new AppError('waveOpen')
      if (isToldOfTeam(wave)) throw new AppError('teamWaveTold')
      waves.reopen(waveId, reason)
      return {}
    },

    'surveys.wave': ({ waveId }) => mustFindWave(waveId),
  }
}

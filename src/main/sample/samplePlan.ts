import { addDays } from '#shared/calendar/civilDate'
import { inLanguage, type Language } from '#shared/i18n/languages'
import { questionIndicatorKey } from '#shared/indicators/questionKey'
import type { ActionDraft } from '#shared/plan/actions.contract'
import type { Questionnaire } from '#shared/surveys/questionnaire'
import type { Deps } from '../deps'
import { actionsRepository } from '../plan/actions.repository'
import { cycleRepository } from '../plan/cycle.repository'
import { effectReader } from '../plan/effects'

const texts = {
  es: {
    worked: 'Un camarero más en sala de 14 a 16 h',
    workedNote: 'Se nota sobre todo los viernes.',
    waiting: 'Dos platos fríos listos antes de la hora de comer',
    begun: 'Repaso de los aseos cada dos horas, con hoja firmada',
    late: 'Llamar a quien se queja antes de que acabe el día',
  },
  en: {
    worked: 'One more waiter in the dining room from 2 to 4 pm',
    workedNote: 'It shows on Fridays above all.',
    waiting: 'Two cold dishes ready before lunch time',
    begun: 'Check the toilets every two hours, with a signed sheet',
    late: 'Call whoever complains before the day is over',
  },
} as const

interface SampleSurvey {
  readonly surveyId: number
  readonly questionnaire: Questionnaire
  readonly waveIds: readonly number[]
}

/** What the café set out to do: one thing that worked, one that waits for its wave, one begun and one late. */
export function createSamplePlan(deps: Deps, language: Language, survey: SampleSurvey): void {
  const { db, clock } = deps
  const actions = actionsRepository(db)
  const text = texts[language]
  const day = (days: number) => addDays(clock.today(), days)

  /** What an action on a question of a wave comes from and should move. */
  function onQuestion(position: number, wave: number): Pick<ActionDraft, 'origin' | 'aim'> {
    const question = survey.questionnaire.questions[position]
    const waveId = survey.waveIds[wave]
    if (!question || waveId === undefined) return { origin: null, aim: null }
    return {
      origin: {
        kind: 'question',
        id: `${waveId}:${question.key}`,
        label: inLanguage(question.text, language),
      },
      aim: { indicator: questionIndicatorKey(survey.surveyId, question.key), direction: 'up' },
    }
  }
  function add(what: string, dueOn: number, rest: Partial<ActionDraft>, createdOn: number): number {
    const draft = { what, why: '', personId: null, origin: null, aim: null, dueOn: day(dueOn), ...rest }
    return actions.insert(draft, day(createdOn))
  }
  const noReason = { dropReason: '' }

  const worked = add(text.worked, -170, onQuestion(1, 0), -232)
  const began = { startedOn: day(-230), doneOn: day(-175) }
  actions.setProgress({ id: worked, state: 'done', ...began, ...noReason })
  const kept = actions.find(worked)
  const effect = kept && effectReader(deps).effectOf(kept).effect
  if (effect) {
    const note = text.workedNote
    actions.setVerdict({ id: worked, verifiedOn: day(-140), isEffective: true, note, effect })
  }

  const waiting = add(text.waiting, -15, onQuestion(2, 2), -50)
  const took = { startedOn: day(-45), doneOn: day(-20) }
  actions.setProgress({ id: waiting, state: 'done', ...took, ...noReason })

  const begun = add(text.begun, 12, onQuestion(5, 2), -49)
  actions.setProgress({ id: begun, state: 'started', startedOn: day(-8), doneOn: null, ...noReason })

  const cycles = cycleRepository(db)
  const cycleId = cycles.insert(1, day(-240))
  const reader = effectReader(deps)
  const goals = [
    { aim: onQuestion(5, 2).aim, target: 75, dueOn: day(60) },
    { aim: onQuestion(1, 2).aim, target: 85, dueOn: day(20) },
    { aim: { indicator: 'nps', direction: 'up' as const }, target: 50, dueOn: day(90) },
  ]
  for (const { aim, ...goal } of goals) {
    if (!aim) continue
    const now = reader.newest(aim.indicator)
    const begun = { baseline: now?.value ?? null, baselineN: now?.n ?? 0, createdOn: day(-49) }
    cycles.insertGoal(cycleId, { ...aim, ...goal, personId: null }, begun)
  }
  cycles.putMark(cycleId, 'planPrinted', day(-48))
  cycles.putMark(cycleId, 'meetingHeld', day(-46))

  add(text.late, -3, { aim: { indicator: 'firstReply', direction: 'down' } }, -30)
}

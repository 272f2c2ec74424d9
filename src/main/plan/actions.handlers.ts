import { addDays } from '#shared/calendar/civilDate'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Action, ActionDraft, actionsContract } from '#shared/plan/actions.contract'
import { dayAfter } from '#shared/plan/effect'
import { actionFigures } from '#shared/plan/figures'
import type { Deps } from '../deps'
import { actionsRepository, type KeptAction } from './actions.repository'
import { type EffectReader, effectReader } from './effects'

export function actionsHandlers(deps: Deps): HandlersFor<typeof actionsContract> {
  const { db, clock, session } = deps
  const actions = actionsRepository(db)

  function mustFind(id: number): KeptAction {
    const action = actions.find(id)
    if (!action) throw new AppError('notFound')
    return action
  }

  /** An indicator that is there: or what a person meant would be forgotten without a word. */
  function checkAim({ aim }: Pick<ActionDraft, 'aim'>): void {
    if (aim && !effectReader(deps).describe(aim.indicator)) throw new AppError('notFound')
  }

  /** The effect of an action that can be judged now. */
  function mustBeJudgeable(action: KeptAction) {
    const { effect } = effectReader(deps).effectOf(action)
    if (action.state !== 'done' || action.verified || !effect) throw new AppError('actionStepNotPossible')
    return effect
  }

  return {
    'plan.actions': () => {
      const reader = effectReader(deps)
      const listed = readActions(actions.list(), reader, session.role() === 'owner')
      const counted = listed.map((one) => ({ ...one, isEffective: one.verified?.isEffective ?? null }))
      return { actions: listed, figures: actionFigures(counted, clock.today()) }
    },

    'plan.linked': () => actions.linked(),

    'plan.addAction': (draft) => {
      checkAim(draft)
      return { id: actions.insert(draft, clock.today()) }
    },

    'plan.changeAction': ({ id, action }) => {
      const known = mustFind(id)
      const isSameAim =
        known.aim?.key === action.aim?.indicator && known.aim?.direction === action.aim?.direction
      // What was judged was judged by this indicator.
      if (known.verified && !isSameAim) throw new AppError('actionStepNotPossible')
      if (!isSameAim) checkAim(action)
      actions.update(id, action)
      return {}
    },

    'plan.moveAction': ({ id, to, on }) => {
      const { startedOn, doneOn, aim } = mustFind(id)
      const today = clock.today()
      const day = on ?? today
      if (day > today) throw new AppError('invalidInput', { on: 'inFuture' })
      const isDone = to === 'done'
      actions.setProgress({
        id,
        state: to,
        startedOn: to === 'open' ? null : earliest(startedOn, isDone ? doneOn : null, day),
        doneOn: isDone ? day : null,
        dropReason: '',
      })
      // A wave held on the day that it was done, and known by now, was there before it.
      if (isDone && aim && effectReader(deps).isMeasuredOn(aim.key, day))
        actions.setJudgeFrom(id, addDays(day, 1))
      return {}
    },

    'plan.dropAction': ({ id, reason }) => {
      const { state, startedOn } = mustFind(id)
      if (state === 'done') throw new AppError('actionStepNotPossible')
      actions.setProgress({ id, state: 'dropped', startedOn, doneOn: null, dropReason: reason })
      return {}
    },

    'plan.verify': ({ id, isEffective, note }) => {
      const effect = mustBeJudgeable(mustFind(id))
      // Too few answers are no measure (domain.md §3.6): there is nothing to judge by.
      if (effect.verdict === 'fewData') throw new AppError('actionStepNotPossible')
      actions.setVerdict({ id, isEffective, note, effect, verifiedOn: clock.today() })
      return {}
    },

    'plan.judgeAgain': ({ id }) => {
      mustFind(id)
      actions.setVerdict({ id, isEffective: null, note: '', effect: null, verifiedOn: null })
      return {}
    },

    'plan.waitForNext': ({ id }) => {
      const { after } = mustBeJudgeable(mustFind(id))
      actions.setJudgeFrom(id, dayAfter(after))
      return {}
    },
  }
}

/** Each action with its effect, what was kept of it where it was judged; of staff the figures are kept back. */
export function readActions(kept: readonly KeptAction[], reader: EffectReader, isOwner: boolean): Action[] {
  return kept.map(({ judgeFrom, effect: judged, ...action }) => {
    const isWaiting = action.state === 'done' && action.verified === null
    const live = isWaiting && isOwner ? reader.effectOf({ ...action, judgeFrom }) : null
    const effect = (isOwner ? judged : null) ?? live?.effect ?? null
    return {
      ...action,
      aim: action.aim && { ...action.aim, indicator: reader.describe(action.aim.key) },
      before: live?.before ?? effect?.before ?? null,
      effect,
    }
  })
}

function earliest(...days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}

import type { DueSource } from '../home/dueSource'
import { actionsRepository } from './actions.repository'
import { effectReader } from './effects'

/** Actions by their day, and those of which a new measure can tell today whether they worked. */
export const actionsDue: DueSource = (deps, until) => {
  const actions = actionsRepository(deps.db)
  const open = actions.dueBy(until).map(({ id, what, personName, dueOn }) => ({
    kind: 'action' as const,
    id,
    title: what,
    who: personName,
    dueOn,
    href: `/actions?action=${id}`,
  }))
  return [...open, ...judgeable()]

  function judgeable() {
    // Whether it worked is the owner's to see.
    const waiting = deps.session.role() === 'owner' ? actions.toJudge() : []
    if (waiting.length === 0) return []
    const reader = effectReader(deps)
    return waiting
      .filter((action) => (reader.effectOf(action).effect?.verdict ?? 'fewData') !== 'fewData')
      .map(({ id, what, personName }) => ({
        kind: 'actionVerdict' as const,
        id,
        title: what,
        who: personName,
        dueOn: deps.clock.today(),
        href: `/actions?action=${id}`,
      }))
  }
}

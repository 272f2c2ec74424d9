import { expect, test } from 'vitest'
import { actionsOfPeriod, type PlacedAction } from '#shared/plan/actionsOfPeriod'

const march = { start: '2026-03-01', end: '2026-04-01' }
const anAction = (changes: Partial<PlacedAction>): PlacedAction => ({
  state: 'open',
  dueOn: '2026-03-20',
  doneOn: null,
  verified: null,
  ...changes,
})

test('a month tells what was done in it, what was left undone by its end, and what was judged in it', () => {
  const inTime = anAction({ state: 'done', doneOn: '2026-03-20' })
  const later = anAction({ state: 'done', doneOn: '2026-04-02' })
  const open = anAction({})
  const dropped = anAction({ state: 'dropped' })
  const notYet = anAction({ dueOn: '2026-04-01' })
  const judged = anAction({
    state: 'done',
    doneOn: '2026-02-01',
    verified: { on: '2026-03-31', isEffective: true },
  })
  const all = [inTime, later, open, dropped, notYet, judged]
  expect(actionsOfPeriod(all, march, '2026-05-01')).toEqual({
    done: [inTime],
    overdue: [later, open],
    verified: [judged],
  })
  // While the month runs, only what was due before today is late.
  expect(actionsOfPeriod([open], march, '2026-03-20').overdue).toEqual([])
  expect(actionsOfPeriod([open], march, '2026-03-21').overdue).toEqual([open])
})

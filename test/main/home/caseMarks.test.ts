import { expect, test } from 'vitest'
import { countMarks, newMarks } from '#shared/cases/deadlineMarks'
import { freshCaseMarks } from '../../../src/main/home/freshCaseMarks'
import { appForEachTest } from '../../support/builders'
import { aCase, aCustomer, readyTerms } from '../cases/caseBuilders'

const app = appForEachTest()
const none = { half: 0, most: 0, end: 0, past: 0 }

test('each mark of a term is told once, of each case, and a longer term is told of again', async () => {
  await readyTerms(app(), { unit: 'businessDays', amount: 10, roll: 'none' })
  const customerId = await aCustomer(app())
  const caseId = await aCase(app(), { customerId })
  await aCase(app(), { customerId, openedAt: '2026-03-02T09:40' })
  const look = async (day: string) => {
    app().setNow(`${day}T09:00:00`)
    return freshCaseMarks((name, input) => app().call(name, input))
  }
  // Monday 2 March and ten business days: due on Monday 16.
  expect(await look('2026-03-06')).toBeNull()
  expect(await look('2026-03-09')).toEqual({ ...none, half: 2 })
  expect(await look('2026-03-10')).toBeNull()
  expect(await look('2026-03-12')).toEqual({ ...none, most: 2 })
  await app().call('cases.extend', {
    caseId,
    extension: { noticeOn: '2026-03-12', reason: 'Falta la pieza' },
  })
  expect(await look('2026-03-13')).toBeNull()
  expect(await look('2026-03-16')).toEqual({ ...none, end: 1 })
  expect(await look('2026-03-17')).toEqual({ ...none, past: 1 })
  // The other one has fifteen days now: 80 % of them on the twelfth.
  expect(await look('2026-03-18')).toEqual({ ...none, most: 1 })
  expect(await look('2026-03-18')).toBeNull()
})

test('what is answered, or owes no answer, is at no mark', () => {
  const at = (id: number, deadlineState: 'running' | 'dueToday' | 'onTime' | 'none', alert: 0 | 100) => ({
    id,
    deadlineState,
    alert,
  })
  const lines = [at(1, 'running', 0), at(2, 'onTime', 100), at(3, 'none', 100), at(4, 'dueToday', 100)]
  expect(countMarks(lines)).toEqual({ ...none, end: 1 })
  expect(newMarks(lines, { 2: 'past' })).toEqual({ fresh: [lines[3]], told: { 4: 'end' } })
})

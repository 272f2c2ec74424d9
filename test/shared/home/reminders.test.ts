import { expect, test } from 'vitest'
import {
  type CaseReminderFacts,
  casesToRemindOf,
  type ReminderFacts,
  toRemindOf,
} from '#shared/home/reminders'
import type { WaveDue } from '#shared/surveys/waves'

const today = '2026-03-02'
const due = (days: number): { due: WaveDue } => ({
  due: { on: today, state: days < 0 ? 'late' : 'soon', days },
})
const facts: ReminderFacts = { isOn: true, today, remindedOn: null, due: [due(-3), due(0), due(9)] }

test('it reminds of the surveys whose day has come, not of those to come', () => {
  expect(toRemindOf(facts)).toBe(2)
  expect(toRemindOf({ ...facts, due: [due(1)] })).toBe(0)
})

test('once a day, and again the next day while it is still due', () => {
  expect(toRemindOf({ ...facts, remindedOn: today })).toBe(0)
  expect(toRemindOf({ ...facts, remindedOn: '2026-03-01' })).toBe(2)
})

test('a clock that was put back does not silence it', () => {
  expect(toRemindOf({ ...facts, remindedOn: '2026-09-01' })).toBe(2)
})

test('never when it was switched off', () => {
  expect(toRemindOf({ ...facts, isOn: false })).toBe(0)
})

const waiting: CaseReminderFacts = { isOn: true, today, remindedOn: null, overdue: 1, alerts: [50, 80, 100] }

test('of cases it tells those overdue and those at 80 % of their term, not those at half of it', () => {
  expect(casesToRemindOf(waiting)).toEqual({ overdue: 1, soon: 2 })
  expect(casesToRemindOf({ ...waiting, overdue: 0, alerts: [50] })).toBeNull()
})

test('of cases too once a day, and never when it was switched off', () => {
  expect(casesToRemindOf({ ...waiting, remindedOn: today })).toBeNull()
  expect(casesToRemindOf({ ...waiting, remindedOn: '2026-03-01' })).not.toBeNull()
  expect(casesToRemindOf({ ...waiting, isOn: false })).toBeNull()
})

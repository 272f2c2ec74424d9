import { expect, test } from 'vitest'
import { type ReminderFacts, toRemindOf } from '#shared/home/reminders'
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

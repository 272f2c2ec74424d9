import { describe, expect, test } from 'vitest'
import type { ReplyTerm } from '#shared/calendar/terms'
import { appForEachTest } from '../../support/builders'
import { aCase, aCustomer, answered, readyTerms } from './caseBuilders'

const app = appForEachTest({ now: '2026-12-31T10:00:00' })

async function useTerm(term: ReplyTerm, holidays: readonly string[], weekend: readonly number[] = [6, 7]) {
  await readyTerms(app(), term)
  await app().call('calendar.setWeekend', { weekend: [...weekend] })
  for (const date of holidays)
    await app().call('calendar.addHoliday', { date, name: `Fiesta ${date}`, closes: true, isLegal: true })
}

async function deadlineOf(receivedOn: string) {
  const caseId = await aCase(app(), { customerId: await aCustomer(app()), openedAt: `${receivedOn}T09:30` })
  const { deadline } = await app().call('cases.show', { caseId })
  if (!deadline) throw new Error('no deadline')
  return { caseId, deadline }
}

const businessDays = (amount: number): ReplyTerm => ({ unit: 'businessDays', amount, roll: 'none' })

describe('the worked examples of deadlines, through a case', () => {
  test.each([
    ['Perú', '2026-07-24', 15, ['2026-07-28', '2026-07-29', '2026-08-06', '2026-08-30'], '2026-08-19'],
    ['Colombia', '2026-06-02', 15, ['2026-06-08', '2026-06-15', '2026-06-29'], '2026-06-25'],
    ['Andalucía', '2026-12-05', 10, ['2026-12-07', '2026-12-08', '2026-12-25'], '2026-12-22'],
    ['Portugal', '2026-04-24', 15, ['2026-04-25', '2026-05-01', '2026-06-04', '2026-06-10'], '2026-05-18'],
  ])('%s: received on %s, %i business days (U2)', async (_where, receivedOn, amount, holidays, due) => {
    await useTerm(businessDays(amount), holidays)
    const { deadline } = await deadlineOf(receivedOn)
    expect(deadline.due).toBe(due)
    const counted = deadline.explained.days.filter(({ ordinal }) => ordinal !== null)
    expect(counted.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: amount }, (_, day) => day + 1))
  })

  test('a Saturday that counts (U2)', async () => {
    await useTerm(businessDays(5), [], [7])
    expect((await deadlineOf('2026-03-05')).deadline.due).toBe('2026-03-11')
  })

  test.each([
    ['calendarDays', 7, 'none', '2026-05-08', [], '2026-05-15'],
    ['months', 1, 'none', '2026-01-31', [], '2026-02-28'],
    ['calendarDays', 10, 'next', '2026-05-14', ['2026-05-25'], '2026-05-26'],
  ] as const)(
    '%s, %i, roll %s: received on %s (U3)',
    async (unit, amount, roll, receivedOn, holidays, due) => {
      await useTerm({ unit, amount, roll }, holidays)
      expect((await deadlineOf(receivedOn)).deadline.due).toBe(due)
    },
  )
})

test('an answer in time stays in time, whatever is done to the calendar and the terms afterwards', async () => {
  await useTerm(businessDays(5), [])
  app().setNow('2026-03-09T12:00:00')
  const { caseId } = await deadlineOf('2026-03-02')
  await app().call('cases.step', { caseId, step: { ...answered, at: '2026-03-09T11:00' } })
  await readyTerms(app(), businessDays(2))
  await app().call('calendar.setWeekend', { weekend: [] })
  expect((await app().call('cases.show', { caseId })).deadline).toMatchObject({
    due: '2026-03-09',
    state: 'onTime',
  })
})

test('a change of the terms does not touch the cases that are open', async () => {
  await useTerm(businessDays(5), [])
  app().setNow('2026-03-03T12:00:00')
  const { caseId, deadline } = await deadlineOf('2026-03-02')
  await readyTerms(app(), businessDays(15))
  expect((await app().call('cases.show', { caseId })).deadline?.due).toBe(deadline.due)
})

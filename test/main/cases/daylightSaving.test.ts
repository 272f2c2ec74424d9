import { afterEach, describe, expect, test } from 'vitest'
import { defaultOpeningHours } from '#shared/business/openingHours'
import type { ReplyTerm } from '#shared/calendar/terms'
import { aBusiness, appForEachTest } from '../../support/builders'
import { aCase, aCustomer, answered, readyTerms } from './caseBuilders'

const app = appForEachTest({ now: '2026-12-31T10:00:00' })
const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** Where the clocks change, where they do not, and where a day was left out whole. */
const zones = ['UTC', 'Europe/Madrid', 'America/Santiago', 'Pacific/Apia']
const businessDays = (amount: number): ReplyTerm => ({ unit: 'businessDays', amount, roll: 'none' })

async function ready(term: ReplyTerm, holidays: readonly string[]): Promise<void> {
  await app().call('business.create', aBusiness({ openingHours: defaultOpeningHours }))
  await readyTerms(app(), term)
  for (const date of holidays)
    await app().call('calendar.addHoliday', { date, name: `Fiesta ${date}`, closes: true, isLegal: true })
}

async function received(openedAt: string) {
  const caseId = await aCase(app(), { customerId: await aCustomer(app()), openedAt })
  const { deadline } = await app().call('cases.show', { caseId })
  if (!deadline) throw new Error('no deadline')
  return { caseId, deadline }
}

describe.each(zones)('on a computer in %s', (inZone) => {
  test('the zone is really the one of this test', () => {
    process.env['TZ'] = inZone
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(inZone)
  })

  test('Spain: over a holiday and the Sunday of 25 hours, each day is counted once', async () => {
    process.env['TZ'] = inZone
    await ready(businessDays(15), ['2026-10-12', '2026-11-02'])
    const { deadline } = await received('2026-10-09T18:00')
    // 13–16, 19–23, 26–30 October are fourteen; 2 November is a holiday: the fifteenth is the 3rd.
    expect(deadline.due).toBe('2026-11-03')
    const { days } = deadline.explained
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length)
    expect(days.filter(({ date }) => date === '2026-10-25')).toMatchObject([{ kind: 'weekend' }])
    expect(days.filter(({ kind }) => kind === 'holiday').map(({ name }) => name)).toEqual([
      'Fiesta 2026-10-12',
      'Fiesta 2026-11-02',
    ])
  })

  test('Chile: where the Sunday begins at one o’clock, over the national days', async () => {
    process.env['TZ'] = inZone
    await ready(businessDays(10), ['2026-09-18'])
    const { deadline } = await received('2026-09-05T23:30')
    // 7–11 and 14–17 September are nine; the 18th is a holiday: the tenth is the 21st.
    expect(deadline.due).toBe('2026-09-21')
    expect(deadline.explained.days.map(({ date }) => date).slice(0, 3)).toEqual([
      '2026-09-05',
      '2026-09-06',
      '2026-09-07',
    ])
  })

  test('hours of the clock and of opening are those of the wall, whatever the night took or gave', async () => {
    process.env['TZ'] = inZone
    await ready({ unit: 'hours', amount: 72, roll: 'none' }, [])
    // The Friday before the clocks go back. Open until 20 that day, on Saturday from 9 to 14, on Monday from 9.
    const { caseId, deadline } = await received('2026-10-23T19:30')
    expect(deadline.explained.dueAt).toBe('2026-10-26T19:30')
    await app().call('cases.step', { caseId, step: { ...answered, at: '2026-10-26T09:30' } })
    const { standards } = await app().call('cases.standards', { period: 'month', start: '2026-10-01' })
    expect(standards.find(({ key }) => key === 'firstReply')?.mean).toBe(30 + 300 + 30)
  })
})

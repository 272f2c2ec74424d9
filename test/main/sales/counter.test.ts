import { expect, test } from 'vitest'
import { defaultReasons, digitReasons } from '#shared/counter/reasons'
import { indicatorSources } from '../../../src/main/indicators/indicatorList'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { closeMonth } from '../months/monthBuilders'

const app = appForEachTest({ now: '2026-03-02T13:59:00' })
const march = { start: '2026-03-01', end: '2026-04-01' }

test('each visit is one call, with its hour and shift, and the last is taken back', async () => {
  const { call, setNow } = app()
  expect(await outcomeOf(call('counter.takeBack', { id: null }))).toBe('nothingToUndo')
  await call('counter.count', { result: 'bought' })
  setNow('2026-03-02T14:00:00')
  await call('counter.count', { result: 'notBought', reason: 'waiting' })
  await call('counter.count', { result: 'unknown' })
  expect(await outcomeOf(call('counter.count', { result: 'notBought', reason: 'nothing' }))).toBe('notFound')
  expect(await outcomeOf(call('counter.count', { result: 'bought', reason: 'price' }))).toBe('invalidInput')
  expect(await call('counter.takeBack', { id: null })).toMatchObject({ result: 'unknown', time: '14:00' })
  const day = await call('counter.day', { day: '2026-03-02' })
  expect(day).toMatchObject({ bought: 1, notBought: 1, unknown: 0, reasons: [{ key: 'waiting', n: 1 }] })
  expect(day.visits.map(({ time, shift, person }) => [time, shift, person])).toEqual([
    ['14:00', 'afternoon', 'Ana'],
    ['13:59', 'morning', 'Ana'],
  ])
})

test('the cards of a past day give the figures of the worked example, with the lost value for the owner alone', async () => {
  const { call, setRole } = app()
  const reasons = Object.entries({ price: 11, stock: 8, waiting: 6, pressure: 3, unattended: 2 })
  const cards = { shift: null, bought: 84, unknown: 2, withoutReason: 4 }
  const batch = { ...cards, reasons: reasons.map(([reason, count]) => ({ reason, count })) }
  await call('counter.addCards', { ...batch, day: '2026-03-01' })
  expect(await outcomeOf(call('counter.addCards', { ...batch, day: '2026-03-03' }))).toBe('invalidInput')
  const settings = await call('counter.settings', {})
  await call('counter.setSettings', { ...settings, averageTicket: 18 })
  const figures = await call('counter.figures', march)
  expect(figures).toMatchObject({
    visits: 120,
    withoutReason: 4,
    lostByService: { successes: 11, n: 30 },
    lostSales: 34,
    lostValue: 612,
    byHour: [],
  })
  expect(figures.conversion.share).toBeCloseTo(0.711864406779661, 9)
  expect(figures.conversion.interval?.low).toBeCloseTo(0.6244907711296903, 9)
  // Who only looked is no lost sale, but did not buy.
  await call('counter.count', { result: 'notBought', reason: 'looking' })
  expect(await call('counter.figures', march)).toMatchObject({ notBought: 35, lostSales: 34, lostValue: 612 })
  const [conversion, lost] = indicatorSources(app().deps)
    .filter(({ key }) => key === 'conversion' || key === 'lostByService')
    .map((source) => source.read(march))
  expect([conversion?.share, lost?.share]).toEqual([
    { successes: 84, n: 119 },
    { successes: 11, n: 31 },
  ])
  setRole('staff')
  expect(await call('counter.figures', march)).toMatchObject({ lostValue: null, wanted: null })
  expect((await call('counter.settings', {})).averageTicket).toBeNull()
})

test('what was said freely is put to a reason of the list, and a reason off the list keeps its visits', async () => {
  const { call } = app()
  await call('counter.count', { result: 'notBought', reason: 'other', said: 'Mucha cola' })
  await call('counter.count', { result: 'notBought', reason: 'other', said: 'mucha cola' })
  const { id } = await call('counter.count', { result: 'notBought', reason: 'price' })
  await call('counter.describe', { id, details: { wanted: 'Tarta', wantedValue: 22, buysElsewhere: true } })
  expect(await call('counter.said', {})).toMatchObject([{ n: 2 }])
  await call('counter.mapSaid', { said: 'Mucha cola', reason: 'waiting' })
  expect(await call('counter.said', {})).toEqual([])
  await call('counter.count', { result: 'notBought', reason: 'other', said: 'Olía raro' })
  expect(await dueOf()).toEqual([])
  app().setNow('2026-03-10T10:00:00')
  expect(await dueOf()).toEqual([['Olía raro', '2026-03-09']])
  // What fits no reason is left as it is, and nobody asks for it again.
  await call('counter.mapSaid', { said: 'olía raro', reason: null })
  expect([await call('counter.said', {}), await dueOf()]).toEqual([[], []])
  expect((await call('counter.today', {})).isStarted).toBe(true)

  const settings = await call('counter.settings', {})
  const reasons = settings.reasons.filter(({ key }) => key !== 'price')
  await call('counter.setSettings', { ...settings, reasons })
  const figures = await call('counter.figures', march)
  expect(figures.reasons.map(({ key, n }) => [key, n])).toEqual([
    ['waiting', 2],
    ['other', 1],
    ['price', 1],
  ])
  expect(figures.wanted).toEqual({ value: 22, n: 1 })
  expect(digitReasons(figures.reasonList).map(({ key }) => key)).not.toContain('price')
  expect(await outcomeOf(call('counter.count', { result: 'notBought', reason: 'price' }))).toBe('notFound')
  const withoutFree = { ...settings, reasons: defaultReasons.filter(({ kind }) => kind !== 'free') }
  expect(await outcomeOf(call('counter.setSettings', withoutFree))).toBe('invalidInput')
})

const dueOf = async () =>
  (await app().call('home.due', {})).flatMap(({ kind, title, dueOn }) =>
    kind === 'counterSaid' ? [[title, dueOn]] : [],
  )

test('the visits of a closed month stay as they are', async () => {
  const { call, setNow } = app()
  const { id } = await call('counter.count', { result: 'bought' })
  const other = { result: 'notBought', reason: 'other', said: 'Ruido' } as const
  await call('counter.count', other)
  setNow('2026-04-02T10:00:00')
  await closeMonth(app())
  const cards = { shift: null, bought: 1, unknown: 0, withoutReason: 0, reasons: [] }
  expect([
    await outcomeOf(call('counter.takeBack', { id })),
    await outcomeOf(call('counter.addCards', { ...cards, day: '2026-03-31' })),
    await outcomeOf(call('counter.addCards', { ...cards, day: '2026-04-01' })),
  ]).toEqual(['monthClosed', 'monthClosed', 'done'])

  // What was said in it keeps its reason, and is asked for no more; of the open month it is put to one.
  await call('counter.count', other)
  await call('counter.mapSaid', { said: 'Ruido', reason: 'distrust' })
  expect(await call('counter.said', {})).toEqual([])
  const reasonsOf = async (start: string, end: string) =>
    (await call('counter.figures', { start, end })).reasons.map(({ key }) => key)
  expect([await reasonsOf('2026-03-01', '2026-04-01'), await reasonsOf('2026-04-01', '2026-05-01')]).toEqual([
    ['other'],
    ['distrust'],
  ])
})

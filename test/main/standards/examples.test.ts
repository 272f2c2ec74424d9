import { expect, test } from 'vitest'
import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import type { CaseKind } from '#shared/cases/kinds'
import type { Input, Output } from '#shared/contract/contract'
import { readExamples } from '../../shared/workedExamples/example'
import { aBusiness, appForEachTest } from '../../support/builders'
import { aCase, aCustomer } from '../cases/caseBuilders'

type Step = Input<'cases.step'>['step']
type Terms = Input<'calendar.saveTerms'>['terms']

const app = appForEachTest()

/** Inputs and expected figures of an example of domain.md §4. */
function example(id: string) {
  const found = readExamples().find((one) => one.id === id)
  if (!found) throw new Error(`no example ${id}`)
  // Their shapes are those of the file.
  return found as unknown as { inputs: never; expected: never }
}

async function saveTerms(change: (terms: Terms) => Terms): Promise<void> {
  const [preset] = legalPresets
  if (!preset) throw new Error('no presets')
  await app().call('calendar.saveTerms', { validFrom: '2025-01-01', terms: change(termsOfPreset(preset)) })
}

const respond = (at: string): Step => ({
  to: 'responded',
  at,
  channel: 'inPerson',
  offer: 'explain',
  text: 'Se le explicó',
})
const resolve = (at: string): Step => ({ to: 'resolved', at, acceptance: 'accepted' })

async function take(caseId: number, ...steps: Step[]): Promise<void> {
  for (const step of steps) await app().call('cases.step', { caseId, step })
}

const say = (caseId: number, direction: 'in' | 'out', at: string) =>
  app().call('cases.addMessage', { caseId, direction, at, channel: 'inPerson', text: 'Dice algo' })

/** The six cases of G1, each as a person would enter it. */
async function enterSixCases(): Promise<Record<string, number>> {
  const customerId = await aCustomer(app())
  const enter = (openedAt: string, topic: string, isFirstContactPossible = true) =>
    aCase(app(), { kind: 'petition', openedAt, topic, isFirstContactPossible, customerId })

  const c1 = await enter('2026-03-16T10:00', 'Horario')
  await take(c1, respond('2026-03-16T10:30'), resolve('2026-03-16T10:30'))
  const c2 = await enter('2026-03-16T12:30', 'Precio')
  await take(c2, respond('2026-03-16T15:30'))
  await say(c2, 'in', '2026-03-17T09:00')
  await say(c2, 'in', '2026-03-17T09:20')
  await say(c2, 'out', '2026-03-17T10:00')
  await take(c2, resolve('2026-03-17T10:00'))
  const c3 = await enter('2026-03-17T09:00', 'Garantía')
  await take(c3, respond('2026-03-17T09:15'), resolve('2026-03-17T09:15'))
  await app().call('cases.decide', {
    caseId: c3,
    step: { to: 'reopened', at: '2026-03-20T09:00', reason: 'Vuelve a preguntar' },
  })
  await say(c3, 'in', '2026-03-20T09:00')
  await take(c3, respond('2026-03-20T11:00'), resolve('2026-03-20T11:00'))
  const c4 = await enter('2026-03-20T18:30', 'Garantía', false)
  await take(c4, respond('2026-03-23T09:30'), resolve('2026-03-23T12:30'))
  const c5 = await enter('2026-03-23T16:00', 'Precio')
  const c6 = await enter('2026-03-23T17:00', 'Horario')
  await take(c6, respond('2026-03-23T17:10'))
  return { C1: c1, C2: c2, C3: c3, C4: c4, C5: c5, C6: c6 }
}

const march = { period: 'month', start: '2026-03-01' } as const

function standard(read: Output<'cases.standards'>, key: string) {
  const found = read.standards.find((one) => one.key === key)
  if (!found) throw new Error(`no standard ${key}`)
  return found
}

async function openTheShopOfU4(): Promise<void> {
  const day = [
    { from: '09:00', to: '13:00' },
    { from: '15:00', to: '19:00' },
  ]
  const openingHours = [day, day, day, day, day, day.slice(0, 1), []]
  await app().call('business.create', aBusiness({ openingHours }))
  await app().call('calendar.addHoliday', { date: '2026-03-19', name: 'Fiesta', closes: true, isLegal: true })
  const intervals = [{ from: '10:00', to: '12:00' }]
  await app().call('calendar.addSpecialDay', { date: '2026-03-22', name: 'Feria', intervals })
}

test('G1: six cases entered step by step give the five standards of the example', async () => {
  app().setNow('2026-03-24T19:00:00')
  await openTheShopOfU4()
  await saveTerms((terms) => ({
    ...terms,
    goals: { ...terms.goals, firstReply: { unit: 'businessHours', amount: 1 } },
  }))
  const ids = await enterSixCases()
  const read = await app().call('cases.standards', march)
  const expected: Record<string, unknown> = example('G1-kpis').expected

  const first = standard(read, 'firstReply')
  expect(first).toMatchObject({ n: 5, goal: 60, median: expected['frt_median'], light: 'green' })
  expect(first.mean).toBeCloseTo(Number(expected['frt_mean']), 9)
  expect(first.p90).toBeCloseTo(Number(expected['frt_p90']), 9)
  expect(read.unanswered).toEqual([ids['C5']])
  expect(read.repliedWithinGoal?.successes).toBe(4)
  expect(100 * (read.repliedWithinGoal?.share ?? 0)).toBeCloseTo(Number(expected['frt_within_goal_pct']), 9)

  const replies = standard(read, 'replies')
  expect(replies.n).toBe(expected['art_pairs'])
  expect(replies.value).toBeCloseTo(Number(expected['art_mean']), 9)

  const { gross, net } = read.firstContact
  expect([gross.n, net.n]).toEqual(expected['fcr_denominators'])
  expect([gross.successes, net.successes]).toEqual([1, 1])
  expect(standard(read, 'firstContact')).toMatchObject({ value: 0.25, n: 4, provisional: 0 })

  const resolution = standard(read, 'resolution')
  expect(resolution).toMatchObject({ n: 4, median: expected['ttr_customer_median'] })
  expect(resolution.mean).toBe(expected['ttr_customer_mean'])

  expect(read.backlog).toMatchObject({ n: 2, medianAge: 630, ids: [ids['C5'], ids['C6']] })
  expect(read.backlog.oldest?.id).toBe(ids['C5'])
  expect(read.period.isRunning).toBe(true)
})

test('G3: cases answered in time, late, overdue and still in time give the share of the example', async () => {
  app().setNow('2026-04-20T12:00:00')
  await app().call('business.create', aBusiness())
  const days = (amount: number) => ({ unit: 'calendarDays', amount, roll: 'none' }) as const
  await saveTerms((terms) => ({
    ...terms,
    kinds: {
      ...terms.kinds,
      petition: { ...terms.kinds.petition, term: days(10) },
      suggestion: { ...terms.kinds.suggestion, term: days(15) },
    },
  }))
  const customerId = await aCustomer(app())
  const enter = (kind: CaseKind, openedAt: string) => aCase(app(), { kind, openedAt, customerId })
  await take(await enter('petition', '2026-03-31T10:00'), respond('2026-04-09T10:00'))
  await take(await enter('petition', '2026-03-31T11:00'), respond('2026-04-13T10:00'))
  await enter('petition', '2026-04-04T10:00')
  await enter('petition', '2026-04-20T10:00')
  await take(await enter('suggestion', '2026-04-07T10:00'), respond('2026-04-08T10:00'))

  const read = await app().call('cases.standards', { period: 'year', start: '2026-01-01' })
  const inTime = read.indicators.find(({ key }) => key === 'answeredInTime')
  const expected: Record<string, number> = example('G3-legal-compliance').expected
  expect(100 * (inTime?.value ?? 0)).toBe(expected['compliance_pct'])
  expect(inTime?.n).toBe(4)
})

const kindOf: Record<string, CaseKind> = {
  peticion: 'petition',
  queja: 'complaint',
  reclamo: 'claim',
  sugerencia: 'suggestion',
  felicitacion: 'compliment',
}

test('J1: sixty cases and the customers served give the rate, its interval and the ratio of compliments', async () => {
  app().setNow('2026-04-20T12:00:00')
  const { counts, customers_served }: { counts: Record<string, number>; customers_served: number } =
    example('J1-pqrsf').inputs
  for (const [name, n] of Object.entries(counts)) {
    const kind = kindOf[name] ?? 'claim'
    for (let one = 0; one < n; one += 1) await aCase(app(), { kind, openedAt: '2026-03-10T10:00' })
  }
  await app().call('cases.standards.setServed', { month: '2026-03', customers: customers_served })

  const read = await app().call('cases.analysis', march)
  const expected: { rate_per_1000: number; compliment_ratio: number; rate_poisson_95: number[] } =
    example('J1-pqrsf').expected
  expect(read.complaints.n).toBe(23)
  expect(read.rate?.rate).toBeCloseTo(expected.rate_per_1000, 6)
  expect(read.rate?.interval.low).toBeCloseTo(expected.rate_poisson_95[0] ?? 0, 6)
  expect(read.rate?.interval.high).toBeCloseTo(expected.rate_poisson_95[1] ?? 0, 6)
  expect(read.complimentRatio.value).toBeCloseTo(expected.compliment_ratio, 6)
})

test('J2: complaints with their causes give the Pareto of the example, "Otros" last', async () => {
  app().setNow('2026-04-20T12:00:00')
  const { counts }: { counts: Record<string, number> } = example('J2-pareto').inputs
  for (const [name, n] of Object.entries(counts)) {
    const { id: causeId } = await app().call('cases.addCause', { name })
    for (let one = 0; one < n; one += 1) await aCase(app(), { openedAt: '2026-03-10T10:00', causeId })
  }
  const { pareto } = await app().call('cases.analysis', march)
  const expected: {
    rows: { cause: string; n: number; pct: number; cum_pct: number }[]
    vital_few: string[]
  } = example('J2-pareto').expected
  expect(pareto.bars.map(({ name, n }) => [name, n])).toEqual(expected.rows.map(({ cause, n }) => [cause, n]))
  expect(pareto.bars.map(({ percent }) => percent)).toEqual(expected.rows.map(({ pct }) => pct))
  expect(pareto.bars.map(({ cumulativePercent }) => cumulativePercent)).toEqual(
    expected.rows.map(({ cum_pct }) => cum_pct),
  )
  expect(pareto.bars.filter(({ isVital }) => isVital).map(({ name }) => name)).toEqual(expected.vital_few)
  expect(pareto.hasLargeRemainder).toBe(false)
  expect(pareto.bars.map(({ ids, n }) => ids.length - n)).toEqual([0, 0, 0, 0, 0, 0])
})

test('M5: a year of complaints and customers gives the u chart with the limits of the first eight months', async () => {
  app().setNow('2026-01-10T12:00:00')
  const { complaints, customers }: { complaints: number[]; customers: number[] } =
    example('M5-u-complaints').inputs
  for (const [index, n] of complaints.entries()) {
    const month = `2025-${String(index + 1).padStart(2, '0')}`
    for (let one = 0; one < n; one += 1) await aCase(app(), { openedAt: `${month}-10T10:00` })
    await app().call('cases.standards.setServed', { month, customers: customers[index] ?? null })
  }
  const { control } = await app().call('cases.analysis', { period: 'year', start: '2025-01-01' })
  const { frozen }: { frozen: { ubar: number; rows: { u: number; ucl: number; signal: boolean }[] } } =
    example('M5-u-complaints').expected
  expect(control.unit).toBe('rate')
  expect(control.trend.limits).toBe('frozen')
  expect(control.trend.center).toBeCloseTo(frozen.ubar, 6)
  const points = control.trend.points.filter(({ isRunning }) => !isRunning)
  for (const [index, row] of frozen.rows.entries()) {
    expect(points[index]?.value).toBeCloseTo(row.u, 6)
    expect(points[index]?.upper).toBeCloseTo(row.ucl, 6)
    expect(points[index]?.signals.includes('outside')).toBe(row.signal)
  }
  // The month under way is drawn apart.
  expect(control.trend.points.at(-1)).toMatchObject({ start: '2026-01-01', isRunning: true, upper: null })
})

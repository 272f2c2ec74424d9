import { describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract'
import { historyOf } from '../../../src/main/standards/caseHistories'
import { aBusiness, appForEachTest, outcomeOf } from '../../support/builders'
import { aCase, aCustomer, answered, resolved, someFacts } from '../cases/caseBuilders'

const app = appForEachTest()
const march = { period: 'month', start: '2026-03-01' } as const
const ready = () => app().call('business.create', aBusiness())
const read = () => app().call('cases.standards', march)

function standard({ standards }: Output<'cases.standards'>, key: string) {
  const found = standards.find((one) => one.key === key)
  if (!found) throw new Error(`no standard ${key}`)
  return found
}

describe('which cases count', () => {
  test('one that was voided does not, and one whose answer was taken back is unanswered', async () => {
    await ready()
    const customerId = await aCustomer(app())
    const kept = await aCase(app(), { customerId })
    const void_ = await aCase(app(), { customerId })
    await app().call('cases.decide', {
      caseId: void_,
      step: { to: 'void', at: '2026-03-02T10:00', why: 'mistake', reason: 'Era una prueba' },
    })
    await app().call('cases.step', { caseId: kept, step: answered })
    expect(standard(await read(), 'firstReply')).toMatchObject({ n: 1, ids: [kept], value: 20 })
    await app().call('history.undo', {})
    const after = await read()
    expect(standard(after, 'firstReply')).toMatchObject({ n: 0, value: null, light: null })
    expect(after.unanswered).toEqual([kept])
    expect(after.oldestUnanswered).toEqual({ id: kept, number: '2026-00001', openedAt: '2026-03-02T09:30' })
  })

  test('a receipt is no answer', async () => {
    await ready()
    const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
    const step = { to: 'acknowledged', at: '2026-03-02T09:40', channel: 'phone' } as const
    await app().call('cases.step', { caseId, step })
    expect(standard(await read(), 'firstReply').n).toBe(0)
    expect((await read()).indicators.find(({ key }) => key === 'acknowledged')).toMatchObject({
      value: 1,
      n: 1,
    })
  })

  test('nobody owes an anonymous case a reply', async () => {
    await ready()
    await aCase(app())
    const { unanswered, repliedWithinGoal, backlog } = await read()
    expect([unanswered, repliedWithinGoal?.n, backlog.n]).toEqual([[], 0, 1])
  })

  test('of a case with only the day known no minutes are told, and its days are', async () => {
    await ready()
    const caseId = await aCase(app(), { customerId: await aCustomer(app()), isTimeKnown: false })
    await app().call('cases.step', { caseId, step: answered })
    const { standards, withoutTime, indicators } = { ...(await read()) }
    expect(
      standards.filter(({ key }) => key === 'firstReply' || key === 'replies').map(({ n }) => n),
    ).toEqual([0, 0])
    expect(withoutTime).toEqual([caseId])
    expect(indicators.find(({ key }) => key === 'daysToAnswer')).toMatchObject({ value: 0, n: 1 })
  })

  test('compliments are not counted among first contacts, and a fresh resolution is provisional', async () => {
    await ready()
    const at = '2026-03-02T09:50'
    const steps = [answered, { ...resolved, at }]
    await app().call('cases.register', { facts: someFacts({ kind: 'compliment' }), steps })
    await app().call('cases.register', { facts: someFacts({ kind: 'petition' }), steps })
    expect(standard(await read(), 'firstContact')).toMatchObject({ n: 1, value: 1, provisional: 1 })
    app().setNow('2026-03-09T10:00:00')
    expect(standard(await read(), 'firstContact').provisional).toBe(0)
  })
})

test('a filter lets through only its cases; of a person, few cases tell nothing', async () => {
  await ready()
  const { id } = await app().call('people.add', { name: 'Luz', role: 'staff' })
  const customerId = await aCustomer(app())
  const hers = await aCase(app(), { customerId, responsibleId: id })
  await app().call('cases.step', { caseId: hers, step: answered })
  const other = await aCase(app(), { customerId, channel: 'phone' })
  await app().call('cases.step', { caseId: other, step: answered })
  const none = { kind: null, channel: null, responsible: null, element: null, placeId: null }
  const byPhone = await app().call('cases.standards', { ...march, filter: { ...none, channel: 'phone' } })
  expect(standard(byPhone, 'firstReply')).toMatchObject({ ids: [other], value: 20 })
  const byPerson = await app().call('cases.standards', { ...march, filter: { ...none, responsible: id } })
  expect(standard(byPerson, 'firstReply')).toMatchObject({ n: 1, value: null, light: null })
})

test('without opening hours the clock on the wall is used, and says so', async () => {
  await app().call('business.create', aBusiness({ openingHours: [[], [], [], [], [], [], []] }))
  const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  await app().call('cases.step', { caseId, step: answered })
  const figures = await read()
  expect(figures).toMatchObject({ clock: 'calendar', hasHours: false, minutesPerDay: 1440 })
  expect(standard(figures, 'firstReply')).toMatchObject({ value: 20, goal: null })
})

describe('goals over time', () => {
  const day = (validFrom: string, goal: number | null, reason = '') =>
    app().call('cases.standards.setGoal', { standard: 'firstContact', goal, validFrom, reason })
  const goalIn = async (start: string) =>
    standard(await app().call('cases.standards', { period: 'month', start }), 'firstContact').goal

  test('a month keeps the goal it had; the history of them is kept, and undone', async () => {
    await ready()
    await day('1900-01-01', 0.6)
    await day('2026-03-01', 0.8, 'Hay una persona más')
    app().setNow('2026-03-20T10:00:00')
    expect([await goalIn('2026-02-01'), await goalIn('2026-03-01')]).toEqual([0.6, 0.8])
    expect(await app().call('cases.standards.goals', { standard: 'firstContact' })).toEqual([
      { goal: 0.8, validFrom: '2026-03-01', reason: 'Hay una persona más' },
      { goal: 0.6, validFrom: '1900-01-01', reason: '' },
    ])
    await app().call('history.undo', {})
    expect(await goalIn('2026-03-01')).toBe(0.6)
  })

  test('a share is no more than the whole, and points are of five', async () => {
    await ready()
    expect(await outcomeOf(day('2026-03-01', 1.1))).toBe('invalidInput')
    const handling = { standard: 'handling', validFrom: '1900-01-01', reason: '' } as const
    for (const [goal, outcome] of [
      [0.8, 'invalidInput'],
      [4, 'done'],
    ] as const)
      expect(await outcomeOf(app().call('cases.standards.setGoal', { ...handling, goal }))).toBe(outcome)
  })
})

test('a trend begins anew once for a month that has come, says why, and goes on as before when that is taken back', async () => {
  await ready()
  const restart = (start: string) =>
    app().call('cases.standards.restart', { measure: 'firstReply', start, reason: 'Otro horario' })
  const { id } = await restart('2026-02-01')
  expect(await outcomeOf(restart('2026-02-01'))).toBe('dateTaken')
  expect(await outcomeOf(restart('2026-04-01'))).toBe('caseMomentWrong')
  expect(await outcomeOf(restart('2026-02-15'))).toBe('invalidInput')
  const restarts = async () => standard(await read(), 'firstReply').trend.restarts
  expect(await restarts()).toEqual([{ id, start: '2026-02-01', reason: 'Otro horario' }])
  await app().call('cases.standards.voidRestart', { id })
  expect(await restarts()).toEqual([])
})

test('satisfaction with handling is a mean of customers with its interval, its goal and its cases', async () => {
  await ready()
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  const grades = [5, 4, 4, 3, 5]
  const ids: number[] = []
  for (const [index, grade] of grades.entries()) {
    const caseId = await aCase(app(), { customerId: await aCustomer(app(), `Cliente ${index}`), causeId })
    await app().call('cases.step', { caseId, step: answered })
    await app().call('cases.step', { caseId, step: resolved })
    const answers = [grade, grade, grade, grade, grade, grade, 1, 6, 1, 1]
    const way = index % 2 === 0 ? 'phone' : 'paper'
    const sheet = { askedOn: '2026-03-02', way, answers } as const
    await app().call('cases.askSatisfaction', { caseId, sheet: { ...sheet, answers: [...answers] } })
    ids.push(caseId)
  }
  const goal = { standard: 'handling', goal: 4.5, validFrom: '1900-01-01', reason: '' } as const
  await app().call('cases.standards.setGoal', goal)
  const { handling, indicators } = await read()
  // Worked by hand: mean 4.2, s = 0.8367, t(4) = 2.776: ± 1.039, not above the scale.
  expect(handling).toMatchObject({ n: 5, goal: 4.5, light: 'amber' })
  expect([...handling.ids].sort()).toEqual(ids)
  expect(handling.value).toBeCloseTo(4.2, 9)
  expect(handling.interval?.low).toBeCloseTo(3.161, 3)
  expect(handling.interval?.high).toBe(5)
  const shares = indicators.filter(({ key }) => ['easy', 'wouldReturn', 'solvedAsTold'].includes(key))
  expect(shares.map(({ value, n }) => [value, n])).toEqual([
    [1, 5],
    [1, 5],
    [1, 5],
  ])
})

test('a topic that is asked often and solved at once is proposed, and counts once it is called simple', async () => {
  await ready()
  const steps = [answered, { ...resolved, at: '2026-03-02T09:50' }]
  for (const topic of ['Horario', 'horario ', 'Garantía'])
    await app().call('cases.register', { facts: someFacts({ kind: 'petition', topic }), steps })
  const [hours] = (await read()).topics
  expect(hours).toMatchObject({ n: 2, firstContact: 1, isProposed: true, isSimple: false })
  await app().call('cases.standards.setSimple', { topic: 'HORARIO', isSimple: true })
  const after = await read()
  expect(after.topics[0]).toMatchObject({ isSimple: true, isProposed: false })
  expect(standard(after, 'simpleQuestions').value).toBeCloseTo(2 / 3, 9)

  // What was answered last is offered for the sheet of frequent questions, until the sheet has its own words.
  const questions = async () => (await app().call('cases.questions', {})).questions
  const { text } = answered
  expect(await questions()).toEqual([{ topic: 'horario', times: 2, answer: '', said: text }])
  await app().call('cases.questions.setAnswer', { topic: 'Horario', answer: 'De ocho a ocho' })
  expect(await questions()).toMatchObject([{ topic: 'horario', answer: 'De ocho a ocho', said: '' }])
  app().chosenFiles.push(null)
  expect(await app().call('cases.questions.print', { language: 'es', size: 'A4' })).toBeNull()
  await app().call('cases.standards.setSimple', { topic: 'Horario', isSimple: false })
  expect(await questions()).toEqual([])
})

test('a case that goes to another authority after its resolution is open again, and is closed by it', () => {
  const facts = someFacts({ customerId: 1 }) as Parameters<typeof historyOf>[0]['facts']
  const step = (at: string, to: 'resolved' | 'escalated' | 'closed') =>
    ({ kind: 'step', at, from: null, to, direction: null, needsReply: false }) as const
  const history = historyOf({ facts }, [
    step('2026-03-03T10:00', 'resolved'),
    step('2026-03-05T10:00', 'escalated'),
    step('2026-03-20T10:00', 'closed'),
  ])
  expect(history.resolvedAt).toEqual(['2026-03-03T10:00', '2026-03-20T10:00'])
  expect(history.reopenedAt).toEqual(['2026-03-05T10:00'])
})

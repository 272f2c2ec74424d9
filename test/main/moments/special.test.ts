import { expect, test } from 'vitest'
import { momentIndicators } from '../../../src/main/moments/momentIndicators'
import {
  appForEachTest,
  aQuestion,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  outcomeOf,
  someOptions,
} from '../../support/builders'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })
const look = { lookBack: 'half' as const }

test('bad news has its script, who is trained, and how often it ends in a complaint', async () => {
  const { id: luis } = await app().call('people.add', { name: 'Luis', role: 'staff' })
  const { id: eva } = await app().call('people.add', { name: 'Eva', role: 'staff' })
  const { id } = await app().call('moments.saveBadNews', {
    id: null,
    name: 'No queda',
    script: 'Le ofrezco otra cosa',
    givers: [
      { personId: luis, trainedOn: '2026-01-10' },
      { personId: eva, trainedOn: null },
    ],
  })
  const other = { id: null, name: 'no queda' }
  expect(await outcomeOf(app().call('moments.saveBadNews', other))).toBe('nameTaken')
  for (const outcome of ['accepted', 'complaint', 'accepted', 'accepted'] as const)
    await app().call('moments.giveBadNews', { badNewsId: id, on: '2026-02-20', personId: luis, outcome })
  const register = await app().call('moments.badNews', look)
  expect(register.coverage).toMatchObject({ successes: 1, n: 2 })
  expect(register.complaints).toMatchObject({ successes: 1, n: 4, share: 0.25 })
  expect(register.news[0]?.givers).toEqual([
    { personId: eva, name: 'Eva', trainedOn: null },
    { personId: luis, name: 'Luis', trainedOn: '2026-01-10' },
  ])
  await app().call('moments.saveBadNews', { id, name: 'No queda', script: '', givers: [] })
  expect((await app().call('moments.badNews', look)).coverage).toMatchObject({ n: 0, share: null })
  await app().call('history.undo', {})
  expect((await app().call('moments.badNews', look)).coverage).toMatchObject({ successes: 1, n: 2 })
})

test('who brought a customer waits for thanks until somebody has given them', async () => {
  const { id: rosa } = await app().call('customers.create', { name: 'Rosa', source: 'Cartel' })
  const { id: eva } = await app().call('customers.create', { name: 'Eva', referredById: rosa })
  expect(await app().call('moments.referral', look)).toMatchObject({
    newCustomers: 2,
    referred: { successes: 1, n: 2 },
    pending: [{ id: eva, name: 'Eva', referrerName: 'Rosa', day: '2026-03-02' }],
    arrivals: [
      { source: 'Cartel', n: 1 },
      { source: 'referred', n: 1 },
    ],
  })
  const due = async () => (await app().call('home.due', {})).filter(({ kind }) => kind === 'thanks')
  expect(await due()).toMatchObject([{ title: 'Rosa → Eva', dueOn: '2026-03-09' }])
  await app().call('moments.thank', { customerId: eva, isThanked: true })
  expect(await due()).toEqual([])
  expect(await app().call('moments.referral', look)).toMatchObject({
    pending: [],
    thanked: [{ id: eva, thankedOn: '2026-03-02' }],
  })
  await app().call('customers.erase', { id: eva, confirmation: 'Eva' })
  expect(await app().call('moments.referral', look)).toMatchObject({ pending: [], thanked: [] })
})

test('the share of those who find it worth its price is told with what they say of the prices', async () => {
  const none = await app().call('moments.value', look)
  expect(none).toMatchObject({ isAsked: false, worth: { share: null }, price: null })
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', type: 'SC', options: someOptions(5), element: 'VAL' }),
    aQuestion({ key: 'q2', text: { es: 'Los precios', en: 'Our prices' } }),
  ])
  const worth = [3, 4, 5, 3, 3].map((option) => [option, 4])
  await keyedSheets(app(), waveId, [...worth, [1, 1], [2, 2]])
  // Of the others there are too few, and what is left of the whole would tell them.
  expect(await app().call('moments.value', look)).toMatchObject({
    worth: { successes: 5, n: 7 },
    price: { worth: { n: 5, mean: null }, others: { n: 2, mean: null } },
    asksPrice: true,
    surveys: [{ isAsking: true }],
  })
  const more = Array.from({ length: 4 }, (_, index) => [1, index % 2 === 0 ? 1 : 2])
  await keyedSheets(app(), waveId, more)
  expect((await app().call('moments.value', look)).price).toMatchObject({
    worth: { n: 5, mean: 4 },
    others: { n: 6, mean: 1.5 },
  })
})

test('whether customers find it worth its price is followed in the survey that asked last, not across surveys', async () => {
  const value = [aQuestion({ key: 'q1', type: 'SC', options: someOptions(5), element: 'VAL' })]
  const other = await aSurvey(app(), { questions: value })
  const earlier = await app().call('surveys.openWave', {
    surveyId: other,
    wave: aWave({ openedOn: '2026-02-02' }),
  })
  await keyedSheets(app(), earlier.waveId, [[5], [5], [5], [5], [5]])
  const { waveId } = await aSurveyWithOpenWave(app(), value)
  await keyedSheets(app(), waveId, [[1], [1], [1], [1], [3]])
  const period = { start: '2026-01-01', end: '2026-04-01' }
  const worth = momentIndicators(app().deps).find(({ key }) => key === 'worthIt')
  expect(worth?.read(period)).toMatchObject({ value: 20, n: 5 })
  // What both said together is told as it always was.
  expect((await app().call('moments.value', look)).worth).toMatchObject({ successes: 6, n: 10 })
})

import { describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/contract'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCase, answered, resolved } from './caseBuilders'

const app = appForEachTest()

type Sheet = Input<'cases.askSatisfaction'>['sheet']
type Answers = Sheet['answers']

const pleased: Answers = [5, 4, 5, 4, 5, 5, 1, 7, 1, 1]
const aSheet = (changes: Partial<Sheet> = {}): Sheet => ({
  askedOn: '2026-03-02',
  way: 'phone',
  answers: pleased,
  ...changes,
})

async function aContactable(name = 'Rosa Díaz'): Promise<number> {
  const consent = { phone: true, email: false, message: false, on: '2026-01-01', how: 'en la tienda' }
  return (await app().call('customers.create', { name, phone: '600 11 22 33', consent })).id
}

/** A claim of a known customer, resolved on the morning of the tests. */
async function aResolved(customerId: number | null, acceptance: 'accepted' | 'rejected' = 'accepted') {
  const { id: causeId } = await app().call('cases.addCause', { name: 'Producto defectuoso' })
  const caseId = await aCase(app(), { customerId })
  await app().call('cases.step', { caseId, step: answered })
  await app().call('cases.step', { caseId, step: { ...resolved, acceptance, causeId } })
  return caseId
}

async function aClosed(customerId: number | null): Promise<number> {
  const caseId = await aResolved(customerId)
  const step = { to: 'closed', at: '2026-03-02T10:00', decision: 'inFavour', reason: 'Aceptó' } as const
  await app().call('cases.decide', { caseId, step })
  return caseId
}

describe('how a case went', () => {
  test('stays where the questions stand in the form', async () => {
    const questions = await app().call('cases.satisfactionForm', {})
    expect(questions.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 6 }, () => 'S5'),
      'SC',
      'E7',
      'YN',
      'YN',
      'TXT',
    ])
    expect(questions[6]?.options.map(({ en }) => en)).toEqual(['yes, fully', 'partly', 'no', 'still pending'])
  })

  test('is noted with the case, changed by noting it again, and taken back', async () => {
    const caseId = await aClosed(await aContactable())
    await app().call('cases.askSatisfaction', { caseId, sheet: aSheet() })
    await app().call('cases.askSatisfaction', { caseId, sheet: aSheet({ way: 'paper', change: 'El plazo' }) })
    expect(await app().call('cases.satisfactionOf', { caseId })).toMatchObject({
      way: 'paper',
      change: 'El plazo',
      answers: pleased,
      isUnhappy: false,
    })
    await app().call('history.undo', {})
    expect(await app().call('cases.satisfactionOf', { caseId })).toMatchObject({ way: 'phone' })
    await app().call('cases.voidSatisfaction', { caseId })
    expect(await app().call('cases.satisfactionOf', { caseId })).toBeNull()
  })

  test('is asked of no anonymous case, nor before it is resolved', async () => {
    const ask = (caseId: number) =>
      outcomeOf(app().call('cases.askSatisfaction', { caseId, sheet: aSheet() }))
    expect(await ask(await aClosed(null))).toBe('caseCannotBeAsked')
    expect(await ask(await aCase(app(), { customerId: await aContactable() }))).toBe('caseCannotBeAsked')
  })

  test('takes no answer off its scale, no empty sheet and no day to come', async () => {
    const caseId = await aClosed(await aContactable())
    const outcome = (sheet: Sheet) => outcomeOf(app().call('cases.askSatisfaction', { caseId, sheet }))
    expect(await outcome(aSheet({ answers: [6, ...pleased.slice(1)] }))).toBe('answerNotOnScale')
    expect(await outcome(aSheet({ answers: pleased.map(() => null) }))).toBe('answerNotOnScale')
    expect(await outcome(aSheet({ askedOn: '2026-03-03' }))).toBe('caseMomentWrong')
    expect(await outcome(aSheet({ answers: pleased.map(() => null), isDeclined: true }))).toBe('done')
  })

  test('is summed up once five customers have answered', async () => {
    const customerId = await aContactable()
    for (let count = 0; count < 5; count += 1) {
      const caseId = await aClosed(customerId)
      const answers: Answers = count === 0 ? [1, 1, 1, 1, 1, 1, 3, 2, 2, 2] : pleased
      await app().call('cases.askSatisfaction', { caseId, sheet: aSheet({ answers }) })
      const { handling } = await app().call('cases.satisfaction', { from: '2026-03-01', to: '2026-03-31' })
      expect(handling.visibility).toBe(count < 4 ? 'hidden' : 'indicative')
    }
    const period = { from: '2026-03-01', to: '2026-03-31' }
    expect(await app().call('cases.satisfaction', period)).toMatchObject({
      asked: 5,
      declined: 0,
      wouldReturn: { n: 5, value: 0.8 },
      solved: { n: 5, value: 0.8 },
    })
    expect(await app().call('cases.satisfaction', { from: '2026-04-01', to: '2026-04-30' })).toMatchObject({
      asked: 0,
      wouldReturn: { n: 0, value: null },
    })
  })
})

describe('whom to ask', () => {
  test('from the third to the fourteenth day, with consent, and once', async () => {
    const caseId = await aClosed(await aContactable())
    await aClosed((await app().call('customers.create', { name: 'Sin permiso' })).id)
    const asked = async (day: string) => {
      app().setNow(`2026-03-${day}T10:00:00`)
      return (await app().call('cases.askNow', {})).map((one) => one.caseId)
    }
    expect(await asked('04')).toEqual([])
    expect(await asked('05')).toEqual([caseId])
    expect(await asked('16')).toEqual([caseId])
    expect(await asked('17')).toEqual([])
    app().setNow('2026-03-06T10:00:00')
    expect(await app().call('cases.askNow', {})).toMatchObject([
      { customerName: 'Rosa Díaz', phone: '600 11 22 33', closedOn: '2026-03-02', askUntil: '2026-03-16' },
    ])
    await app().call('cases.askSatisfaction', { caseId, sheet: aSheet() })
    expect(await app().call('cases.askNow', {})).toEqual([])
  })
})

describe('silence', () => {
  test('closes resolved cases after ten business days, each with its own line', async () => {
    const customerId = await aContactable()
    const caseIds = [await aResolved(customerId), await aResolved(null)]
    await aResolved(customerId, 'rejected')
    app().setNow('2026-03-16T10:00:00')
    expect((await app().call('cases.closable', {})).cases).toEqual([])
    app().setNow('2026-03-17T10:00:00')
    const { days, cases } = await app().call('cases.closable', {})
    expect([days, cases.map((one) => [one.caseId, one.decision, one.waitedUntil])]).toEqual([
      10,
      caseIds.map((caseId) => [caseId, 'inFavour', '2026-03-16']),
    ])
    const closings = cases.map(({ caseId, decision }) => ({ caseId, decision }))
    const reason = 'Sin objeción en 10 días hábiles'
    expect(await app().call('cases.closeWithoutObjection', { closings, reason })).toEqual({ closed: 2 })
    for (const caseId of caseIds) {
      const { state, events } = await app().call('cases.show', { caseId })
      expect([state, events.at(-1)?.text]).toEqual(['closed', reason])
    }
    expect((await app().call('cases.closable', {})).cases).toEqual([])
  })

  test('is broken by a word of the customer, also after the list was read', async () => {
    const caseId = await aResolved(await aContactable())
    app().setNow('2026-03-17T10:00:00')
    const message = {
      direction: 'in',
      at: '2026-03-17T09:00',
      channel: 'phone',
      text: 'Sigue igual',
    } as const
    await app().call('cases.addMessage', { caseId, ...message })
    expect((await app().call('cases.closable', {})).cases).toEqual([])
    const closings = [{ caseId, decision: 'inFavour' as const }]
    const outcome = outcomeOf(app().call('cases.closeWithoutObjection', { closings, reason: 'Nada' }))
    expect(await outcome).toBe('caseStepNotPossible')
  })

  test('is for the owner to draw', async () => {
    const caseId = await aResolved(null)
    app().setNow('2026-03-17T10:00:00')
    app().setRole('staff')
    const closings = [{ caseId, decision: 'inFavour' as const }]
    const outcome = outcomeOf(app().call('cases.closeWithoutObjection', { closings, reason: 'Nada' }))
    expect(await outcome).toBe('notAllowed')
  })
})

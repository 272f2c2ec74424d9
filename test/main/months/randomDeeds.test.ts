import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealedText } from '#shared/months/figures'
import { aSheet, aWave, noHeader, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'
import { someFacts } from '../cases/caseBuilders'
import { aVisit, exampleBasket } from '../comparison/comparisonDeeds'
import { aFullMonth, closeMonth, march } from './monthBuilders'

/** Milliseconds; far more than it needs, so that a busy PC does not fail it. */
const TIME_LIMIT = 60_000

type Deed = (app: TestApp) => Promise<unknown>

const id = fc.integer({ min: 1, max: 3 })
const day = fc.constantFrom('2026-02-27', '2026-03-02', '2026-03-31', '2026-04-01', '2026-04-02')
const kind = fc.constantFrom('claim' as const, 'complaint' as const, 'compliment' as const)
const answer = fc.constantFrom(null, 1, 5, 'na' as const)

/** Anything that people may do to what a month is counted from. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(id, id, day, answer).map(
    ([waveId, sheetNumber, answeredOn, given]): Deed =>
      (app) =>
        app.call('responses.save', {
          waveId,
          ...aSheet([given, 3], { sheetNumber, header: { ...noHeader, answeredOn } }),
        }),
  ),
  fc.tuple(id, answer).map(
    ([sheet, given]): Deed =>
      (app) =>
        app.call('responses.correct', { id: sheet, ...aSheet([given, 2], { sheetNumber: sheet }) }),
  ),
  id.map(
    (sheet): Deed =>
      (app) =>
        app.call('responses.void', { id: sheet, reason: 'es una copia' }),
  ),
  fc.tuple(id, day).map(
    ([waveId, openedOn]): Deed =>
      (app) =>
        app.call('surveys.updateWave', { waveId, wave: aWave({ openedOn, handedOut: 9 }) }),
  ),
  day.map(
    (openedOn): Deed =>
      (app) =>
        app.call('surveys.openWave', { surveyId: 1, wave: aWave({ openedOn }) }),
  ),
  fc.tuple(id, day).map(
    ([waveId, closedOn]): Deed =>
      (app) =>
        app.call('surveys.closeWave', { waveId, closedOn }),
  ),
  id.map(
    (waveId): Deed =>
      (app) =>
        app.call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' }),
  ),
  fc.tuple(day, kind).map(
    ([openedOn, what]): Deed =>
      (app) =>
        app.call('cases.register', {
          facts: someFacts({ kind: what, openedAt: `${openedOn}T09:00`, customerId: 1 }),
        }),
  ),
  fc.tuple(id, day, kind).map(
    ([caseId, openedOn, what]): Deed =>
      (app) =>
        app.call('cases.change', { caseId, facts: someFacts({ kind: what, openedAt: `${openedOn}T09:30` }) }),
  ),
  fc.tuple(id, day, fc.constantFrom('closed' as const, 'void' as const, 'reopened' as const)).map(
    ([caseId, on, to]): Deed =>
      (app) => {
        const at = `${on}T09:57`
        const reason = 'Porque sí'
        const step =
          to === 'closed'
            ? ({ to, at, decision: 'inFavour', reason } as const)
            : to === 'void'
              ? ({ to, at, why: 'mistake', reason } as const)
              : ({ to, at, reason } as const)
        return app.call('cases.decide', { caseId, step })
      },
  ),
  fc.tuple(id, day).map(
    ([caseId, on]): Deed =>
      (app) =>
        app.call('cases.addMessage', {
          caseId,
          direction: 'in',
          at: `${on}T09:58`,
          channel: 'phone',
          text: 'Hola',
        }),
  ),
  day.map(
    (emptiedOn): Deed =>
      (app) =>
        app.call('suggestions.empty', { boxId: 1, emptiedOn, slipCount: 3 }),
  ),
  fc.tuple(id, day).map(
    ([emptyingId, emptiedOn]): Deed =>
      (app) =>
        app.call('suggestions.changeEmptying', {
          id: emptyingId,
          emptying: { boxId: 1, emptiedOn, slipCount: 7 },
        }),
  ),
  fc.tuple(id, fc.integer({ min: 3, max: 9 }), fc.option(day)).map(
    ([emptyingId, slipNumber, writtenOn]): Deed =>
      (app) =>
        app.call('suggestions.type', { emptyingId, slip: { slipNumber, text: 'Otra', writtenOn } }),
  ),
  fc.tuple(id, day).map(
    ([slip, repliedOn]): Deed =>
      (app) =>
        app.call('suggestions.reply', { id: slip, repliedOn }),
  ),
  id.map(
    (slip): Deed =>
      (app) =>
        app.call('suggestions.void', { id: slip, reason: 'repetida' }),
  ),
  fc.tuple(fc.constantFrom(march, '2026-04'), fc.integer({ min: 1, max: 999 })).map(
    ([month, customers]): Deed =>
      (app) =>
        app.call('cases.standards.setServed', { month, customers }),
  ),
  day.map(
    (visitedOn): Deed =>
      (app) =>
        aVisit(app, 1, { visitedOn }),
  ),
  fc.tuple(id, day).map(
    ([basketId, takenOn]): Deed =>
      (app) =>
        app.call('comparison.changeBasket', { id: basketId, basket: { ...exampleBasket(1), takenOn } }),
  ),
  fc.constant<Deed>((app) => app.call('history.undo', {})),
  fc.constant<Deed>((app) => app.call('history.redo', {})),
)

test(
  'whatever people do once a month is closed, no figure of it changes, and until it is opened nothing of it does',
  async () => {
    const app = testApp()
    await aFullMonth(app)
    await closeMonth(app)
    const sealed = async () => sealedText((await app.call('months.get', { month: march })).now)
    const signed = await sealed()
    const outcomes = new Set<string>()
    let done = 0
    // One app for all runs: what one leaves behind is what the next begins with.
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
        for (const act of deeds) {
          const outcome = await outcomeOf(act(app))
          outcomes.add(outcome)
          if (outcome === 'done') done += 1
        }
        expect(await sealed()).toBe(signed)
      }),
      { numRuns: 40, endOnFailure: true },
    )
    expect(outcomes).toContain('monthClosed')
    expect(done).toBeGreaterThan(40)
    expect(app.failures).toEqual([])
    app.close()
  },
  TIME_LIMIT,
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '#shared/cases/caseFile'
import { type CaseState, nextStates } from '#shared/cases/workflow'
import { outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'
import { aCustomer, answered, readyTerms, resolved, someFacts } from './caseBuilders'

/** Milliseconds for what takes many apps; far more than it needs, so that a busy PC does not fail it. */
const TIME_LIMIT = 120_000

type Deed = (app: TestApp) => Promise<unknown>
const caseId = fc.integer({ min: 1, max: 3 })
const at = '2026-03-02T10:00'

const steps = [
  { to: 'acknowledged', at, channel: 'phone' },
  { to: 'assessing', at, kind: 'claim', severity: 2 },
  { to: 'investigating', at },
  { to: 'waitingCustomer', at, channel: 'phone', text: '¿Tiene el tique?' },
  { ...answered, at },
  { ...resolved, at, causeId: 1 },
] as const
const decisions = [
  { to: 'closed', at, decision: 'inFavour', reason: 'Cambiada' },
  { to: 'reopened', at, reason: 'Volvió a fallar' },
  { to: 'escalated', at, body: 'Consumo' },
  { to: 'void', at, why: 'mistake', reason: 'Prueba' },
] as const

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant<Deed>((app) => app.call('cases.register', { facts: someFacts({ customerId: 1 }) })),
  fc.tuple(caseId, fc.constantFrom(...steps)).map(
    ([id, step]): Deed =>
      (app) =>
        app.call('cases.step', { caseId: id, step }),
  ),
  fc.tuple(caseId, fc.constantFrom(...decisions)).map(
    ([id, step]): Deed =>
      (app) =>
        app.call('cases.decide', { caseId: id, step }),
  ),
  fc.tuple(caseId, fc.constantFrom('in' as const, 'out' as const)).map(
    ([id, direction]): Deed =>
      (app) =>
        app.call('cases.addMessage', { caseId: id, direction, at, channel: 'phone', text: 'Hola' }),
  ),
  fc.constant<Deed>((app) => app.call('history.undo', {})),
  fc.constant<Deed>((app) => app.call('history.redo', {})),
)

/** The state that the events which count lead to, each of them a legal transition. */
function replayed(events: readonly CaseEvent[]): CaseState | null {
  let state: CaseState | null = null
  for (const { from, to, isTakenBack } of events) {
    if (isTakenBack || to === null) continue
    if (from !== null) {
      expect(from).toBe(state)
      expect(nextStates(from)).toContain(to)
    }
    state = to
  }
  return state
}

test(
  'whatever is done, undone and done again, what stands of the life of a case leads to its state',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 18 }), async (deeds) => {
        const app = testApp()
        try {
          await readyTerms(app)
          await aCustomer(app)
          await app.call('cases.addCause', { name: 'Defecto' })
          for (const act of [
            () => app.call('cases.register', { facts: someFacts({ customerId: 1 }) }),
            ...deeds,
          ])
            await outcomeOf(act(app))
          const { lines } = await app.call('cases.list', { filter: { group: 'all' } })
          expect(lines.map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b)).toEqual(
            lines.map((_, index) => index + 1),
          )
          for (const { id } of lines) {
            const { state, events, deadline } = await app.call('cases.show', { caseId: id })
            const left = replayed(events)
            // A registration that was taken back has no life left: the case is void under its number.
            expect(left ?? 'void').toBe(state)
            expect((await app.call('cases.show', { caseId: id })).deadline).toEqual(deadline)
          }
          expect(app.failures).toEqual([])
        } finally {
          app.close()
        }
      }),
      { numRuns: 25 },
    )
  },
  TIME_LIMIT,
)

import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

/** For each command about the standards that makes history, an input that changes something. */
export const standardDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'cases.standards.setGoal': () => ({
    standard: 'firstContact',
    goal: 0.7,
    validFrom: '2026-01-01',
    reason: '',
  }),
  'cases.standards.restart': () => ({ measure: 'firstReply', start: '2026-02-01', reason: 'Otro horario' }),
  'cases.standards.voidRestart': async (app) =>
    app.call('cases.standards.restart', {
      measure: 'resolution',
      start: '2026-02-01',
      reason: 'Otro horario',
    }),
  'cases.standards.setSimple': () => ({ topic: 'Horario', isSimple: true }),
  'cases.questions.setAnswer': async (app) => {
    await app.call('cases.standards.setSimple', { topic: 'Horario', isSimple: true })
    return { topic: 'Horario', answer: 'De ocho a ocho' }
  },
  'cases.standards.setServed': () => ({ month: '2026-02', customers: 820 }),
}

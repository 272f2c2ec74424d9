import { CaseListChoice } from '#shared/cases/savedFilters.contract'
import type { Input, ProcedureName } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'
import { aCase, aCustomer, answered, readyTerms, resolved, someFacts } from './caseBuilders'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

const task = { text: 'Llamar', personId: null, dueOn: '2026-03-09' }
const letter = new TextEncoder().encode('%PDF-1.7 carta')

async function aCause(app: TestApp) {
  return app.call('cases.addCause', { name: 'Demora' })
}

const aSheet = {
  askedOn: '2026-03-02',
  way: 'phone',
  answers: [5, 4, 5, 4, 5, 5, 1, 7, 1, 1],
} satisfies Input<'cases.askSatisfaction'>['sheet']

/** A claim of a known customer that was answered and settled a month ago. */
async function aResolvedCase(app: TestApp): Promise<number> {
  const caseId = await aCase(app, { customerId: await aCustomer(app), openedAt: '2026-02-02T09:30' })
  await app.call('cases.step', { caseId, step: { ...answered, at: '2026-02-02T09:50' } })
  const settled = { ...resolved, at: '2026-02-02T09:55', causeId: (await aCause(app)).id }
  await app.call('cases.step', { caseId, step: settled })
  return caseId
}

const aFilter = { name: 'Reclamos', choice: CaseListChoice.parse({ kind: 'claim' }) }

/** For each command about cases that makes history, an input that changes something. */
export const caseDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'cases.askSatisfaction': async (app) => ({ caseId: await aResolvedCase(app), sheet: aSheet }),
  'cases.voidSatisfaction': async (app) => {
    const caseId = await aResolvedCase(app)
    await app.call('cases.askSatisfaction', { caseId, sheet: aSheet })
    return { caseId }
  },
  'cases.closeWithoutObjection': async (app) => ({
    closings: [{ caseId: await aResolvedCase(app), decision: 'inFavour' }],
    reason: 'Sin objeción',
  }),
  'cases.saveFilter': () => aFilter,
  'cases.renameFilter': async (app) => ({ ...(await app.call('cases.saveFilter', aFilter)), name: 'Otros' }),
  'cases.voidFilter': (app) => app.call('cases.saveFilter', aFilter),
  'cases.addCause': () => ({ name: 'Demora' }),
  'cases.changeCause': async (app) => ({ id: (await aCause(app)).id, name: 'Tardanza', element: 'CARA' }),
  'cases.voidCause': async (app) => ({ id: (await aCause(app)).id }),
  'cases.mergeCauses': async (app) => ({
    goneId: (await aCause(app)).id,
    keptId: (await app.call('cases.addCause', { name: 'Otros' })).id,
  }),
  'cases.changeMany': async (app) => ({
    caseIds: [await aCase(app), await aCase(app)],
    change: { what: 'cause', causeId: (await aCause(app)).id },
  }),
  'cases.register': async (app) => {
    const causeId = (await aCause(app)).id
    return { facts: someFacts(), steps: [answered, { ...resolved, causeId }] }
  },
  'cases.change': async (app) => ({ caseId: await aCase(app), facts: someFacts({ product: 'Cafetera' }) }),
  'cases.step': async (app) => ({ caseId: await aCase(app), step: answered }),
  'cases.decide': async (app) => ({
    caseId: await aCase(app),
    step: { to: 'void', at: '2026-03-02T10:00', why: 'mistake', reason: 'Era una prueba' },
  }),
  'cases.extend': async (app) => {
    await readyTerms(app)
    const caseId = await aCase(app, { customerId: await aCustomer(app) })
    return { caseId, extension: { noticeOn: '2026-03-02', reason: 'Falta el informe del taller' } }
  },
  'cases.addMessage': async (app) => ({
    caseId: await aCase(app),
    direction: 'in',
    at: '2026-03-02T09:40',
    channel: 'phone',
    text: 'Pregunta cómo va',
  }),
  'cases.addNote': async (app) => ({
    caseId: await aCase(app),
    at: '2026-03-02T09:40',
    text: 'Es cliente de siempre',
  }),
  'cases.addTask': async (app) => ({ caseId: await aCase(app), task }),
  'cases.changeTask': async (app) => {
    const { id } = await app.call('cases.addTask', { caseId: await aCase(app), task })
    return { id, task: { ...task, text: 'Escribir' } }
  },
  'cases.finishTask': async (app) => {
    const { id } = await app.call('cases.addTask', { caseId: await aCase(app), task })
    return { id, isDone: true }
  },
  'cases.voidTask': async (app) => app.call('cases.addTask', { caseId: await aCase(app), task }),
  'cases.link': async (app) => ({ caseId: await aCase(app), otherId: await aCase(app), kind: 'related' }),
  'cases.unlink': async (app) =>
    app.call('cases.link', { caseId: await aCase(app), otherId: await aCase(app), kind: 'related' }),
  'cases.attach': async (app) => ({
    caseId: await aCase(app),
    file: await app.call('cases.storeFile', { name: 'carta.pdf', bytes: letter }),
  }),
  'cases.voidAttachment': async (app) => {
    const file = await app.call('cases.storeFile', { name: 'carta.pdf', bytes: letter })
    return app.call('cases.attach', { caseId: await aCase(app), file })
  },
}

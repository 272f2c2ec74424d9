import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, ProcedureName } from '#shared/contract/contract'
import type { ContactDraft } from '#shared/customers/contact'
import { defaultRules } from '#shared/customers/segments'
import { aSurvey, aWave, keyedSheets } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

export function aContact(changes: Partial<Input<'customers.addContact'>['contact']> = {}) {
  const contact: ContactDraft = {
    at: '2026-03-01T11:30',
    channel: 'call',
    direction: 'out',
    subject: 'Pedido',
    result: 'Lo piensa',
    nextStep: '',
    nextStepOn: null,
    isPromised: false,
  }
  return { ...contact, ...changes }
}

export async function aCustomer(app: TestApp, changes: Input<'customers.create'> = {}): Promise<number> {
  return (await app.call('customers.create', { name: 'Ana', ...changes })).id
}

/** An open wave of a survey that asks who answers, and the ids of its sheets. */
export async function anIdentifiedWave(app: TestApp, sheets = 1) {
  const surveyId = await aSurvey(app)
  await app.call('customers.setAnonymity', { surveyId, isAnonymous: false })
  const { waveId } = await app.call('surveys.openWave', { surveyId, wave: aWave() })
  const sheetIds = await keyedSheets(
    app,
    waveId,
    Array.from({ length: sheets }, () => [4]),
  )
  return { surveyId, waveId, sheetIds }
}

/** For each command about customers that makes history, an input that changes something. */
export const customerDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'customers.create': () => ({ name: 'Ana Ruiz', phone: '600 11 22 33' }),
  'customers.update': async (app) => ({
    id: await aCustomer(app),
    customer: { name: 'Ana Ruiz', roles: ['client'], tags: ['sin gluten'] },
  }),
  'customers.void': async (app) => ({ id: await aCustomer(app) }),
  'customers.addContact': async (app) => ({ customerId: await aCustomer(app), contact: aContact() }),
  'customers.updateContact': async (app) => {
    const customerId = await aCustomer(app)
    const { id } = await app.call('customers.addContact', { customerId, contact: aContact() })
    return { id, contact: aContact({ result: 'Compra', nextStep: 'Entregar', nextStepOn: '2026-03-09' }) }
  },
  'customers.voidContact': async (app) =>
    app.call('customers.addContact', { customerId: await aCustomer(app), contact: aContact() }),
  'customers.addPurchase': async (app) => ({
    customerId: await aCustomer(app),
    purchase: { boughtOn: '2026-03-01', amount: 12.5 },
  }),
  'customers.voidPurchase': async (app) =>
    app.call('customers.addPurchase', {
      customerId: await aCustomer(app),
      purchase: { boughtOn: '2026-03-01', amount: 12.5 },
    }),
  'customers.finishCall': async (app) => {
    const customerId = await aCustomer(app)
    const contact = aContact({ nextStep: 'Llamar', nextStepOn: '2026-03-02' })
    const { id } = await app.call('customers.addContact', { customerId, contact })
    return { customerId, doneContactId: id, contact: aContact() }
  },
  'customers.import': async (app) => {
    const path = join(app.folder, 'agenda.csv')
    writeFileSync(path, 'Nombre,Teléfono\nAna,600\nLuis,611\n')
    app.chosenFiles.push(path)
    const file = await app.call('customers.chooseImport', {})
    return { token: file?.token ?? '', targets: file?.targets ?? [], withKnown: false }
  },
  'customers.setRules': () => ({ rules: { ...defaultRules, recentDays: 15 } }),
  'customers.areTwo': async (app) => ({
    firstId: await aCustomer(app),
    secondId: await aCustomer(app),
  }),
  'customers.merge': async (app) => {
    const keptId = await aCustomer(app)
    const goneId = await aCustomer(app, { phone: '600' })
    await app.call('customers.addContact', { customerId: goneId, contact: aContact() })
    return { keptId, goneId }
  },
  'customers.setAnonymity': async (app) => ({ surveyId: await aSurvey(app), isAnonymous: false }),
  'customers.tieSheet': async (app) => {
    const { sheetIds } = await anIdentifiedWave(app)
    return { responseId: sheetIds[0] ?? 0, customerId: await aCustomer(app) }
  },
}

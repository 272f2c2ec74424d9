import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasePage } from '../../../src/renderer/cases/CasePage'
import { CasesPage } from '../../../src/renderer/cases/CasesPage'
import { CasePapersPage } from '../../../src/renderer/cases/print/CasePapersPage'
import { SettledPage } from '../../../src/renderer/cases/settled/SettledPage'
import { thisMinute } from '../../../src/renderer/ui/now'
import { aCase, aCustomer, answered, readyTerms, resolved } from '../../main/cases/caseBuilders'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
/** The page dates with the clock of the machine, which the app must not take for the future. */
const farAhead = '2099-01-01T10:00:00'

const openPaper = (paper: string, caseId: number | null) =>
  renderPage(<CasePapersPage params={{ paper, ...(caseId !== null && { caseId: String(caseId) }) }} />, {
    app: app(),
    route: caseId === null ? `/cases/papers/${paper}` : `/cases/${caseId}/print/${paper}`,
  })
const preview = () => screen.findByRole('region', { name: 'Vista previa' })

/** A claim of a known customer, settled on the morning of the tests. */
async function aResolved(): Promise<number> {
  await readyTerms(app())
  const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  const { id: causeId } = await app().call('cases.addCause', { name: 'Producto defectuoso' })
  await app().call('cases.step', { caseId, step: answered })
  await app().call('cases.step', { caseId, step: { ...resolved, causeId } })
  return caseId
}

test('the receipt tells the customer the number, until when there is an answer and why', async () => {
  await app().call('business.create', aBusiness())
  await readyTerms(app())
  const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  openPaper('receipt', caseId)
  const paper = within(await preview())
  expect(await paper.findByText('Ejemplar para el cliente')).toBeTruthy()
  expect(paper.getAllByText(/15 días hábiles/).length).toBeGreaterThan(0)
  expect(paper.getAllByText('La cafetera no calienta')).toHaveLength(3)
})

test('the sheet says on its face that it is an internal copy', async () => {
  openPaper('sheet', null)
  const paper = within(await preview())
  expect(await paper.findAllByText('Copia interna – no sustituye la hoja oficial')).toHaveLength(2)
  expect(paper.getByText('H-00001')).toBeTruthy()
})

test('a paper speaks the language of the business', async () => {
  await app().call('business.create', aBusiness({ language: 'en' }))
  openPaper('policy', null)
  expect(await within(await preview()).findByText('How to complain')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cartel «Cómo reclamar»')
})

test('what is typed in a letter stays, and the letter can be noted as the answer', async () => {
  const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  app().setNow(farAhead)
  const { user, unmount } = openPaper('letter', caseId)
  const body = await screen.findByLabelText('Texto')
  await user.clear(body)
  await user.type(body, 'Le devolvemos el dinero.')
  expect(await within(await preview()).findByText('Le devolvemos el dinero.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Anotar que se envió' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Anotar que se envió' }))
  await waitFor(async () => {
    const { state, events } = await app().call('cases.show', { caseId })
    expect([state, events.at(-1)?.text]).toEqual(['responded', 'Le devolvemos el dinero.'])
  })
  unmount()
  await waitFor(async () => {
    const { about } = await app().call('cases.paper', { caseId })
    expect(about?.letter?.body).toBe('Le devolvemos el dinero.')
  })
})

test('a settled case is asked about with the number keys, and an unhappy answer offers to open it again', async () => {
  const caseId = await aResolved()
  app().setNow(farAhead)
  const { user } = renderPage(<CasePage params={{ caseId: String(caseId) }} />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Preguntar cómo quedó' }))
  const dialog = within(await screen.findByRole('dialog'))
  const [first] = within(dialog.getByRole('group', { name: /^1\./ })).getAllByRole('radio')
  first?.focus()
  await user.keyboard('5454513')
  await user.keyboard('2sn')
  await user.type(dialog.getByLabelText('Si pudiera cambiar una cosa'), 'El plazo{Control>}{Enter}{/Control}')
  await screen.findByText('El cliente no quedó contento')
  expect(await app().call('cases.satisfactionOf', { caseId })).toMatchObject({
    answers: [5, 4, 5, 4, 5, 1, 3, 2, 1, 2],
    change: 'El plazo',
  })
})

test('the owner closes what nobody objected to, all at once', async () => {
  const caseIds = [await aResolved(), await aResolved()]
  app().setNow('2026-04-01T10:00:00')
  const { user } = renderPage(<CasesPage />, { app: app() })
  await screen.findByText('2 casos resueltos sin objeción')
  await user.click(screen.getByRole('button', { name: 'Ver y cerrar' }))
  await user.click(await screen.findByRole('button', { name: 'Cerrar todos' }))
  await waitFor(async () => {
    for (const caseId of caseIds) {
      const { state, events } = await app().call('cases.show', { caseId })
      expect([state, events.at(-1)?.text]).toEqual([
        'closed',
        'Sin objeción del cliente en 10 días hábiles desde que se resolvió.',
      ])
    }
  })
})

test('the page of settled cases says whom to ask, and gives figures only of five answers or more', async () => {
  const consent = { phone: true, email: false, message: false, on: '2026-01-01', how: 'en la tienda' }
  const { id: customerId } = await app().call('customers.create', {
    name: 'Rosa Díaz',
    phone: '600',
    consent,
  })
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  const ask = { askedOn: thisMinute().slice(0, 10), way: 'phone' } as const
  for (let count = 0; count < 6; count += 1) {
    app().setNow('2026-03-02T10:00:00')
    const caseId = await aCase(app(), { customerId })
    await app().call('cases.step', { caseId, step: answered })
    await app().call('cases.step', { caseId, step: { ...resolved, causeId } })
    const closed = { to: 'closed', at: '2026-03-02T10:00', decision: 'inFavour', reason: 'Aceptó' } as const
    await app().call('cases.decide', { caseId, step: closed })
    app().setNow(farAhead)
    const rest = [null, null, null, null, null, 1, null, 1] as const
    const answers = [count, null, ...rest].map((answer) => (answer === 0 ? null : answer))
    if (count > 0) await app().call('cases.askSatisfaction', { caseId, sheet: { ...ask, answers } })
  }
  app().setNow('2026-03-06T10:00:00')
  renderPage(<SettledPage />, { app: app() })
  await screen.findByRole('link', { name: '2026-00001' })
  const easy = await screen.findByRole('row', { name: /Lo fácil que fue/ })
  expect(within(easy).getByText('3,0')).toBeTruthy()
  expect(within(easy).getByText('5 · orientativo')).toBeTruthy()
  const clear = screen.getByRole('row', { name: /La claridad/ })
  expect(within(clear).getByText('pocos datos')).toBeTruthy()
})

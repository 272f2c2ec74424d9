import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CasesPage } from '../../../src/renderer/cases/CasesPage'
import { AnalysisPage } from '../../../src/renderer/standards/AnalysisPage'
import { QuestionsPage } from '../../../src/renderer/standards/QuestionsPage'
import { StandardsPage } from '../../../src/renderer/standards/StandardsPage'
import { aCase, aCustomer, answered, resolved } from '../../main/cases/caseBuilders'
import { aBusiness, appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
beforeEach(() => app().call('business.create', aBusiness()))
afterEach(() => window.history.replaceState(null, ''))

/** Claims answered after twenty minutes and solved five later, today for this computer as for the app. */
async function claims(count: number): Promise<number[]> {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  app().setNow(`${today}T23:59:00`)
  const customerId = await aCustomer(app())
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  const ids: number[] = []
  for (let one = 0; one < count; one += 1) {
    const caseId = await aCase(app(), { openedAt: `${today}T09:30`, customerId, causeId })
    await app().call('cases.step', { caseId, step: { ...answered, at: `${today}T09:50` } })
    await app().call('cases.step', { caseId, step: { ...resolved, at: `${today}T09:55` } })
    ids.push(caseId)
  }
  return ids
}

test('without cases both pages say what to do', async () => {
  renderPage(<StandardsPage />, { app: app() })
  await screen.findByText('Aún no hay nada que medir')
  renderPage(<AnalysisPage />, { app: app() })
  await screen.findByText('Aún no hay casos que analizar')
})

test('four cases are too few for a figure, and lead to the cases all the same', async () => {
  await claims(4)
  renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  const row = await screen.findByRole('row', { name: /^Primera respuesta/ })
  expect(within(row).getAllByText('pocos datos').length).toBeGreaterThan(0)
  within(row).getByRole('link', { name: /^4/ })
})

test('a figure of a few cases is a hint, its goal is met in words, and the clock can be changed', async () => {
  await claims(6)
  const { user } = renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  await screen.findByRole('row', { name: /^Primera respuesta/ })
  await user.click(screen.getByText('Horas de reloj'))
  await screen.findByText(/Cuentan todas las horas/)
  const row = screen.getByRole('row', { name: /^Primera respuesta/ })
  within(row).getByRole('link', { name: /^20 min/ })
  within(row).getByText('orientativo')
})

test('a first goal holds for everything; a change has its day and its reason, and both are told', async () => {
  await claims(6)
  const { user } = renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  const openGoal = async () =>
    user.click(await screen.findByRole('button', { name: /meta · Resuelto al primer contacto/ }))
  await openGoal()
  await user.type(await screen.findByLabelText('Meta, en %'), '60{Enter}')
  const row = screen.getByRole('row', { name: /^Resuelto al primer contacto/ })
  // Answered, and only later solved: never at the first contact.
  await within(row).findByText('No cumple')
  await openGoal()
  const goal = await screen.findByLabelText('Meta, en %')
  await user.clear(goal)
  await user.type(goal, '0')
  await user.type(screen.getByLabelText(/Por qué se cambia/), 'Somos uno menos{Enter}')
  await within(row).findByText('Cumple')
  await openGoal()
  await screen.findByText(/Somos uno menos/)
  await screen.findByText(/^Desde el principio/)
})

test('the page opens on the latest month that tells something, and its times lead to their cases', async () => {
  app().setNow('2099-01-01T10:00:00')
  const customerId = await aCustomer(app())
  const { id: causeId } = await app().call('cases.addCause', { name: 'Demora' })
  for (let one = 0; one < 5; one += 1) {
    const caseId = await aCase(app(), { customerId, causeId })
    await app().call('cases.step', { caseId, step: answered })
    await app().call('cases.step', { caseId, step: resolved })
  }
  await aCase(app(), { customerId, openedAt: '2098-12-30T10:00' })
  const { user, visited } = renderPage(<StandardsPage />, { app: app(), route: '/standards' })
  await screen.findAllByText('marzo de 2026')
  const row = screen.getByRole('row', { name: /^Resolución, sin esperar al cliente/ })
  await user.click(within(row).getByRole('link', { name: /25 min/ }))
  expect(visited.at(-1)).toBe('/cases')
})

test('a simple question takes the last answer for its sheet with one key', async () => {
  const [caseId] = await claims(1)
  const { facts } = await app().call('cases.show', { caseId: caseId ?? 0 })
  await app().call('cases.change', { caseId: caseId ?? 0, facts: { ...facts, topic: 'Horario' } })
  await app().call('cases.standards.setSimple', { topic: 'Horario', isSimple: true })
  const { user } = renderPage(<QuestionsPage />, { app: app(), route: '/standards/questions' })
  await user.click(await screen.findByRole('button', { name: 'Usarlo: Horario' }))
  const sheet = await screen.findByRole('region', { name: 'Vista de la hoja' })
  await within(sheet).findByText(answered.text)
})

test('cases are shared out by role beside the causes, and each group leads to its cases', async () => {
  await claims(6)
  const { user, visited } = renderPage(<AnalysisPage />, {
    app: app(),
    route: '/cases/analysis?role=unknown',
  })
  const table = await screen.findByRole('table', { name: /^Repartido por: Papel/ })
  await within(table).findByText('orientativo')
  await user.click(within(table).getByRole('link', { name: /^6 · No se sabe/ }))
  expect(visited.at(-1)).toBe('/cases')
})

test('compliments for each complaint lead to both', async () => {
  await claims(2)
  await aCase(app(), { kind: 'compliment', openedAt: `${app().deps.clock.today()}T09:30` })
  const { user, visited } = renderPage(<AnalysisPage />, { app: app(), route: '/cases/analysis' })
  const row = await screen.findByRole('row', { name: /^Felicitaciones por cada queja/ })
  await user.click(within(row).getByRole('link', { name: /^0,50/ }))
  expect(visited.at(-1)).toBe('/cases')
})

test('customers served turn complaints into a rate, month by month', async () => {
  await claims(6)
  const { user } = renderPage(<AnalysisPage />, { app: app(), route: '/cases/analysis' })
  await screen.findAllByText(/Sin denominador/)
  const field = await screen.findByLabelText(/^Clientes atendidos en/)
  await user.type(field, '500{Enter}')
  await screen.findByText('6 con 500 clientes.')
})

test('the register shows the cases that a figure was counted from, and says which', async () => {
  const ids = await claims(3)
  window.history.replaceState({ ids: ids.slice(0, 2), title: 'Primera respuesta', from: '/standards' }, '')
  renderPage(<CasesPage />, { app: app(), route: '/cases' })
  await screen.findByText(/Casos detrás de «Primera respuesta»/)
  expect(await screen.findAllByRole('link', { name: /^20\d\d-\d{5}$/ })).toHaveLength(2)
})

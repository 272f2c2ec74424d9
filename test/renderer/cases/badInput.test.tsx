import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CasePage } from '../../../src/renderer/cases/CasePage'
import { NewCasePage } from '../../../src/renderer/cases/NewCasePage'
import { aCase, aCustomer, answered, readyTerms, resolved } from '../../main/cases/caseBuilders'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()
/** The page dates with the clock of the machine, which the app must not take for the future. */
const farAhead = '2099-01-01T10:00:00'

async function openForm() {
  app().setNow(farAhead)
  const page = renderPage(<NewCasePage params={{}} />, { app: app(), route: '/cases/new' })
  await screen.findByLabelText(/Qué pasó/)
  return page
}
const register = () => screen.getByRole('button', { name: /^Registrar Ctrl/ })
const openCase = (caseId: number) =>
  renderPage(<CasePage params={{ caseId: String(caseId) }} />, { app: app(), route: `/cases/${caseId}` })

test('an amount is read as people write it; what is none is said and stops the registration', async () => {
  const { user, visited } = await openForm()
  await user.type(screen.getByLabelText(/Qué pasó/), 'Me cobraron de más')
  await user.click(screen.getByRole('button', { name: /^Más datos/ }))
  const amount = screen.getByLabelText('Importe que reclama')
  for (const [typed, sentence] of [
    ['-5', /no puede ser menor que cero/],
    ['1e9', /No se entiende ese importe/],
  ] as const) {
    await user.clear(amount)
    await user.type(amount, typed)
    await screen.findByText(sentence)
    await user.click(register())
    expect([document.activeElement, amount]).toEqual([amount, expect.objectContaining({ value: typed })])
  }
  expect((await app().call('cases.list', { filter: { group: 'all' } })).total).toBe(0)
  await user.click(screen.getByRole('button', { name: /^Menos datos/ }))
  expect(screen.getByLabelText('Importe que reclama')).toHaveProperty('value', '1e9')
  await user.clear(amount)
  await user.type(amount, '1.234,56')
  await user.click(register())
  await waitFor(() => expect(visited.at(-1)).toBe('/cases/1'))
  expect((await app().call('cases.show', { caseId: 1 })).facts.amount).toBe(1234.56)
})

test('a letter of a megabyte is said to be too long, loses nothing, and can go as a file', async () => {
  const { user, visited } = await openForm()
  const letter = `Señores: ${'lo que pasó fue esto. '.repeat(50_000)}`
  fireEvent.change(screen.getByLabelText(/Qué pasó/), { target: { value: letter } })
  await screen.findByText(/^Sobran 1\.\d{3}\.\d{3} letras: aquí caben 8000\. No se ha quitado nada/)
  await user.click(register())
  expect(screen.getByLabelText(/Qué pasó/)).toHaveProperty('value', letter)
  await waitFor(async () =>
    expect(await app().call('cases.draft', {})).toMatchObject({ facts: { description: letter } }),
  )
  await user.click(screen.getByRole('button', { name: /Guardar el texto entero como archivo/ }))
  await screen.findByText('texto completo.txt')
  await user.click(register())
  await waitFor(() => expect(visited.at(-1)).toBe('/cases/1'))
  const [file] = await app().call('cases.attachments', { caseId: 1 })
  expect(file?.bytes).toBe(new TextEncoder().encode(letter).length)
  expect((await app().call('cases.show', { caseId: 1 })).facts.description).toMatch(/^Señores: .*…$/)
})

test('of what is dropped, a folder and a program are named and the rest is kept', async () => {
  await openForm()
  const program = new File(['MZ\u0090\u0000'], 'foto.png')
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'mesa.png')
  const files = [new File([], 'fotos'), program, picture]
  const items = files.map((_, index) => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ isDirectory: index === 0 }),
  }))
  fireEvent.drop(screen.getByLabelText(/Qué pasó/), { dataTransfer: { files, items } })
  await screen.findByText('mesa.png')
  await screen.findByText(/^Eso es una carpeta\./)
  await screen.findByText(/^Ese tipo de archivo no se guarda/)
})

test('an extension after the due date says why not, and keeps what was written', async () => {
  await readyTerms(app(), { unit: 'businessDays', amount: 5, roll: 'none' })
  const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  app().setNow(farAhead)
  const { user } = openCase(caseId)
  await user.click(await screen.findByRole('button', { name: 'Ampliar el plazo' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Por qué/ }), 'Falta la pieza')
  await user.click(dialog.getByRole('button', { name: 'Ampliar el plazo' }))
  await dialog.findByText(/tiene que ser anterior al día en que vencía/)
  expect(dialog.getByRole('textbox', { name: /Por qué/ })).toHaveProperty('value', 'Falta la pieza')
})

test('a decision needs its reason, and a day that is none is not taken for another', async () => {
  const { id: causeId } = await app().call('cases.addCause', { name: 'Avería' })
  const caseId = await aCase(app(), { causeId })
  await app().call('cases.step', { caseId, step: answered })
  await app().call('cases.step', { caseId, step: resolved })
  app().setNow(farAhead)
  const { user } = openCase(caseId)
  await user.click(await screen.findByRole('button', { name: /^Cerrar el caso/ }))
  const dialog = within(await screen.findByRole('dialog'))
  const close = () => user.click(dialog.getByRole('button', { name: 'Cerrar el caso' }))
  await close()
  expect(dialog.getByLabelText(/Motivo/).getAttribute('aria-invalid')).toBe('true')
  await user.type(dialog.getByLabelText(/Motivo/), 'Se cambió')
  const day = dialog.getByLabelText('Qué día fue')
  await user.clear(day)
  await user.type(day, '31/2/2026')
  await close()
  expect((await app().call('cases.show', { caseId })).state).toBe('resolved')
})

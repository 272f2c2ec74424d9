import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewCasePage } from '../../../src/renderer/cases/NewCasePage'
import { aCase, aCustomer } from '../../main/cases/caseBuilders'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

/** The page takes the clock of the computer: the app of the test goes by it too. */
function setTodaysClock(): void {
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000 + 60_000)
  app().setNow(local.toISOString().slice(0, 19))
}

async function openPage(route = '/cases/new') {
  setTodaysClock()
  const page = renderPage(<NewCasePage params={{}} />, { app: app(), route })
  await screen.findByLabelText(/Qué pasó/)
  return page
}

const listed = async () => (await app().call('cases.list', { filter: { group: 'all' } })).lines

test('a case is registered with a number, words and Ctrl+Enter', async () => {
  const { user, visited } = await openPage()
  await user.keyboard('3')
  await user.keyboard('La cafetera no calienta')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(visited.at(-1)).toBe('/cases/1'))
  expect((await listed()).map(({ kind, description }) => [kind, description])).toEqual([
    ['claim', 'La cafetera no calienta'],
  ])
  expect(await app().call('cases.draft', {})).toBeNull()
})

test('a letter chooses the kind too', async () => {
  const { user } = await openPage()
  await user.keyboard('f')
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: /Felicitación/ }).matches(':checked')).toBe(true),
  )
})

test('what is missing is said and has the cursor', async () => {
  const { user } = await openPage()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Escriba qué pasó, con las palabras del cliente.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText(/Qué pasó/))
})

test('a letter with two things makes two linked cases of the same person', async () => {
  const customerId = await aCustomer(app())
  const draft = {
    facts: { kind: 'complaint', channel: 'letter', description: 'Tardaron', customerId },
    openedOn: '2026-01-05',
    openedTime: '',
    settlement: null,
  }
  await app().call('cases.keepDraft', { draft })
  const { user } = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Registrar y enlazar otro' }))
  await screen.findByText(/Irá enlazado con .*son de la misma carta/)
  await user.type(screen.getByLabelText(/Qué pasó/), 'Y me cobraron de más')
  await user.click(screen.getByRole('button', { name: /^Registrar Ctrl/ }))
  await waitFor(async () => expect(await listed()).toHaveLength(2))
  const { links, facts } = await app().call('cases.show', { caseId: 2 })
  expect([links.map(({ kind, caseId }) => [kind, caseId]), facts.customerId, facts.openedAt]).toEqual([
    [['sameLetter', 1]],
    customerId,
    expect.stringContaining('2026-01-05'),
  ])
})

test('a picture pasted before registering is with the case', async () => {
  const { user, visited } = await openPage()
  await user.keyboard('1¿Tienen sitio?')
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'foto.png')
  fireEvent.paste(screen.getByLabelText(/Qué pasó/), { clipboardData: { files: [picture] } })
  await screen.findByText('foto.png')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(visited.at(-1)).toBe('/cases/1'))
  const files = await app().call('cases.attachments', { caseId: 1 })
  expect(files.map(({ name }) => name)).toEqual(['foto.png'])
})

test('what was half typed is there again, and can be thrown away', async () => {
  const first = await openPage()
  await first.user.keyboard('2Nadie contesta')
  first.unmount()
  await waitFor(async () =>
    expect(await app().call('cases.draft', {})).toMatchObject({ facts: { description: 'Nadie contesta' } }),
  )
  const { user } = await openPage()
  expect(await screen.findByText('Aquí sigue lo que estaba escribiendo.')).toBeTruthy()
  expect(screen.getByLabelText(/Qué pasó/)).toHaveProperty('value', 'Nadie contesta')
  await user.click(screen.getByRole('button', { name: 'Empezar de nuevo' }))
  await waitFor(() => expect(screen.getByLabelText(/Qué pasó/)).toHaveProperty('value', ''))
})

test('the channel of the last case is that of the next', async () => {
  const first = await openPage()
  await first.user.click(screen.getByRole('radio', { name: 'Teléfono' }))
  await first.user.type(screen.getByLabelText(/Qué pasó/), 'Nadie contesta{Control>}{Enter}{/Control}')
  await waitFor(() => expect(first.visited.at(-1)).toBe('/cases/1'))
  first.unmount()
  await openPage()
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Teléfono' })).toHaveProperty('checked', true))
})

test('what the same person said these days is shown, and an official sheet asks for its number', async () => {
  setTodaysClock()
  const customerId = await aCustomer(app())
  await aCase(app(), { customerId, openedAt: app().deps.clock.now().slice(0, 10).concat('T00:00') })
  const { user } = await openPage()
  await user.type(screen.getByLabelText('Cliente'), 'rosa')
  await screen.findByRole('option', { name: /Rosa Díaz/ })
  await user.keyboard('{Enter}')
  expect(await screen.findByText('¿Es lo mismo? Esta persona ya dijo algo estos días:')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Hoja oficial' }))
  expect(screen.getByLabelText('Número de la hoja oficial')).toBeTruthy()
})

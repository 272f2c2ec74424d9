import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UndoButtons } from '../../../src/renderer/app/UndoButtons'
import { HistoryPage } from '../../../src/renderer/history/HistoryPage'
import { TrashPage } from '../../../src/renderer/history/TrashPage'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the history names what was done, opens to what changed, and takes back the last or an older deed', async () => {
  const app = testApp()
  await app.call('people.add', { name: 'Luz', role: 'staff' })
  await app.call('attributes.create', { name: 'Precio' })
  const { user } = renderPage(
    <>
      <UndoButtons />
      <HistoryPage params={{}} />
    </>,
    { app },
  )
  await screen.findByText('Crear un atributo (Precio)')
  await screen.findByRole('button', { name: 'Deshacer: crear un atributo (Precio)' })
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Deshecho: crear un atributo (Precio)')).toBeTruthy()
  expect(await app.call('attributes.list', {})).toEqual([])
  await screen.findByText('Deshacer: crear un atributo (Precio)')

  await user.click(screen.getByText('Añadir a una persona (Luz)'))
  expect(await screen.findByText('Se añadió: persona del equipo «Luz»')).toBeTruthy()
  expect(screen.getByText('empleado')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Deshacer esto' }))
  await expect.poll(() => app.call('people.list', {})).toEqual([])

  await user.click(screen.getByRole('button', { name: 'Comprobar el historial' }))
  expect(await screen.findByText(/Ninguna línea falta ni ha cambiado \(4 líneas\)/)).toBeTruthy()
  expect(app.failures).toEqual([])
})

test('what was removed is in the trash, found by its name, and restored', async () => {
  const app = testApp()
  for (const name of ['Luz', 'Mar']) {
    const { id } = await app.call('people.add', { name, role: 'staff' })
    await app.call('people.void', { id })
  }
  const { user } = renderPage(<TrashPage />, { app })
  await screen.findByText('Mar')
  await user.type(screen.getByLabelText('Buscar en la papelera'), 'luz')
  await expect.poll(() => screen.queryByText('Mar')).toBeNull()
  const line = await screen.findByRole('row', { name: /Luz/ })
  await user.click(within(line).getByRole('button', { name: 'Restaurar Persona del equipo «Luz»' }))
  await expect.poll(async () => (await app.call('people.list', {})).map(({ name }) => name)).toEqual(['Luz'])
})

test('from the page of one thing only its changes are shown, and the way to all', async () => {
  const app = testApp()
  const { id } = await app.call('people.add', { name: 'Luz', role: 'staff' })
  await app.call('attributes.create', { name: 'Precio' })
  renderPage(<HistoryPage params={{ row: `person-${id}`, name: 'Luz' }} />, { app })
  await screen.findByText('Añadir a una persona (Luz)')
  expect(screen.queryByText('Crear un atributo (Precio)')).toBeNull()
  expect(screen.getByText('Solo los cambios de persona del equipo «Luz»')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Ver todo el historial' })).toBeTruthy()
})

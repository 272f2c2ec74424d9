import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Start } from '../../../src/renderer/app/Start'
import { PeoplePage } from '../../../src/renderer/people/PeoplePage'
import { aBusiness } from '../../support/builders'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('a new PIN shows its code once; the key locks, the names are there, and the code gives a new PIN', async () => {
  const app = testApp({ role: 'seated' })
  await app.call('business.create', aBusiness())
  await app.call('people.add', { name: 'Luz', role: 'staff' })
  const page = renderPage(<PeoplePage />, { app })
  const first = await screen.findByRole<HTMLButtonElement>('button', { name: 'Poner PIN al dueño…' })
  await waitFor(() => expect(first.disabled).toBe(false))
  fireEvent.click(first)
  fireEvent.change(await screen.findByLabelText('Su nombre'), { target: { value: 'Berta' } })
  fireEvent.change(screen.getByLabelText('PIN nuevo'), { target: { value: '2580' } })
  fireEvent.change(screen.getByLabelText('Otra vez el PIN nuevo'), { target: { value: '2581' } })
  fireEvent.click(screen.getByRole('button', { name: 'Guardar' }))
  expect(await screen.findByText('No es igual que el de arriba.')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Otra vez el PIN nuevo'), { target: { value: '2580' } })
  fireEvent.click(screen.getByRole('button', { name: 'Guardar' }))
  const code = (await screen.findByText(/^(\w{5}-){4}\w{5}$/)).textContent ?? ''
  fireEvent.click(screen.getByLabelText('Ya lo he guardado'))
  fireEvent.click(screen.getByRole('button', { name: 'Listo' }))
  await waitFor(() => expect(screen.queryByText(code)).toBeNull())
  page.unmount()

  renderPage(<Start />, { app })
  const lock = await screen.findByRole('button', { name: /Berta/ })
  fireEvent.keyDown(document.documentElement, { key: 'l', code: 'KeyL', ctrlKey: true })
  expect(await screen.findByLabelText('PIN de Berta')).toBeTruthy()
  expect(lock.isConnected).toBe(false)
  await waitFor(async () => expect((await app.call('session.state', {})).role).toBe('nobody'))
  fireEvent.click(screen.getByRole('button', { name: 'Otra persona' }))
  expect(await screen.findByRole('button', { name: 'Luz' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Berta' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Olvidé mi PIN' }))
  fireEvent.change(await screen.findByLabelText('Código de recuperación'), { target: { value: code } })
  fireEvent.change(screen.getByLabelText('PIN nuevo'), { target: { value: '4826' } })
  fireEvent.change(screen.getByLabelText('Otra vez el PIN nuevo'), { target: { value: '4826' } })
  fireEvent.click(screen.getByRole('button', { name: 'Entrar' }))
  const next = await screen.findByText(/^(\w{5}-){4}\w{5}$/)
  expect(next.textContent).not.toBe(code)
  expect(app.failures).toEqual([])
  app.close()
})

import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { CustomerPicker } from '../../../src/renderer/customers/CustomerPicker'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function Host({ onSend, onValue }: { onSend: () => void; onValue: (id: number | null) => void }) {
  const [id, setId] = useState<number | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <CustomerPicker
        value={id}
        onChange={(next) => {
          setId(next)
          onValue(next)
        }}
      />
      <button type="submit">Enviar</button>
    </form>
  )
}

function openPicker() {
  const values: (number | null)[] = []
  let sent = 0
  const onSend = () => {
    sent += 1
  }
  const page = renderPage(<Host onSend={onSend} onValue={(id) => values.push(id)} />, { app: app() })
  return { ...page, values, sentTimes: () => sent }
}

test('a customer is found as one types and taken with the arrows and Enter, without sending the form around', async () => {
  await app().call('customers.create', { name: 'Ana Núñez', phone: '611 111 111' })
  const { id } = await app().call('customers.create', { name: 'Ana Ruiz', phone: '622 222 222' })
  const { user, values, sentTimes } = openPicker()
  await user.type(screen.getByLabelText('Cliente'), 'ana')
  await screen.findByRole('option', { name: /Ana Ruiz/ })
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await screen.findByRole('button', { name: 'Cambiar el cliente Ana Ruiz' })
  expect(screen.getByText(/622 222 222 · sin contactos anotados/)).toBeTruthy()
  expect([values, sentTimes()]).toEqual([[id], 0])
})

test('Enter alone takes the first one found', async () => {
  await app().call('customers.create', { name: 'Mariana' })
  const { id } = await app().call('customers.create', { name: 'Ana' })
  const { user, values } = openPicker()
  await user.type(screen.getByLabelText('Cliente'), 'ana')
  await screen.findByRole('option', { name: /^Ana/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: 'Cambiar el cliente Ana' })
  expect(values).toEqual([id])
})

test('Enter makes who is not there, without waiting for the list', async () => {
  const { user, values } = openPicker()
  await user.type(screen.getByLabelText('Cliente'), 'Ana Ruiz{Enter}')
  await user.type(await screen.findByLabelText('Teléfono'), '600 11 22 33{Enter}')
  await screen.findByRole('button', { name: 'Cambiar el cliente Ana Ruiz' })
  expect(values).toEqual([1])
})

test('who is not there is made on the spot with the typed name and a phone', async () => {
  const { user, values } = openPicker()
  await user.type(screen.getByLabelText('Cliente'), 'Ana Ruiz')
  await user.click(await screen.findByRole('option', { name: 'Crear «Ana Ruiz»' }))
  await user.type(screen.getByLabelText('Teléfono'), '600 11 22 33{Enter}')
  await screen.findByRole('button', { name: 'Cambiar el cliente Ana Ruiz' })
  expect(values).toEqual([1])
  expect(await app().call('customers.find', { text: '112233' })).toMatchObject([{ id: 1, name: 'Ana Ruiz' }])
})

test('a known phone is noticed before the same person is made twice', async () => {
  const { id } = await app().call('customers.create', { name: 'Ana Núñez', phone: '611 111 111' })
  const { user, values } = openPicker()
  await user.type(screen.getByLabelText('Cliente'), '611-111-1119')
  await user.click(await screen.findByRole('option', { name: /Crear/ }))
  await user.keyboard('{Tab}')
  await user.clear(screen.getByLabelText('Teléfono'))
  await user.type(screen.getByLabelText('Teléfono'), '611111111')
  await user.click(await screen.findByRole('button', { name: 'Es Ana Núñez' }))
  expect(values).toEqual([id])
})

test('somebody may stay anonymous, and another choice can be made', async () => {
  await app().call('customers.create', { name: 'Ana' })
  const { user, values } = openPicker()
  await user.click(screen.getByLabelText('Cliente'))
  await user.click(await screen.findByRole('option', { name: 'Anónimo' }))
  expect(screen.getByPlaceholderText('Anónimo')).toBeTruthy()
  await user.type(screen.getByLabelText('Cliente'), 'ana')
  await user.click(await screen.findByRole('option', { name: /^Ana/ }))
  await user.click(await screen.findByRole('button', { name: 'Cambiar el cliente Ana' }))
  await waitFor(() => expect(values).toEqual([null, 1, null]))
})

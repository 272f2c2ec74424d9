import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Welcome } from '../../../src/renderer/business/Welcome'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the welcome stores the business with hours that make sense', async () => {
  const app = testApp()
  const { user } = renderPage(<Welcome />, { app })
  // It is typed straight away.
  await user.keyboard('Ferretería El Tornillo{Enter}')
  await expect
    .poll(() => app.call('business.get', {}))
    .toMatchObject({ name: 'Ferretería El Tornillo', isSample: false })
  const business = await app.call('business.get', {})
  expect(business?.openingHours[0]).toEqual([
    { from: '09:00', to: '14:00' },
    { from: '16:00', to: '20:00' },
  ])
  expect(business?.openingHours[6]).toEqual([])
})

test('without a name it says what is missing and stores nothing', async () => {
  const app = testApp()
  const { user } = renderPage(<Welcome />, { app })
  await user.click(screen.getByRole('button', { name: 'Empezar' }))
  expect(await screen.findByText('Escriba el nombre de su negocio.')).toBeTruthy()
  expect(await app.call('business.get', {})).toBeNull()
})

test('the sample shop is made in the language that was chosen', async () => {
  const app = testApp()
  const { user } = renderPage(<Welcome />, { app, language: 'en' })
  await user.click(screen.getByRole('button', { name: 'Look around with a sample shop' }))
  await expect.poll(() => app.call('business.get', {})).toMatchObject({ name: 'Plaza Café', isSample: true })
})

test('a picture that is none is refused in words', async () => {
  const app = testApp()
  app.chosenFiles.push('/not/a/picture.png')
  const { user } = renderPage(<Welcome />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir una imagen…' }))
  expect(await screen.findByText('Esa imagen no se puede usar. Pruebe con un PNG o un JPG.')).toBeTruthy()
})

test('from the name to the start it is a few keys: the hours are one line until somebody asks for them', async () => {
  const app = testApp()
  const { user } = renderPage(<Welcome />, { app })
  const hours = 'Lunes a viernes: 09:00–14:00, 16:00–20:00 · Sábado: 09:00–14:00 · Domingo: Cerrado'
  expect(screen.getByText(hours)).toBeTruthy()
  await user.click(screen.getByLabelText('Nombre del negocio'))
  await user.keyboard('Bar Sol')
  let keys = 0
  for (; document.activeElement?.textContent !== 'Empezar' && keys < 20; keys += 1) await user.tab()
  expect(keys).toBeLessThanOrEqual(6)
  await user.click(screen.getByRole('button', { name: 'Cambiar el horario de apertura' }))
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Lunes' }))
  await user.keyboard(' ')
  await user.click(screen.getByRole('button', { name: 'Empezar' }))
  await expect.poll(async () => (await app.call('business.get', {}))?.openingHours[0]).toEqual([])
})

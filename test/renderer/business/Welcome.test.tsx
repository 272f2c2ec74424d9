import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Welcome } from '../../../src/renderer/business/Welcome'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('the welcome stores the business with hours that make sense', async () => {
  const app = testApp()
  const { user } = renderPage(<Welcome />, { app })
  await user.type(screen.getByLabelText('Nombre del negocio'), 'Ferretería El Tornillo')
  await user.click(screen.getByRole('button', { name: 'Empezar' }))
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

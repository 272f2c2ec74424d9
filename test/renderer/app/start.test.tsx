import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Start } from '../../../src/renderer/app/Start'
import { aBusiness } from '../../support/builders'
import { renderPage } from '../../support/renderPage'
import { testApp } from '../../support/testApp'

test('an address that no page has leads home', async () => {
  const app = testApp()
  await app.call('business.create', aBusiness())
  const page = renderPage(<Start />, { app, route: '/visits' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Inicio' })).toBeTruthy()
  expect(page.visited.at(-1)).toBe('/')
  app.close()
})

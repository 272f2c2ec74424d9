import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ElementsPage } from '../../../src/renderer/moments/ElementsPage'
import { SpecialMomentsPage } from '../../../src/renderer/moments/SpecialMomentsPage'
import { VariabilityPage } from '../../../src/renderer/moments/VariabilityPage'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })

test('the sample has its elements, its shifts and its special moments to look at', async () => {
  await app().call('business.createSample', { language: 'es' })
  const elements = renderPage(<ElementsPage />, { app: app() })
  await elements.user.click(await screen.findByRole('button', { name: /^Contacto cara a cara/ }))
  expect(await screen.findByText('La bienvenida al llegar')).toBeTruthy()
  expect(screen.getByText(/de cada 10 fallos son de sistemas, no de personas/)).toBeTruthy()
  await elements.user.click(screen.getByRole('combobox', { name: /^De qué fue: Explicaron garantía/ }))
  await elements.user.click(await screen.findByRole('option', { name: 'Estrategia, a la vista' }))
  expect(await screen.findByRole('button', { name: 'Ver los fallos: Estrategia, a la vista' })).toBeTruthy()
  elements.unmount()

  const variability = renderPage(<VariabilityPage />, { app: app() })
  expect(await screen.findByText(/^«Tarde» sale peor que «Mañana»/)).toBeTruthy()
  expect(await screen.findByText(/^Horas punta: /)).toBeTruthy()
  await variability.user.click(screen.getByRole('button', { name: 'Añadir la pregunta a esta encuesta' }))
  expect(await screen.findByText(/^Ya se pregunta\. Hacen falta cinco hojas/)).toBeTruthy()
  variability.unmount()

  renderPage(<SpecialMomentsPage />, { app: app() })
  expect(await screen.findByText(/acaban en queja \(2 de 9 veces\)/)).toBeTruthy()
  expect(await screen.findByText(/dice que lo vale o más/)).toBeTruthy()
})

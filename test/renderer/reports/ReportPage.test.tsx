import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReportPage } from '../../../src/renderer/reports/ReportPage'
import { appForEachTest } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest({ now: '2026-11-22T20:00:00' })

test('the report is read, changed, remembered and saved', async () => {
  await app().call('business.createSample', { language: 'es' })
  const { user } = renderPage(<ReportPage />, { app: app(), route: '/report' })
  await user.click(await screen.findByRole('radio', { name: 'Ola' }))
  const paper = within(await screen.findByRole('region', { name: 'Vista previa del informe' }))
  await paper.findByRole('heading', { name: /^Informe de la ola / })
  expect(paper.getAllByText(/^Empiece por «/)).toHaveLength(1)
  expect(paper.getByRole('heading', { name: 'Los cinco estándares' })).toBeTruthy()
  for (const name of ['La nota, de un periodo a otro', 'Quejas y reclamos, mes a mes'])
    expect(paper.getByRole('img', { name })).toBeTruthy()

  await user.click(screen.getByRole('checkbox', { name: 'Los cinco estándares' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Los cinco estándares' })).toBeNull())
  expect((await app().call('business.preferences', {}))['reports.choice']).toMatchObject({
    length: 'wave',
    annexes: ['results', 'scorecard', 'cases', 'plan', 'method'],
  })

  app().chosenFiles.push(join(app().folder, 'informe.pdf'))
  await user.click(screen.getByRole('button', { name: 'Guardar en PDF…' }))
  await screen.findByText('Informe guardado: informe.pdf')
  await screen.findByRole('button', { name: 'Abrirlo para imprimir' })
})

test('without anything to tell it says what to do', async () => {
  renderPage(<ReportPage />, { app: app(), route: '/report' })
  await screen.findByText('Aún no hay de qué informar')
})

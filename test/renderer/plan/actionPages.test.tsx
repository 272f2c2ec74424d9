import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WaveResultsPage } from '../../../src/renderer/analysis/WaveResultsPage'
import { ActionsPage } from '../../../src/renderer/plan/ActionsPage'
import { useNewActionKey } from '../../../src/renderer/plan/useNewActionKey'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function Results({ waveId }: { readonly waveId: number }) {
  useNewActionKey()
  return <WaveResultsPage params={{ waveId: String(waveId) }} />
}

test('the key A makes an action of the lowest question; it is begun, done and waits for the next wave', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5'))
  await keyedSheets(app(), waveId, [
    [5, 2],
    [4, 1],
    [5, 3],
    [4, 2],
    [5, 2],
  ])
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-02' })
  const results = renderPage(<Results waveId={waveId} />, { app: app() })
  await screen.findByRole('heading', { name: 'Lo que más pide una acción' })
  await results.user.keyboard('a')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText('Qué se va a hacer')).toHaveProperty('value', 'Mejorar: Rapidez')
  await waitFor(() =>
    expect(dialog.getByRole('combobox', { name: 'Qué cifra tiene que mover' })).toHaveProperty(
      'value',
      'Rapidez',
    ),
  )
  await results.user.keyboard('Más manos los sábados{Enter}')
  await screen.findByText('Acción creada: Más manos los sábados')
  expect(await app().call('plan.actions', {})).toMatchObject({
    actions: [
      {
        what: 'Más manos los sábados',
        origin: { kind: 'question', id: `${waveId}:q2`, label: 'Rapidez' },
        aim: { direction: 'up' },
      },
    ],
  })
  expect((await screen.findAllByRole('link', { name: '1 acción de Rapidez' })).length).toBeGreaterThan(0)
  results.unmount()

  const { user } = renderPage(<ActionsPage />, { app: app(), route: '/actions' })
  await user.click(await screen.findByRole('button', { name: 'Empezar: Más manos los sábados' }))
  await screen.findByText('Empezada')
  await user.click(screen.getByRole('button', { name: 'Hecha: Más manos los sábados' }))
  expect(await screen.findByText(/Esperando a la siguiente ola/)).toBeTruthy()
  expect(screen.getByText('Antes (Primavera): 0 %, n = 5.')).toBeTruthy()
})

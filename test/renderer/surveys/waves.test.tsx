import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { noPlan } from '#shared/surveys/waves'
import { SettingsPage } from '../../../src/renderer/business/SettingsPage'
import { HomePage } from '../../../src/renderer/home/HomePage'
import { SurveyPage } from '../../../src/renderer/surveys/SurveyPage'
import {
  aBusiness,
  appForEachTest,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  keyedSheets,
  noHeader,
} from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function openSurvey(surveyId: number, language: 'es' | 'en' = 'es') {
  return renderPage(<SurveyPage params={{ surveyId: String(surveyId) }} />, { app: app(), language })
}

test('the plan of a survey is made on its page', async () => {
  const surveyId = await aSurvey(app())
  const { user } = openSurvey(surveyId)
  await screen.findByText(/Sin plan/)
  await user.click(screen.getByRole('button', { name: 'Hacer un plan' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(/De cada 100 hojas/), '60')
  await user.type(within(dialog).getByLabelText(/Sitios/, { selector: 'input' }), 'Sala{Enter}')
  await user.click(within(dialog).getByRole('button', { name: 'Guardar' }))
  await screen.findByText(/vuelven 60\s%/)
  expect((await app().call('surveys.plan', { surveyId })).plan).toEqual({
    ...noPlan,
    expectedResponse: 0.6,
    places: ['Sala'],
  })
})

test.each([
  [
    'es',
    'Abrir una ola',
    /a quienes preguntar/,
    'Cuántas respuestas quiere',
    [
      'Con 66 hojas de 200 clientes, el margen es de unos 10 puntos arriba o abajo.',
      'Para ±10 puntos hacen falta 66 hojas: reparta unas 110.',
      'La muestra no es al azar: el margen es solo una guía.',
    ],
  ],
  [
    'en',
    'Open a wave',
    /customers there are to ask/,
    'How many answers you want',
    [
      'With 66 sheets out of 200 customers, the margin is about 10 points up or down.',
      'For ±10 points it takes 66 sheets: hand out about 110.',
      'The sample is not random: the margin is only a guide.',
    ],
  ],
] as const)('in %s, opening a wave says what the sample gives as it is typed', async (...row) => {
  const [language, open, population, planned, sentences] = row
  const surveyId = await aSurvey(app())
  const plan = { ...noPlan, sampling: 'convenience' as const, expectedResponse: 0.6 }
  await app().call('surveys.setPlan', { surveyId, plan })
  const { user } = openSurvey(surveyId, language)
  await user.click(await screen.findByRole('button', { name: open }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText(population), '200')
  await user.type(within(dialog).getByLabelText(planned), '66')
  for (const sentence of sentences) await within(dialog).findByText(sentence)
  await user.click(within(dialog).getByRole('button', { name: open }))
  await waitFor(async () =>
    expect((await app().call('surveys.get', { surveyId })).waves).toMatchObject([
      { population: 200, plannedSample: 66, sampling: 'convenience' },
    ]),
  )
})

test('a sheet left half keyed stands in the way of closing, with a link to it', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const draft = { responseId: null, sheetNumber: 1, header: noHeader, answers: [], position: 0, buffer: '' }
  await app().call('responses.keepDraft', { waveId, draft })
  const { user } = openSurvey(surveyId)
  await user.click(await screen.findByRole('button', { name: 'Más acciones de Primavera' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Cerrar la ola' }))
  const dialog = await screen.findByRole('dialog')
  const link = await within(dialog).findByRole('link', { name: 'Ir a la hoja a medias' })
  expect(link.getAttribute('href')).toBe(`/waves/${waveId}/capture`)
  expect(within(dialog).getByRole('button', { name: 'Cerrar la ola' })).toHaveProperty('disabled', true)
})

test('closing says what is back and not keyed, and what is not back', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const handOut = { placeId: null, handedBy: '', handedOn: '2026-03-03', numbers: [{ from: 1, to: 8 }] }
  await app().call('surveys.ledger.handOut', { waveId, handOut })
  const returned = { count: 2, numbers: null, handOutId: null, returnedOn: '2026-03-05' }
  await app().call('surveys.ledger.takeBack', { waveId, returned })
  const { user } = openSurvey(surveyId)
  await user.click(await screen.findByRole('button', { name: 'Más acciones de Primavera' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Cerrar la ola' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText(/2 hojas han vuelto y no se han pasado/)
  await within(dialog).findByText(/Faltan 6 hojas por volver/)
  const link = within(dialog).getByRole('link', { name: 'Ver cuáles' })
  expect(link.getAttribute('href')).toBe(`/waves/${waveId}/ledger`)
  expect(within(dialog).getByRole('button', { name: 'Cerrar la ola' })).toHaveProperty('disabled', false)
})

test('a closed wave shows what it came to', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.updateWave', { waveId, wave: aWave({ population: 4, handedOut: 4 }) })
  await keyedSheets(app(), waveId, [[5], [4], [null]])
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-09' })
  openSurvey(surveyId)
  await screen.findByText('Margen')
  const figures = [...document.querySelectorAll('dd')].map((figure) => figure.textContent)
  // 100·1.96·√(0.25/2)·√(2/3) = 56.6
  expect(figures).toEqual(['4', '—', '3', '2', '1', '0', expect.stringMatching(/^50\s%$/), '±57 puntos'])
})

test('the home says what is due and how far the open waves are', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.setPlan', { surveyId, plan: { ...noPlan, everyMonths: 1 } })
  await app().call('surveys.updateWave', { waveId, wave: aWave({ openedOn: '2026-01-07' }) })
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-01-31' })
  const other = await aSurveyWithOpenWave(app())
  const wave = aWave({ label: 'Verano', openedOn: '2026-02-28', plannedSample: 4 })
  await app().call('surveys.updateWave', { waveId: other.waveId, wave })
  await keyedSheets(app(), other.waveId, [[5]])
  renderPage(<HomePage />, { app: app() })
  await screen.findByText('Atrasada 2 días')
  const link = screen.getByRole('link', { name: 'Preparar la ola: Cómo lo hicimos' })
  expect(link.getAttribute('href')).toBe(`/surveys/${surveyId}`)
  expect(screen.getByText('1 respuesta de 4 que quiere · abierta hace 2 días')).toBeTruthy()
})

test.each([
  ['2026-02-01', null, null],
  ['2026-02-20', 'Toca en 8 días', 'Due in 8 days'],
  ['2026-02-27', 'Toca en 1 día', 'Due in 1 day'],
  ['2026-02-28', 'Toca hoy', 'Due today'],
  ['2026-03-01', 'Atrasada 1 día', '1 day late'],
  ['2026-03-30', 'Atrasada 30 días', '30 days late'],
])('held every month and closed on 31 January, on %s the home says: %s', async (day, spanish, english) => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.setPlan', { surveyId, plan: { ...noPlan, everyMonths: 1 } })
  await app().call('surveys.updateWave', { waveId, wave: aWave({ openedOn: '2026-01-07' }) })
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-01-31' })
  app().setNow(`${day}T10:00:00`)
  for (const [language, words] of [
    ['es', spanish],
    ['en', english],
  ] as const) {
    const { unmount } = renderPage(<HomePage />, { app: app(), language })
    await screen.findByRole('heading', { level: 1 })
    if (words === null) await waitFor(() => expect(document.querySelector('.tone')).toBeNull())
    else await screen.findByText(words)
    unmount()
  }
})

test('reminders are switched off in the settings', async () => {
  await app().call('business.create', aBusiness())
  const { user } = renderPage(<SettingsPage />, { app: app() })
  await user.click(await screen.findByRole('switch', { name: /Avisar cuando toca/ }))
  await waitFor(async () =>
    expect(await app().call('business.preferences', {})).toEqual({ reminders: false }),
  )
})

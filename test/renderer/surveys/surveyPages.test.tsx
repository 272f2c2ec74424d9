import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewSurveyPage } from '../../../src/renderer/surveys/NewSurveyPage'
import { SurveyPage } from '../../../src/renderer/surveys/SurveyPage'
import { SurveysPage } from '../../../src/renderer/surveys/SurveysPage'
import { aBusiness, appForEachTest, aSurvey, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function openSurvey(surveyId: number) {
  return renderPage(<SurveyPage params={{ surveyId: String(surveyId) }} />, { app: app() })
}

const wavesOf = async (surveyId: number) => (await app().call('surveys.get', { surveyId })).waves

test('without surveys the page says what to do first', async () => {
  renderPage(<SurveysPage />, { app: app() })
  await screen.findByText('Aún no tiene ninguna encuesta')
  expect(screen.getByRole('link', { name: 'Nueva encuesta' }).getAttribute('href')).toBe('/surveys/new')
  expect(screen.getByRole('link', { name: 'Importar hojas' }).getAttribute('href')).toBe('/import')
})

test('the list tells how much of each survey there is and leads to its open wave', async () => {
  const { waveId, surveyId } = await aSurveyWithOpenWave(app())
  await keyedSheets(app(), waveId, [[5], [4]])
  renderPage(<SurveysPage />, { app: app() })
  const row = (await screen.findByRole('link', { name: 'Cómo lo hicimos' })).closest('tr')
  expect(row?.textContent).toBe('Cómo lo hicimos1112Pasar hojas')
  const links = [...(row?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
  expect(links).toEqual([`/surveys/${surveyId}`, `/waves/${waveId}/capture`])
})

test('a survey is made from a ready-made form, and Enter creates it', async () => {
  await app().call('business.create', aBusiness())
  const { user, visited } = renderPage(<NewSurveyPage />, { app: app() })
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Título' })
  await user.click(screen.getByRole('radio', { name: /Peluquería/ }))
  expect(title.value).toBe('Peluquería o estética')
  await user.type(title, ' de barrio{Enter}')
  await waitFor(() => expect(visited.at(-1)).toBe('/surveys/1/edit'))
  const { questionnaire } = await app().call('surveys.get', { surveyId: 1 })
  expect([questionnaire.title.es, questionnaire.language]).toEqual(['Peluquería o estética de barrio', 'es'])
  expect(questionnaire.questions).toHaveLength(14)
})

test('a blank survey in English has an English title and no questions', async () => {
  await app().call('business.create', aBusiness())
  const { user, visited } = renderPage(<NewSurveyPage />, { app: app() })
  await user.click(await screen.findByRole('radio', { name: /En blanco/ }))
  await user.click(screen.getByRole('radio', { name: 'Inglés' }))
  await user.click(screen.getByRole('button', { name: 'Crear la encuesta' }))
  await waitFor(() => expect(visited.at(-1)).toBe('/surveys/1/edit'))
  const { questionnaire } = await app().call('surveys.get', { surveyId: 1 })
  expect(questionnaire).toMatchObject({ title: { en: 'Customer survey' }, language: 'en', questions: [] })
})

test('a wave is opened with a name made from its number and its month', async () => {
  const surveyId = await aSurvey(app())
  const { user } = openSurvey(surveyId)
  await user.click(await screen.findByRole('button', { name: 'Abrir una ola' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('La versión 1 del cuestionario queda fija')
  const date = within(dialog).getByRole('textbox', { name: 'Empieza el' })
  await user.clear(date)
  await user.type(date, '5/3/2026')
  await user.type(within(dialog).getByRole('textbox', { name: 'Cuántas hojas se reparten' }), '40{Enter}')
  await waitFor(async () =>
    expect(await wavesOf(surveyId)).toMatchObject([
      { label: 'Ola 1 · marzo 2026', openedOn: '2026-03-05', handedOut: 40, population: null },
    ]),
  )
  await screen.findByRole('heading', { name: 'Ola 1 · marzo 2026' })
})

test('a survey without questions offers to write them before any wave', async () => {
  const surveyId = await aSurvey(app(), { questions: [] })
  openSurvey(surveyId)
  const link = await screen.findByRole('link', { name: 'Añadir preguntas' })
  expect(link.getAttribute('href')).toBe(`/surveys/${surveyId}/edit`)
  expect(screen.queryByRole('button', { name: 'Abrir una ola' })).toBeNull()
})

test('a wave shows its sheets and the share that answered, and is closed and opened again', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const wave = { label: 'Primavera', openedOn: '2026-03-02', population: null, handedOut: 10 }
  await app().call('surveys.updateWave', { waveId, wave })
  await keyedSheets(app(), waveId, [[5], [4], [null]])
  const { user } = openSurvey(surveyId)
  await screen.findByText('Abierta')
  const figures = [...document.querySelectorAll('dd')].map((figure) => figure.textContent)
  expect(figures).toEqual(['2', '1', '0', '10', expect.stringMatching(/^20\s%$/)])

  const choose = async (name: string) => {
    await user.click(screen.getByRole('button', { name: 'Más acciones de Primavera' }))
    await user.click(await screen.findByRole('menuitem', { name }))
  }
  await choose('Cerrar la ola')
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Cerrar la ola' }))
  await screen.findByText('Cerrada')
  expect(await wavesOf(surveyId)).toMatchObject([{ closedOn: expect.any(String) }])
  await choose('Reabrir')
  await user.type(await screen.findByRole('textbox', { name: 'Por qué se reabre' }), 'Faltaban hojas{Enter}')
  await screen.findByText('Abierta')
  await screen.findByText('Reabierta: Faltaban hojas')
  expect(await wavesOf(surveyId)).toMatchObject([{ closedOn: null }])
})

test('a deleted survey comes back with the button of the message', async () => {
  const surveyId = await aSurvey(app())
  const { user, visited } = openSurvey(surveyId)
  await user.click(await screen.findByRole('button', { name: 'Más acciones de la encuesta' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Eliminar la encuesta' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: 'Por qué' }), 'Era una prueba')
  await user.click(within(dialog).getByRole('button', { name: 'Eliminar' }))
  await waitFor(() => expect(visited.at(-1)).toBe('/surveys'))
  expect(await app().call('surveys.list', {})).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await screen.findByText('La encuesta ha vuelto.')
  expect(await app().call('surveys.list', {})).toHaveLength(1)
})

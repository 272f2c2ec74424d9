import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { toXlsForm } from '#shared/surveys/xlsform/toXlsForm'
import { writeFormWorkbook } from '../../../src/main/surveys/exchange/formWorkbook'
import { NewSurveyPage } from '../../../src/renderer/surveys/NewSurveyPage'
import { SurveyPage } from '../../../src/renderer/surveys/SurveyPage'
import { appForEachTest, aQuestionnaire, aSurvey } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

async function aFormFile(): Promise<string> {
  const path = join(app().folder, 'visita.xlsx')
  const form = toXlsForm(aQuestionnaire({ title: { es: 'La visita', en: '' } }))
  const survey = [...form.survey, { type: 'geopoint', name: 'lugar', 'label::Español (es)': '¿Dónde?' }]
  await writeFormWorkbook(path, { ...form, survey }, '2026-03-02T10:00')
  return path
}

test('a form from a file shows what is left out before it becomes a survey', async () => {
  app().chosenFiles.push(await aFormFile())
  const { user, visited } = renderPage(<NewSurveyPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Traer un formulario…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Traer «visita.xlsx»' })
  const table = within(dialog).getByRole('table', { name: 'No se trae' })
  within(table).getByRole('cell', { name: 'lugar' })
  within(dialog).getByText(/1 pregunta entra en la encuesta/)
  expect(await app().call('surveys.list', {})).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Crear la encuesta' }))
  await waitFor(() => expect(visited.at(-1)).toBe('/surveys/1/edit'))
  expect((await app().call('surveys.list', {})).map(({ title }) => title.es)).toEqual(['La visita'])
})

test('a file that is no form gets a sentence', async () => {
  const path = join(app().folder, 'foto.json')
  writeFileSync(path, 'no es nada')
  app().chosenFiles.push(path)
  const { user } = renderPage(<NewSurveyPage />, { app: app() })
  await user.click(await screen.findByRole('button', { name: 'Traer un formulario…' }))
  expect((await screen.findByRole('alert')).textContent).toContain('no es un formulario que Libreta entienda')
})

test('a survey is saved as a template, and the template deleted and brought back', async () => {
  const surveyId = await aSurvey(app())
  const page = renderPage(<SurveyPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  await page.user.click(await screen.findByRole('button', { name: 'Más acciones de la encuesta' }))
  await page.user.click(await screen.findByRole('menuitem', { name: 'Guardar como plantilla mía…' }))
  const name = await screen.findByRole('textbox', { name: 'Nombre de la plantilla' })
  await page.user.clear(name)
  await page.user.type(name, 'La de siempre')
  await page.user.click(screen.getByRole('button', { name: 'Guardar' }))
  await screen.findByText('Guardada en «Mis plantillas»: La de siempre')
  page.unmount()

  const { user } = renderPage(<NewSurveyPage />, { app: app() })
  await screen.findByRole('radio', { name: /La de siempre/ })
  await user.click(screen.getByRole('button', { name: 'Más sobre La de siempre' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Eliminar la plantilla' }))
  await waitFor(() => expect(screen.queryByRole('radio', { name: /La de siempre/ })).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Deshacer' }))
  await screen.findByRole('radio', { name: /La de siempre/ })
})

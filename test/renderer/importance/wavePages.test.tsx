import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DimensionsPage } from '../../../src/renderer/importance/DimensionsPage'
import { LevelsPage } from '../../../src/renderer/importance/LevelsPage'
import { appForEachTest, aQuestion, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

test('a dimension shows its gap and the deficit of the study note with the other sign', async () => {
  const pair = [1, 2].map((side) =>
    aQuestion({ key: `q${side}`, type: 'A7', dimension: 'FIA', group: { key: 'g', kind: 'expectation' } }),
  )
  const { waveId } = await aSurveyWithOpenWave(app(), pair)
  await keyedSheets(
    app(),
    waveId,
    Array.from({ length: 6 }, (_, index) => [7, index % 2 === 0 ? 5 : 6]),
  )
  renderPage(<DimensionsPage params={{ waveId: String(waveId) }} />, { app: app() })
  const table = await screen.findByRole('table', { name: 'Las cinco dimensiones, en cifras' })
  const [, row] = within(table).getAllByRole('row')
  const cells = within(row as HTMLElement).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent?.replace(/entre.*/, '')).slice(0, 4)).toEqual([
    '7,00',
    '5,50',
    '-1,50',
    '+1,50',
  ])
  expect(screen.getByText(/casi todos esperan el máximo/i)).toBeTruthy()
  expect(screen.getByRole('figure', { name: 'Lo que esperaban y lo que encuentran' })).toBeTruthy()
})

test('the staircase says what happened on its lowest step, and where the usual customer stands', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ type: 'L5', text: { es: '¿Nivel?', en: '' } }),
    aQuestion({ key: 'h', type: 'NUM', element: 'CANT', text: { es: '¿Cuántas horas?', en: '' } }),
  ])
  await keyedSheets(
    app(),
    waveId,
    [1, 3, 3, 4, 3, 5].map((level) => [level, 8 + (level % 2)]),
  )
  renderPage(<LevelsPage params={{ waveId: String(waveId) }} />, { app: app() })
  const stairs = await screen.findByRole('region', { name: '¿Nivel?' })
  expect(
    within(stairs).getByText('1 persona dice que se incumplió lo prometido. Averigüe qué pasó.'),
  ).toBeTruthy()
  expect(within(stairs).getByText('3. Esperado').closest('li')?.textContent).toMatch(/lo normal aquí.*50/)
  const wanted = within(screen.getByRole('table', { name: '¿Cuántas horas?' })).getAllByRole('row')
  expect(wanted.map(({ textContent }) => textContent)).toContainEqual(expect.stringMatching(/^9583\s%$/))
})

test('surveys that ask neither say what to add, and where the elements are', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const page = renderPage(<LevelsPage params={{ waveId: String(waveId) }} />, { app: app() })
  expect(await screen.findByText('Esta encuesta no pregunta por el nivel de servicio')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Ver los elementos del servicio' })
  expect(link.getAttribute('href')).toBe('/elements')
  page.unmount()
  renderPage(<DimensionsPage params={{ waveId: String(waveId) }} />, { app: app() })
  expect(await screen.findByText('Esta encuesta no pregunta por las cinco dimensiones')).toBeTruthy()
})

const roles = ['Alumno', 'Familia', 'Empresa'].map((name) => ({ es: name, en: name }))

test('where roles are far apart each stands beside all; choosing one is in the address, the titles and the other views', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', dimension: 'FIA' }),
    aQuestion({ key: 'q2', dimension: 'FIA' }),
    aQuestion({ key: 'rol', type: 'SC', element: 'ROL', options: roles, text: { es: '¿Quién es?', en: '' } }),
  ])
  const answered = (count: number, value: number, role: number) =>
    Array.from({ length: count }, () => [value, value, role])
  await keyedSheets(app(), waveId, [
    ...answered(6, 5, 1),
    ...answered(7, 2, 2),
    ...answered(2, 1, 3),
    ...answered(3, 1, 0).map(([first = null, second = null]) => [first, second, null]),
  ])
  const { user } = renderPage(<DimensionsPage params={{ waveId: String(waveId) }} />, { app: app() })
  const table = await screen.findByRole('table', { name: 'Lado a lado, por «¿Quién es?»' })
  const cells = within(table).getAllByRole('cell')
  // (30 + 14 + 2 + 3) ÷ 18 of all; companies and who does not say are too few, and five together.
  expect(cells.map(({ textContent }) => textContent)).toEqual(['2,72n = 18', '5,00n = 6', '2,00n = 7'])
  expect(screen.getByText(/^No se muestran aparte: Empresa, No lo dice\./)).toBeTruthy()
  expect((await screen.findAllByText(/Una sola cifra no vale para todos: «Alumno» dice 100 %/)).length).toBe(
    2,
  )

  await user.click(screen.getByRole('combobox', { name: 'Se muestran' }))
  await user.click(await screen.findByRole('option', { name: 'Familia (7)' }))
  expect(await screen.findByRole('heading', { level: 1, name: /· Familia$/ })).toBeTruthy()
  expect(screen.getByRole('figure', { name: 'Nota de cada dimensión · Familia' })).toBeTruthy()
  expect(screen.queryByText(/Una sola cifra no vale/)).toBeNull()
  const link = screen.getByRole('link', { name: 'Niveles de servicio' })
  expect(link.getAttribute('href')).toContain(`/waves/${waveId}/levels?split=question%3Arol&group=2`)

  await user.click(screen.getByRole('combobox', { name: 'Se muestran' }))
  await user.click(await screen.findByRole('option', { name: 'Empresa (2)' }))
  expect(await screen.findByText(/^De «Empresa» hay menos de cinco hojas/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ver todas las hojas' }))
  expect(await screen.findByRole('figure', { name: 'Nota de cada dimensión' })).toBeTruthy()
})

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
})

test('the staircase says what happened on its lowest step, and where the usual customer stands', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ type: 'L5', text: { es: '¿Nivel?', en: '' } }),
  ])
  await keyedSheets(app(), waveId, [[1], [3], [3], [4], [3], [5]])
  renderPage(<LevelsPage params={{ waveId: String(waveId) }} />, { app: app() })
  const stairs = await screen.findByRole('region', { name: '¿Nivel?' })
  expect(
    within(stairs).getByText('1 persona dice que se incumplió lo prometido. Averigüe qué pasó.'),
  ).toBeTruthy()
  expect(within(stairs).getByText('3. Esperado').closest('li')?.textContent).toMatch(/lo normal aquí.*50/)
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

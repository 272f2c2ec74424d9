import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportancePage } from '../../../src/renderer/importance/ImportancePage'
import { appForEachTest, aQuestion, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'
import { answersWithMean, importancePairs, sheetsOf } from '../../support/pairs'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

async function aWaveOfPairs() {
  const means = [
    [4.6, 3.4],
    [4.4, 4.5],
    [2.6, 4.1],
    [2.9, 2.8],
  ]
  const ids = await aSurveyWithOpenWave(app(), importancePairs(['Rapidez', 'Trato', 'Adornos', 'Coche']))
  await keyedSheets(app(), ids.waveId, sheetsOf(means.flat().map((mean) => answersWithMean(mean, 10))))
  return ids
}

const open = (waveId: number) =>
  renderPage(<ImportancePage params={{ waveId: String(waveId) }} />, { app: app() })

test('says in words where to begin, and the table tells the same as the chart', async () => {
  const { waveId } = await aWaveOfPairs()
  open(waveId)
  expect(await screen.findByText('Rapidez: importa 4,6 y sale 3,4')).toBeTruthy()
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Rapidez',
    'Trato',
    'Coche',
    'Adornos',
  ])
  expect(screen.getByRole('group', { name: 'Importancia frente a desempeño' })).toBeTruthy()
})

test('a line moved with the arrow keys changes the list, and is kept when the focus leaves it', async () => {
  const { waveId } = await aWaveOfPairs()
  const { user } = open(waveId)
  const line = await screen.findByRole('slider', { name: 'Línea de «cómo lo hacemos»' })
  line.focus()
  await user.keyboard('{Home}')
  expect(screen.getByText('Rapidez: importa 4,6 y sale 3,4').closest('section')?.textContent).toMatch(
    /^Siga así/,
  )
  await user.tab()
  await expect.poll(async () => (await app().call('importance.wave', { waveId })).settings.preset).toBe('own')
  await user.click(screen.getByText('Medias'))
  await expect
    .poll(async () => (await app().call('importance.wave', { waveId })).settings.preset)
    .toBe('means')
})

test('a survey that asks nothing of the kind says what to add', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [aQuestion({ type: 'TXT' })])
  open(waveId)
  expect(await screen.findByText('Esta encuesta no pregunta cuánto importa cada cosa')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Abrir el editor' })).toBeTruthy()
})

test('with fewer than four attributes there is a table and no chart', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), importancePairs(['Rapidez', 'Trato']))
  await keyedSheets(app(), waveId, sheetsOf([5, 3, 4, 4].map((mean) => answersWithMean(mean, 10))))
  open(waveId)
  expect(await screen.findByText(/menos de cuatro atributos/)).toBeTruthy()
  expect(screen.queryByRole('slider')).toBeNull()
  expect(screen.getByRole('table')).toBeTruthy()
})

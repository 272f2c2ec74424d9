import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WaveResultsPage } from '../../../src/renderer/analysis/WaveResultsPage'
import { aQuestion, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../support/builders'
import { renderPage } from '../../support/renderPage'
import { type TestApp, testApp } from '../../support/testApp'

async function sampleApp(): Promise<TestApp> {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  return app
}

function openPage(app: TestApp, waveId: number, tab = '') {
  return renderPage(<WaveResultsPage params={{ waveId: String(waveId) }} />, {
    app,
    route: `/waves/${waveId}/results${tab && `?tab=${tab}`}`,
  })
}

test('every question has its block, its bars as a table and its n', async () => {
  const app = await sampleApp()
  const { questions } = await app.call('analysis.results', { waveId: 3 })
  openPage(app, 3)
  const first = await screen.findByRole('region', { name: `1. ${questions[0]?.question.text.es}` })
  const rows = within(within(first).getByRole('table')).getAllByRole('row')
  expect(rows).toHaveLength(6)
  expect(within(first).getByText(`n = ${questions[0]?.figures.valid}`)).toBeTruthy()
  // Those below the first screen follow.
  await waitFor(() => expect(screen.getAllByRole('region').length).toBeGreaterThanOrEqual(questions.length))
})

test('the split that was chosen is remembered', async () => {
  const app = await sampleApp()
  const { user, unmount } = openPage(app, 3)
  await user.click(await screen.findByRole('combobox', { name: 'Dividir por' }))
  await user.click(await screen.findByRole('option', { name: 'Sitio', hidden: true }))
  expect((await screen.findAllByRole('rowheader', { name: 'Terraza' })).length).toBeGreaterThan(3)
  unmount()
  openPage(app, 2)
  expect((await screen.findAllByRole('rowheader', { name: 'Terraza' })).length).toBeGreaterThan(3)
})

test('four answers are a number and a sentence, no figures', async () => {
  const app = testApp()
  const { waveId } = await aSurveyWithOpenWave(app, [aQuestion()])
  await keyedSheets(app, waveId, [[4], [4], [5], [5]])
  openPage(app, waveId)
  expect(await screen.findByText('Solo 4 respuestas: con menos de 5 no se enseñan cifras.')).toBeTruthy()
  expect(screen.queryByText('Media')).toBeNull()
})

test('a wave without sheets says what to do', async () => {
  const app = testApp()
  const { waveId } = await aSurveyWithOpenWave(app, [aQuestion()])
  openPage(app, waveId)
  expect(await screen.findByText('Aún no hay hojas que contar.')).toBeTruthy()
})

test('a theme is put on a comment by typing it', async () => {
  const app = testApp()
  const { waveId } = await aSurveyWithOpenWave(app, someQuestions('S5', 'TXT'))
  await keyedSheets(app, waveId, [[4, { text: 'Tardaron mucho' }]])
  const { user } = openPage(app, waveId, 'texts')
  await user.click(await screen.findByRole('button', { name: /Poner tema a/ }))
  await user.type(screen.getByRole('combobox', { name: 'Nombre del tema' }), 'rapidez{Enter}')
  expect(await screen.findByRole('button', { name: 'Quitar el tema rapidez' })).toBeTruthy()
  expect((await app.call('analysis.texts', { waveId })).themes).toEqual([{ theme: 'rapidez', count: 1 }])
})

test('two waves are compared in sentences', async () => {
  const app = await sampleApp()
  openPage(app, 3, 'compare')
  expect(await screen.findByText('De cada 20 comparaciones, una puede salir por azar.')).toBeTruthy()
  expect(screen.getAllByText(/puede ser casualidad|Subió de|Bajó de/).length).toBeGreaterThan(3)
})

test('staff read the comments and nothing else', async () => {
  const app = testApp()
  const { waveId } = await aSurveyWithOpenWave(app, someQuestions('S5', 'TXT'))
  await keyedSheets(app, waveId, [[4, { text: 'Tardaron mucho' }]])
  const { id } = await app.call('people.add', { name: 'Luis', role: 'staff' })
  app.setRole('staff')
  await app.call('people.sitDown', { personId: id })
  openPage(app, waveId)
  expect(await screen.findByText('Tardaron mucho')).toBeTruthy()
  expect(screen.queryByRole('tab', { name: 'Preguntas' })).toBeNull()
})

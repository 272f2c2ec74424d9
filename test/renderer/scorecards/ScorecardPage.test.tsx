import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFormat } from '#shared/i18n/format'
import { ScorecardPapersPage } from '../../../src/renderer/scorecards/print/ScorecardPapersPage'
import { ScorecardEditorPage } from '../../../src/renderer/scorecards/ScorecardEditorPage'
import { ScorecardPage } from '../../../src/renderer/scorecards/ScorecardPage'
import { ScorecardsPage } from '../../../src/renderer/scorecards/ScorecardsPage'
import {
  aQuestion,
  aScorecard,
  aSurveyWithOpenWave,
  keyedSheets,
  someAttributes,
} from '../../support/builders'
import { renderPage } from '../../support/renderPage'
import { type TestApp, testApp } from '../../support/testApp'

async function sampleApp(): Promise<TestApp> {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  return app
}

test('the libreta shows every attribute with the arithmetic that main worked out', async () => {
  const app = await sampleApp()
  const format = createFormat('es')
  const result = await app.call('scorecards.result', { id: 1, waveId: null })
  renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  expect((await screen.findByTestId('grade')).textContent).toBe(format.number(result?.total.grade ?? null, 1))
  for (const row of result?.rows ?? []) {
    const line = screen.getByRole('cell', { name: row.name }).closest('tr')
    const cells = within(line as HTMLElement).getAllByRole('cell')
    expect(cells[1]?.textContent).toBe(format.number(row.points))
    expect(cells[2]?.textContent).toBe(format.number(row.rating, 2))
    expect(cells[4]?.textContent).toBe(format.number(row.weighted, 1))
  }
})

test('an earlier wave can be chosen, and is compared with the one before it', async () => {
  const app = await sampleApp()
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await user.click(await screen.findByRole('combobox', { name: 'Ola' }))
  const [, , first] = await screen.findAllByRole('option', { hidden: true })
  await user.click(first as HTMLElement)
  expect(await screen.findByText('Primera ola: sin comparación')).toBeTruthy()
})

/** Opens the choice of what to export, as the page of results does, and takes it as it is. */
async function exportFrom(user: ReturnType<typeof renderPage>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Exportar…' }))
  await user.click(await screen.findByRole('button', { name: 'Guardar el archivo' }))
}

test('the export asks where, writes the workbook as a job and says its name', async () => {
  const app = await sampleApp()
  app.chosenFiles.push(`${app.folder}/libreta.xlsx`)
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await exportFrom(user)
  expect(await screen.findByText('Guardado: libreta.xlsx', {}, { timeout: 5000 })).toBeTruthy()
})

test('an export to a folder that is not there fails in words', async () => {
  const app = await sampleApp()
  app.chosenFiles.push(`${app.folder}/nowhere/libreta.xlsx`)
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await exportFrom(user)
  expect((await screen.findByRole('alert', {}, { timeout: 5000 })).textContent).toMatch(/No se puede/)
})

test('a new libreta starts with equal points that sum to 100 and can leave attributes out', async () => {
  const app = await sampleApp()
  const { user, visited } = renderPage(<ScorecardEditorPage params={{}} />, { app })
  expect(await screen.findByText('Suman 100')).toBeTruthy()
  const [first] = screen.getAllByRole('button', { name: /^Quitar / })
  await user.click(first as HTMLElement)
  expect(screen.getByText('Suman 90')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  expect(screen.getByText('Suman 100')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: /^Quitar / })[0] as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Repartir por igual' }))
  expect(screen.getByText('Suman 100')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await expect.poll(() => visited.at(-1)).toBe('/scorecards/2')
  expect((await app.call('scorecards.get', { id: 2 })).attributes).toHaveLength(9)
})

test('without any survey a libreta is made of indicators, by months', async () => {
  const app = testApp()
  const { user, visited } = renderPage(<ScorecardEditorPage params={{}} />, { app })
  expect(await screen.findByText(/indicadores de los casos o de las visitas/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Añadir' }))
  await user.click(await screen.findByRole('menuitem', { name: /visitas/i }))
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await expect.poll(() => visited.at(-1)).toBe('/scorecards/1')
  expect(await app.call('scorecards.get', { id: 1 })).toMatchObject({ surveyId: null, rhythm: 'month' })
})

test('without any libreta the page says what one is for', async () => {
  renderPage(<ScorecardsPage />, { app: testApp() })
  expect(await screen.findByText('Aún no hay ninguna libreta')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Hacer una libreta' })).toBeTruthy()
})

test('what changed is told in a sentence, and its lines add up to the change', async () => {
  const app = await sampleApp()
  const result = await app.call('scorecards.result', { id: 1, waveId: null })
  renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  const section = await screen.findByRole('region', { name: 'Qué hizo que la nota cambiara' })
  expect(within(section).getByRole('status').textContent).toMatch(/^La nota (subió|bajó) .+ puntos: /)
  const lines = within(section).getAllByRole('row')
  // One of heads, one of sums.
  expect(lines).toHaveLength((result?.rows.length ?? 0) + 2)
  const parts = (result?.rows ?? []).reduce((sum, { effects }) => sum + (effects?.total ?? 0), 0)
  const { grade, previousGrade } = result?.total ?? {}
  expect(parts).toBeCloseTo((grade ?? 0) - (previousGrade ?? 0), 9)
})

test('points and order change by keys, and the grade that they would give is shown', async () => {
  const app = await sampleApp()
  const { user, visited } = renderPage(<ScorecardEditorPage params={{ scorecardId: '1' }} />, { app })
  const before = await app.call('scorecards.get', { id: 1 })
  const [first, second] = await screen.findAllByRole('textbox', { name: /^Puntaje de / })
  expect(await screen.findByTestId('preview-grade')).toBeTruthy()
  await user.click(first as HTMLElement)
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(screen.getAllByRole('textbox', { name: /^Puntaje de / })[1]?.getAttribute('aria-label')).toBe(
    first?.getAttribute('aria-label'),
  )
  await user.clear(second as HTMLElement)
  await user.type(second as HTMLElement, '90')
  await user.click(screen.getByRole('button', { name: 'Ajustar a 100' }))
  expect(screen.getByText('Suman 100')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await expect.poll(() => visited.at(-1)).toBe('/scorecards/1')
  const after = await app.call('scorecards.get', { id: 1 })
  expect(after.attributes[0]).toMatchObject({ attributeId: idOf(before.attributes[1]) })
})

const idOf = (line: object | undefined) => (line && 'attributeId' in line ? line.attributeId : null)

test('a fresh owner has the libreta of the survey with one click', async () => {
  const app = await sampleApp()
  await app.call('scorecards.void', { id: 1 })
  const { user, visited } = renderPage(<ScorecardsPage />, { app })
  await user.click(await screen.findByRole('button', { name: /^Hacer la libreta de «/ }))
  await expect.poll(() => visited.at(-1)).toBe('/scorecards/2')
  expect((await app.call('scorecards.result', { id: 2 }))?.total.grade).toBeGreaterThan(0)
})

test('the list is put in order, and what is archived is kept apart', async () => {
  const app = await sampleApp()
  const { id } = await app.call('scorecards.duplicate', { id: 1, name: 'Otra' })
  const { user } = renderPage(<ScorecardsPage />, { app })
  await user.click(await screen.findByRole('button', { name: 'Bajar: Otra' }))
  await expect
    .poll(async () => (await app.call('scorecards.list', {})).map(({ name }) => name))
    .toEqual(['Libreta de la casa', 'Otra'])
  await app.call('scorecards.archive', { id, isArchived: true })
  await user.click(await screen.findByRole('button', { name: 'Ver la archivada' }))
  await user.click(screen.getByRole('button', { name: 'Recuperar' }))
  await expect
    .poll(async () => (await app.call('scorecards.list', {})).some(({ isArchived }) => isArchived))
    .toBe(false)
})

test('levels are changed from a day on, in an order that makes sense', async () => {
  const app = await sampleApp()
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await user.click(await screen.findByRole('button', { name: 'Cambiar los niveles' }))
  const field = await screen.findByRole('textbox', { name: 'Deseado: desde' })
  await user.clear(field)
  await user.type(field, '95')
  expect(screen.getByRole('alert').textContent).toMatch(/^Cada nivel debe empezar/)
  await user.clear(field)
  await user.type(field, '75')
  await user.click(screen.getByRole('button', { name: 'Guardar los niveles' }))
  expect(await screen.findByText(/^Desde el \d/)).toBeTruthy()
  const [latest, earlier] = await Promise.all([
    app.call('scorecards.result', { id: 1 }),
    app.call('scorecards.result', { id: 1, waveId: 1 }),
  ])
  expect([latest?.bands.desired, earlier?.bands.desired]).toEqual([75, 80])
})

test('the page and the poster are seen before they are printed, and printing says the name of the file', async () => {
  const app = await sampleApp()
  app.chosenFiles.push(`${app.folder}/cartel.pdf`)
  const params = { scorecardId: '1', paper: 'poster', period: 'last' }
  const { user } = renderPage(<ScorecardPapersPage params={params} />, { app })
  const preview = await screen.findByRole('region', { name: 'Vista previa' })
  expect(await within(preview).findByRole('heading', { name: 'De esto estamos orgullosos' })).toBeTruthy()
  expect(within(preview).getAllByRole('listitem').length).toBeGreaterThan(1)
  await user.click(screen.getByRole('button', { name: 'Guardar en PDF' }))
  expect(await screen.findByText('Guardado: cartel.pdf', {}, { timeout: 5000 })).toBeTruthy()
})

test('a competitor is beside us as soon as something is known of it, and what it lacks is said', async () => {
  const app = await sampleApp()
  renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  expect(await screen.findByTestId('grade')).toBeTruthy()
  expect(screen.queryByText('Frente a la competencia')).toBeNull()
  const { id: competitorId } = await app.call('comparison.addCompetitor', { name: 'Bar Sol' })
  const ratings = [{ competitorId, attributeId: 1, rating: 5 }]
  await app.call('comparison.giveOpinions', { ratedOn: '2026-01-05', ratings })
  const table = await screen.findByRole('region', { name: 'Frente a la competencia' })
  expect(within(table).getByRole('columnheader', { name: 'Bar Sol, opinión del dueño' })).toBeTruthy()
  expect(within(table).getByText('incompleta: falta el 92 %')).toBeTruthy()
})

test('paper says too which lines stand for roles that are far apart', async () => {
  const app = testApp()
  const [attributeId = 0] = await someAttributes(app, ['Trato'])
  const options = ['Alumno', 'Familia'].map((name) => ({ es: name, en: name }))
  const { surveyId, waveId } = await aSurveyWithOpenWave(app, [
    aQuestion({ key: 'q1', attributeId }),
    aQuestion({ key: 'rol', type: 'SC', element: 'ROL', options }),
  ])
  const times = (count: number, row: [number, number]) => Array.from({ length: count }, () => row)
  await keyedSheets(app, waveId, [...times(6, [5, 1]), ...times(6, [2, 2])])
  const { id } = await app.call(
    'scorecards.create',
    aScorecard(surveyId, [{ attributeId, points: 100, target: 4 }]),
  )
  const params = { scorecardId: String(id), period: 'last' }
  const page = renderPage(<ScorecardPapersPage params={{ ...params, paper: 'page' }} />, { app })
  expect(
    (await screen.findByText(/^Una sola cifra no vale para todos: «Alumno» dice 100 %/)).closest('th'),
  ).toBeTruthy()
  page.unmount()
  renderPage(<ScorecardPapersPage params={{ ...params, paper: 'poster' }} />, { app })
  expect(await screen.findByText('Alumno: 100 % contentos · Familia: 0 % contentos')).toBeTruthy()
})

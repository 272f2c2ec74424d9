import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ScorecardEditorPage } from '../../../src/renderer/scorecards/ScorecardEditorPage'
import { ScorecardPage } from '../../../src/renderer/scorecards/ScorecardPage'
import { ScorecardsPage } from '../../../src/renderer/scorecards/ScorecardsPage'
import { createFormat } from '../../../src/renderer/ui/useFormat'
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

test('the export asks where, writes the workbook as a job and says its name', async () => {
  const app = await sampleApp()
  app.chosenFiles.push(`${app.folder}/libreta.xlsx`)
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await user.click(await screen.findByRole('button', { name: 'Pasar a Excel' }))
  expect(await screen.findByText('Libro guardado: libreta.xlsx', {}, { timeout: 5000 })).toBeTruthy()
})

test('an export to a folder that is not there fails in words', async () => {
  const app = await sampleApp()
  app.chosenFiles.push(`${app.folder}/nowhere/libreta.xlsx`)
  const { user } = renderPage(<ScorecardPage params={{ scorecardId: '1' }} />, { app })
  await user.click(await screen.findByRole('button', { name: 'Pasar a Excel' }))
  expect((await screen.findByRole('alert', {}, { timeout: 5000 })).textContent).toMatch(/No se puede/)
})

test('a new libreta starts with equal points that sum to 100 and can leave attributes out', async () => {
  const app = await sampleApp()
  const { user, visited } = renderPage(<ScorecardEditorPage params={{}} />, { app })
  expect(await screen.findByText('Suman 100')).toBeTruthy()
  const [first] = screen.getAllByRole('checkbox')
  await user.click(first as HTMLElement)
  expect(screen.getByText('Suman 90')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Repartir por igual' }))
  expect(screen.getByText('Suman 100')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await expect.poll(() => visited.at(-1)).toBe('/scorecards/2')
  expect((await app.call('scorecards.get', { id: 2 })).attributes).toHaveLength(9)
})

test('without any libreta the page says what one is for', async () => {
  renderPage(<ScorecardsPage />, { app: testApp() })
  expect(await screen.findByText('Aún no hay ninguna libreta')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Hacer una libreta' })).toBeTruthy()
})

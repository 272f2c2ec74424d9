import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportPage } from '../../../src/renderer/responses/ImportPage'
import { guessTargets } from '../../../src/renderer/responses/import/targets'
import { aQuestion } from '../../support/builders'
import { renderPage } from '../../support/renderPage'
import { type TestApp, testApp } from '../../support/testApp'

function choose(app: TestApp, text: string): void {
  const path = join(app.folder, 'encuesta.csv')
  writeFileSync(path, text)
  app.chosenFiles.push(path)
}

test('a CSV becomes a new survey with its wave, after a check', async () => {
  const app = testApp()
  choose(app, 'Hoja;Trato;Precio\n1;9;7\n2;10;\n3;8;NA\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  await user.click(await screen.findByRole('button', { name: 'Comprobar' }))
  await user.click(await screen.findByRole('button', { name: 'Importar' }))
  expect(await screen.findByText('Importadas 3 hojas.', {}, { timeout: 5000 })).toBeTruthy()
  expect(await app.call('surveys.list', {})).toMatchObject([{ questionCount: 2, sheetCount: 3 }])
})

test('a cell with letters is shown by line and column, and nothing can be imported', async () => {
  const app = testApp()
  choose(app, 'Hoja,Trato\n1,9\n2,10\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  await screen.findByRole('button', { name: 'Comprobar' })
  writeFileSync(join(app.folder, 'encuesta.csv'), 'Hoja,Trato\n1,9\n2,bien\n')
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  expect(await screen.findByText('no es un número')).toBeTruthy()
  expect(screen.getByRole('cell', { name: '3' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Importar' })).toBeNull()
  expect(await app.call('surveys.list', {})).toEqual([])
})

test('what is no table is refused in words', async () => {
  const app = testApp()
  choose(app, 'PK\u0003\u0004\u0000\u0000')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  expect(await screen.findByText(/Ese archivo no es una tabla CSV/)).toBeTruthy()
})

test('columns are known by their names, and the others fill the questions in order', () => {
  const column = (name: string) => ({ name, samples: [], guess: 'S5' as const, options: [] })
  const source = {
    token: '',
    fileName: '',
    kind: 'csv' as const,
    reading: {},
    ambiguousDate: null,
    sheets: [],
    template: null,
    rowCount: 1,
    columns: ['Fecha', 'q2', 'Otra', 'Nº hoja'].map(column),
  }
  const question = (key: string) => aQuestion({ key, text: { es: key, en: '' } })
  const text = { es: '', en: '' }
  const questions = ['q1', 'q2'].map(question)
  const questionnaire = { title: text, intro: text, thanks: text, language: 'es' as const, questions }
  expect(guessTargets(source, questionnaire)).toEqual([
    { kind: 'date' },
    { kind: 'question', key: 'q2' },
    { kind: 'question', key: 'q1' },
    { kind: 'sheetNumber' },
  ])
})

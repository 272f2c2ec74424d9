import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ImportPage } from '../../../src/renderer/responses/ImportPage'
import { guessTargets } from '../../../src/renderer/responses/import/targets'
import { aQuestion, aSurvey, someOptions } from '../../support/builders'
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
  const column = (name: string) => ({ name, samples: [], guess: 'S5' as const, options: [], values: [] })
  const source = {
    token: '',
    fileName: '',
    kind: 'csv' as const,
    reading: {},
    ambiguousDate: null,
    sheets: [],
    template: null,
    rowCount: 1,
    shortenedNames: 0,
    columns: ['Fecha', 'q2', 'Otra', 'Nº hoja'].map(column),
  }
  const question = (key: string) => aQuestion({ key, text: { es: key, en: '' } })
  const text = { es: '', en: '' }
  const questions = ['q1', 'q2'].map(question)
  const questionnaire = {
    title: text,
    intro: text,
    thanks: text,
    language: 'es' as const,
    audience: 'customers' as const,
    questions,
  }
  expect(guessTargets(source, questionnaire)).toEqual([
    { kind: 'date' },
    { kind: 'question', key: 'q2' },
    { kind: 'question', key: 'q1' },
    { kind: 'sheetNumber' },
  ])
})

test('a file that is dropped on the page is read like one that was chosen', async () => {
  const app = testApp()
  renderPage(<ImportPage />, { app })
  const file = new File(['Hoja;Trato\n1;9\n2;10\n'], 'soltada.csv')
  fireEvent.drop(screen.getByRole('region', { name: 'También puede soltar el archivo aquí.' }), {
    dataTransfer: { files: [file] },
  })
  expect(await screen.findByText('soltada.csv · 2 filas · 2 columnas')).toBeTruthy()
})

test('dates that could be two days are asked about before anything is checked', async () => {
  const app = testApp()
  choose(app, 'Fecha;Trato\n03/04/2026;9\n05/06/2026;10\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  expect(await screen.findByText(/«03\/04\/2026» puede ser dos días distintos/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Comprobar' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: 'mes/día/año: 4 mar 2026' }))
  await user.click(await screen.findByRole('button', { name: 'Comprobar' }))
  await user.click(await screen.findByRole('button', { name: 'Importar' }))
  await screen.findByText('Importadas 2 hojas.', {}, { timeout: 5000 })
  const sheets = await app.call('responses.list', { waveId: 1 })
  expect(sheets.map(({ header }) => header.answeredOn)).toEqual(['2026-05-06', '2026-03-04'])
})

test('dates that tell their own order are not asked about', async () => {
  const app = testApp()
  choose(app, 'Fecha;Trato\n03/04/2026;9\n25/06/2026;10\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  await screen.findByRole('button', { name: 'Comprobar' })
  expect(screen.queryByText(/puede ser dos días distintos/)).toBeNull()
})

test('many errors are listed by row and column, the rest counted, and all of them can be saved', async () => {
  const app = testApp()
  const rows = Array.from({ length: 340 }, (_, index) => `${index + 1};${index === 0 ? '=1+1' : 'regalo'}`)
  choose(app, 'Hoja;Nota\n1;5\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  await screen.findByRole('button', { name: 'Comprobar' })
  writeFileSync(join(app.folder, 'encuesta.csv'), `Hoja;Nota\n${rows.join('\n')}\n`)
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  expect(await screen.findByText('y 240 más.')).toBeTruthy()
  const table = screen.getAllByRole('table').at(-1)
  expect(table && within(table).getAllByRole('row')).toHaveLength(101)
  const saved = join(app.folder, 'errores.csv')
  app.chosenFiles.push(saved)
  await user.click(screen.getByRole('button', { name: 'Guardar la lista…' }))
  expect(await screen.findByText('Guardada: errores.csv')).toBeTruthy()
  const lines = readFileSync(saved, 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(341)
  expect(lines.slice(0, 2)).toEqual(['\uFEFFLínea;Columna;Valor;Qué pasa', `2;Nota;"'=1+1";no es un número`])
})

test('what is found out about a file is shown, and a change reads it anew at once', async () => {
  const app = testApp()
  choose(app, 'Hoja;Gasto\n1;3,50\n2;4,25\n')
  const { user } = renderPage(<ImportPage />, { app })
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  const separator = await screen.findByRole('combobox', { name: 'Separador' })
  expect(separator).toHaveProperty('value', 'punto y coma ;')
  expect(screen.getByRole('combobox', { name: 'Letras' })).toHaveProperty('value', 'UTF-8')
  expect(screen.getByRole('combobox', { name: 'Decimales' })).toHaveProperty('value', 'con coma: 3,5')
  await user.click(separator)
  await user.click(await screen.findByRole('option', { name: 'tabulador' }))
  expect(await screen.findByText('encuesta.csv · 2 filas · 1 columna')).toBeTruthy()
  expect(await screen.findByText('Hoja;Gasto')).toBeTruthy()
})

test('the columns of a survey come back as they were set the last time', async () => {
  const app = testApp()
  await aSurvey(app, {
    questions: [aQuestion({ key: 'a' }), aQuestion({ key: 'b', text: { es: 'Otra', en: '' } })],
  })
  choose(app, 'Uno;Dos\n4;5\n3;4\n')
  const { user } = renderPage(<ImportPage />, { app })
  const intoSurvey = async () => {
    await user.click(await screen.findByRole('combobox', { name: 'A qué encuesta' }))
    const [, first] = await screen.findAllByRole('option')
    if (first) await user.click(first)
  }
  await user.click(screen.getByRole('button', { name: 'Elegir un archivo CSV o Excel…' }))
  await screen.findByRole('button', { name: 'Comprobar' })
  await intoSurvey()
  const first = await screen.findByRole('combobox', { name: 'Qué es la columna Uno' })
  // A list has all its choices once somebody goes to it.
  await user.click(first)
  await user.selectOptions(first, 'No importar')
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  await user.click(await screen.findByRole('button', { name: 'Importar' }))
  await screen.findByText('Importadas 2 hojas.', {}, { timeout: 5000 })

  choose(app, 'Uno;Dos\n4;5\n3;4\n')
  await user.click(screen.getByRole('button', { name: 'Importar otro archivo' }))
  await screen.findByRole('button', { name: 'Comprobar' })
  await intoSurvey()
  expect(await screen.findByText('Las columnas se han puesto como la última vez.')).toBeTruthy()
  expect(screen.getByRole('combobox', { name: 'Qué es la columna Uno' })).toHaveProperty('value', 'ignore')
  await user.click(screen.getByRole('button', { name: 'Comprobar' }))
  expect(await screen.findByText(/Este archivo ya se importó el/)).toBeTruthy()
})

const column = (name: string, ...options: string[]) => ({
  name,
  samples: options,
  guess: 'S5' as const,
  options,
  values: [],
})
const aSource = (...columns: ReturnType<typeof column>[]) => ({
  token: '',
  fileName: '',
  kind: 'csv' as const,
  reading: {},
  ambiguousDate: null,
  sheets: [],
  template: null,
  rowCount: 1,
  shortenedNames: 0,
  columns,
})

test('"Pregunta [opción]" with marks is one multiple choice, and with grades a question a line', () => {
  const marks = aSource(column('Qué usa [Web]', 'x'), column('Qué usa [Local]', 'x'))
  expect(guessTargets(marks, null)).toEqual([
    { kind: 'newOption', text: 'Qué usa', option: 'Web' },
    { kind: 'newOption', text: 'Qué usa', option: 'Local' },
  ])
  const grid = aSource(column('Trato [Sala]', '5', '4'), column('Trato [Barra]', '3', '1'))
  expect(guessTargets(grid, null)).toMatchObject([
    { kind: 'newQuestion', text: 'Trato [Sala]' },
    { kind: 'newQuestion', text: 'Trato [Barra]' },
  ])
})

test('"Pregunta [opción]" of a survey that is there marks the option of that name', () => {
  const uses = aQuestion({ key: 'uso', type: 'MC', text: { es: 'Qué usa', en: '' }, options: someOptions(2) })
  const names = someOptions(2).map(({ es }) => `Qué usa [${es}]`)
  const text = { es: '', en: '' }
  const questionnaire = {
    title: text,
    intro: text,
    thanks: text,
    language: 'es' as const,
    audience: 'customers' as const,
    questions: [uses],
  }
  const source = aSource(...names.map((name) => column(name, 'x')), column('Qué usa [Nada de eso]', 'x'))
  expect(guessTargets(source, questionnaire)).toEqual([
    { kind: 'option', key: 'uso', value: 1 },
    { kind: 'option', key: 'uso', value: 2 },
    { kind: 'ignore' },
  ])
})

test('a sheet for colleagues that lost a column is still known by the names of the others', () => {
  const asked = (key: string, es: string) => aQuestion({ key, text: { es, en: '' } })
  const text = { es: '', en: '' }
  const questions = [asked('a', 'Trato'), asked('b', 'Precio')]
  const questionnaire = {
    title: text,
    intro: text,
    thanks: text,
    language: 'es' as const,
    audience: 'customers' as const,
    questions,
  }
  const template = { surveyId: 1, waveId: null, targets: ['sheetNumber', 'date', 'question:a', 'question:b'] }
  const source = { ...aSource(column('Hoja'), column('2. Precio'), column('1. Trato')), template }
  expect(guessTargets(source, questionnaire)).toEqual([
    { kind: 'sheetNumber' },
    { kind: 'question', key: 'b' },
    { kind: 'question', key: 'a' },
  ])
})

import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Question } from '#shared/surveys/question'
import { CapturePage } from '../../../src/renderer/responses/CapturePage'
import { SheetsPage } from '../../../src/renderer/responses/SheetsPage'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  someOptions,
  someQuestions,
} from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

async function open(questions: readonly Question[]) {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  return { waveId, ...(await openWave(waveId)) }
}

async function openWave(waveId: number) {
  const page = renderPage(<CapturePage params={{ waveId: String(waveId) }} />, { app: app() })
  const keys = await screen.findByRole('application')
  await waitFor(() => expect(document.activeElement).toSatisfy((element) => keys.contains(element as Node)))
  return page
}

const answersOf = async (waveId: number) =>
  (await app().call('responses.list', { waveId })).map(({ answers }) => answers)

test('a day, an "other" and a number in its range are keyed, and a number outside is refused in words', async () => {
  const { waveId, user } = await open([
    aQuestion({ key: 'a', type: 'DATE' }),
    aQuestion({ key: 'b', type: 'SC', options: someOptions(3), hasOther: true }),
    aQuestion({ key: 'c', type: 'NUM', range: { min: 18, max: 99 } }),
  ])
  await user.keyboard('31/2/26{Enter}')
  expect(screen.getAllByText(/Ese día no existe/)).toHaveLength(2)
  await user.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}/3{Enter}3')
  await user.keyboard('por un amigo{Enter}7{Enter}')
  expect(screen.getAllByText('Tiene que estar entre 18 y 99')).toHaveLength(2)
  await user.keyboard('7{Enter}{Enter}')
  await screen.findByText('Guardada la hoja 1')
  expect(await answersOf(waveId)).toEqual([
    [{ date: '2026-03-31' }, { marks: [3], other: 'por un amigo' }, 77],
  ])
})

test('a skip rule passes over a question, which is shown as such', async () => {
  const { waveId, user } = await open([
    aQuestion({ key: 'a', type: 'YN', skips: [{ values: [2], to: 'c' }] }),
    aQuestion({ key: 'b' }),
    aQuestion({ key: 'c' }),
  ])
  await user.keyboard('2')
  expect(screen.getByText('saltada')).toBeTruthy()
  await user.keyboard('4{Enter}')
  await screen.findByText('Guardada la hoja 1')
  expect(await answersOf(waveId)).toEqual([[2, 'skipped', 4]])
})

test('numbers that do not make 100 are asked about once', async () => {
  const group = { key: 'g', kind: 'sum' } as const
  const { waveId, user } = await open([
    aQuestion({ key: 'a', type: 'NUM', group }),
    aQuestion({ key: 'b', type: 'NUM', group }),
  ])
  await user.keyboard('60{Enter}30')
  expect(screen.getByText('Suman 60 de 100')).toBeTruthy()
  await user.keyboard('{Enter}')
  expect(screen.getAllByText(/Suman 90, no 100/)).toHaveLength(2)
  await user.keyboard('{Enter}{Enter}')
  await screen.findByText('Guardada la hoja 1')
  expect(await answersOf(waveId)).toEqual([[60, 30]])
})

test('the sheet before is repeated by one key, and a note goes with the sheet', async () => {
  const { waveId, user } = await open(someQuestions('S5', 'NUM'))
  await user.keyboard('412{Enter}{Enter}')
  await screen.findByText('Guardada la hoja 1')
  await user.keyboard('++{F5}Sin firmar{Enter}{Enter}')
  await screen.findByText('Guardada la hoja 2')
  expect(await app().call('responses.list', { waveId })).toMatchObject([
    { sheetNumber: 2, answers: [4, 12], note: 'Sin firmar' },
    { sheetNumber: 1, answers: [4, 12], note: '' },
  ])
  expect(await app().call('responses.keyedToday', { waveId })).toMatchObject({ count: 2 })
  await screen.findByText(/Hoy, 2 hojas/)
})

test('in the grid the same keys fill a row a sheet, and the choice is remembered', async () => {
  const { waveId, user, unmount } = await open(someQuestions('S5', 'YN'))
  await user.keyboard('{F6}')
  await screen.findByRole('table')
  await user.keyboard('4n{Enter}')
  await screen.findByText('Guardada la hoja 1')
  await user.keyboard('32{Enter}')
  await screen.findByText('Guardada la hoja 2')
  await waitFor(() =>
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['Hoja12', '14n', '232', '3']),
  )
  expect(await answersOf(waveId)).toEqual([
    [3, 2],
    [4, 'na'],
  ])
  unmount()
  await openWave(waveId)
  await screen.findByRole('table')
})

test('keys typed for the next sheet wait while the one before cannot be saved', async () => {
  const { waveId, user } = await open(someQuestions('S5', 'S5'))
  await user.keyboard('45')
  // On another page the wave is closed and opened again, which this one hears of only on saving.
  app().db.exec(`UPDATE wave SET closed_on = '2026-03-02'`)
  await user.keyboard('{Enter}12{Enter}3')
  await screen.findByText(/La hoja 1 no se ha guardado/)
  app().db.exec('UPDATE wave SET closed_on = NULL')
  await user.keyboard('{F3}')
  await screen.findByText('Guardada la hoja 2')
  await waitFor(async () =>
    expect((await app().call('responses.capture', { waveId })).draft?.answers).toEqual([3, null]),
  )
  expect(await answersOf(waveId)).toEqual([
    [1, 2],
    [4, 5],
  ])
})

test('the list finds a sheet by its note and tells what was changed in it', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5'))
  const [id = 0] = await keyedSheets(app(), waveId, [[4], [3]])
  await app().call('responses.correct', { id, ...aSheet([5], { note: 'Dictada por teléfono' }) })
  const { user } = renderPage(<SheetsPage params={{ waveId: String(waveId) }} />, { app: app() })
  await user.type(await screen.findByLabelText('Buscar'), 'telefono')
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: 'Cambios de la hoja 1' }))
  await screen.findByText(/Pregunta 1: 4 .* → 5/)
  expect(screen.getByText('Nota: — → Dictada por teléfono')).toBeTruthy()
})

import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LedgerPage } from '../../../src/renderer/surveys/LedgerPage'
import { PrintSurveyPage } from '../../../src/renderer/surveys/PrintSurveyPage'
import { aBusiness, appForEachTest, aSheet, aSurveyWithOpenWave } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

const options = { size: 'A4', columns: 1, copies: 10, firstNumber: 1 } as const
const handOut = { placeId: null, handedBy: 'Luz', handedOn: '2026-03-03' }

function openLedger(waveId: number) {
  return renderPage(<LedgerPage params={{ waveId: String(waveId) }} />, { app: app() })
}

test('what does not add up is said in plain words', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.addRun', { waveId, options })
  await app().call('surveys.ledger.addRun', { waveId, options: { ...options, copies: 2, firstNumber: 10 } })
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 40 }) })
  openLedger(waveId)
  const notes = await screen.findByRole('region', { name: 'Lo que no cuadra' })
  expect([...notes.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Pasadas y nunca impresas: 40. ¿Un número mal escrito, o una fotocopia?',
    'Impresas dos veces: 10. Puede haber dos hojas con el mismo número.',
  ])
})

test('an empty register says to print first', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const { user, visited } = openLedger(waveId)
  const step = await screen.findByRole('region', { name: 'Qué toca ahora' })
  await user.click(within(step).getByRole('button', { name: 'Imprimir hojas' }))
  expect(visited.at(-1)).toBe(`/surveys/${surveyId}/print`)
})

test('a hand-out is noted with the sheets that are still in the house, by the keyboard alone', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.addRun', { waveId, options })
  await app().call('surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 4, to: 5 }] },
  })
  const { user } = openLedger(waveId)
  const block = await screen.findByRole('region', { name: 'Repartos' })
  await user.click(within(block).getByRole('button', { name: 'Apuntar un reparto' }))
  const dialog = await screen.findByRole('dialog')
  const numbers = within(dialog).getByLabelText('Números')
  expect(numbers).toHaveProperty('value', '1-3, 6-10')
  await user.clear(numbers)
  await user.type(numbers, '1-3; x')
  within(dialog).getByText('«x» no es un número ni un tramo. Escriba, por ejemplo: 1-50, 57')
  await user.type(numbers, '{Backspace}8{Enter}')
  await screen.findByText('Reparto apuntado: 1–3, 8')
  const { handOuts } = await app().call('surveys.ledger', { waveId })
  expect(handOuts.map(({ numbers: known }) => known)).toContainEqual([
    { from: 1, to: 3 },
    { from: 8, to: 8 },
  ])
})

test('sheets that came back can be only counted, and those of the hand-out are fewer to miss', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { id } = await app().call('surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 1, to: 10 }] },
  })
  const { user } = openLedger(waveId)
  const step = await screen.findByRole('region', { name: 'Qué toca ahora' })
  within(step).getByText(/Faltan 10 hojas/)
  await user.click(within(step).getByRole('button', { name: 'Apuntar las de vuelta' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: 'Cuántas' }), '7{Enter}')
  await screen.findByText('Apuntadas 7 hojas de vuelta')
  const { returns } = await app().call('surveys.ledger', { waveId })
  expect(returns).toMatchObject([{ count: 7, numbers: null, handOutId: id }])
  await user.click(await screen.findByRole('button', { name: 'Faltan: 3. Ver qué hojas son' }))
  const list = await screen.findByRole('dialog', { name: 'Faltan: 3 hojas' })
  within(list).getByText('1–10')
  within(list).getByText(/Faltan 3 de estas/)
})

test('with the numbers known, those that the hand-out lacks are proposed', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 1, to: 4 }] },
  })
  await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 2 }) })
  const { user } = openLedger(waveId)
  const block = await screen.findByRole('region', { name: 'De vuelta' })
  await user.click(within(block).getByRole('button', { name: 'Apuntar las de vuelta' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('switch', { name: 'Sé los números' }))
  expect(within(dialog).getByLabelText('Números')).toHaveProperty('value', '1, 3-4')
  await user.click(within(dialog).getByRole('button', { name: 'Apuntar las de vuelta' }))
  await screen.findByText('Apuntadas 3 hojas de vuelta')
})

test('a hand-out is changed, and taken out with a way back', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 1, to: 4 }] },
  })
  const { user } = openLedger(waveId)
  await user.click(await screen.findByRole('button', { name: 'Cambiar: 1–4' }))
  const dialog = await screen.findByRole('dialog')
  const numbers = within(dialog).getByLabelText('Números')
  await user.clear(numbers)
  await user.type(numbers, '1-6{Enter}')
  await screen.findByText('Cambiado: 1–6')
  await user.click(await screen.findByRole('button', { name: 'Quitar: 1–6' }))
  await screen.findByText('Quitado del registro: 1–6')
  expect((await app().call('surveys.ledger', { waveId })).handOuts).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Deshacer' }))
  await waitFor(async () =>
    expect((await app().call('surveys.ledger', { waveId })).handOuts).toMatchObject([
      { numbers: [{ from: 1, to: 6 }] },
    ]),
  )
})

test('saving the PDF of a wave notes the print run', async () => {
  await app().call('business.create', aBusiness())
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const { user } = renderPage(<PrintSurveyPage params={{ surveyId: String(surveyId) }} />, { app: app() })
  app().chosenFiles.push(`${app().folder}/hojas.pdf`)
  await user.click(await screen.findByRole('button', { name: 'Guardar PDF…' }))
  await screen.findByText('PDF guardado: hojas.pdf')
  const { runs } = await app().call('surveys.ledger', { waveId })
  expect(runs).toMatchObject([{ from: 1, to: 50, size: 'A4', columns: 1, largePrint: false }])
})

import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LedgerPage } from '../../../src/renderer/surveys/LedgerPage'
import { PrintSurveyPage } from '../../../src/renderer/surveys/PrintSurveyPage'
import { aBusiness, appForEachTest, aSheet, aSurveyWithOpenWave } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

const options = { size: 'A4', columns: 1, copies: 10, firstNumber: 1 } as const

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
    'Faltan por pasar: 1–11.',
    'Pasadas y nunca impresas: 40. ¿Un número mal escrito, o una fotocopia?',
    'Impresas dos veces: 10. Puede haber dos hojas con el mismo número.',
  ])
})

test('a hand-out is noted with the numbers that come next', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  await app().call('surveys.ledger.addRun', { waveId, options })
  const { user } = openLedger(waveId)
  const form = await screen.findByRole('form', { name: 'Apuntar un reparto' })
  await user.type(within(form).getByRole('textbox', { name: 'Quién' }), 'Luz')
  await user.click(within(form).getByRole('button', { name: 'Apuntar un reparto' }))
  await screen.findByText('Reparto apuntado: 1–10')
  const { handOuts } = await app().call('surveys.ledger', { waveId })
  expect(handOuts).toMatchObject([{ from: 1, to: 10, handedBy: 'Luz', placeId: null }])
})

test('sheets that came back can be only counted', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const { user } = openLedger(waveId)
  const form = await screen.findByRole('form', { name: 'Apuntar las de vuelta' })
  const count = within(form).getByRole('textbox', { name: 'Cuántas' })
  await user.clear(count)
  await user.type(count, '7')
  await user.click(within(form).getByRole('button', { name: 'Apuntar las de vuelta' }))
  await screen.findByText('Apuntadas 7 hojas de vuelta')
  const { returns } = await app().call('surveys.ledger', { waveId })
  expect(returns).toMatchObject([{ count: 7, numbers: null }])
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

import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SheetsPage } from '../../../src/renderer/responses/SheetsPage'
import { appForEachTest, aSheet, aSurveyWithOpenWave } from '../../support/builders'
import { renderPage } from '../../support/renderPage'

const app = appForEachTest()

function open(waveId: number) {
  return renderPage(<SheetsPage params={{ waveId: String(waveId) }} />, { app: app() })
}

async function waveWith(...numbers: readonly number[]): Promise<number> {
  const { waveId } = await aSurveyWithOpenWave(app())
  for (const sheetNumber of numbers) {
    await app().call('responses.save', { waveId, ...aSheet([4], { sheetNumber }) })
  }
  return waveId
}

test('without sheets it says what to do', async () => {
  const waveId = await waveWith()
  open(waveId)
  await screen.findByText('Ninguna hoja todavía')
  expect(screen.getByRole('link', { name: 'Pasar hojas' }).getAttribute('href')).toBe(
    `/waves/${waveId}/capture`,
  )
})

test('sheets are listed newest first, and the numbers that are missing are told', async () => {
  open(await waveWith(10, 11, 13, 14, 18))
  await screen.findByText('Faltan: 12, 15–17.')
  const numbers = screen.getAllByRole('rowheader').map((cell) => cell.textContent)
  expect(numbers).toEqual(['18', '14', '13', '11', '10'])
})

test('a sheet is voided only with a reason, and stays in the list', async () => {
  const waveId = await waveWith(1, 2)
  const { user } = open(waveId)
  await user.click(await screen.findByRole('button', { name: 'Anular la hoja 1' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('button', { name: 'Anular' })).toHaveProperty('disabled', true)
  await user.type(within(dialog).getByLabelText(/Motivo/), 'Repetida{Enter}')
  await screen.findByText('anulada: Repetida')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Anular la hoja 1' })).toBe(null))
  const [, first] = await app().call('responses.list', { waveId, before: null })
  expect(first).toMatchObject({ status: 'void', voidReason: 'Repetida' })
})

test('the arrows go from sheet to sheet', async () => {
  const { user } = open(await waveWith(1, 2))
  const link = await screen.findByRole('link', { name: 'Corregir la hoja 2' })
  link.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Corregir la hoja 1' }))
})

test('more than a hundred sheets are read a hundred at a time', async () => {
  const { user } = open(await waveWith(...Array.from({ length: 105 }, (_, index) => index + 1)))
  await user.click(await screen.findByRole('button', { name: 'Ver más' }))
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(105))
  expect(screen.queryByRole('button', { name: 'Ver más' })).toBe(null)
})

test('the sheets of a closed wave are only shown', async () => {
  const waveId = await waveWith(1)
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-02' })
  open(waveId)
  await screen.findByText('La ola está cerrada: sus hojas se ven, pero no se cambian.')
  expect(screen.queryByRole('button', { name: 'Anular la hoja 1' })).toBe(null)
})

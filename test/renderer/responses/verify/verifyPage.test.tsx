import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VerifyPage } from '../../../../src/renderer/responses/verify/VerifyPage'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../../support/builders'
import { renderPage } from '../../../support/renderPage'

const app = appForEachTest()

async function openVerify(headers = false) {
  const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5', 'S5'))
  await keyedSheets(app(), waveId, [
    [1, 2, 3],
    [4, 4, 4],
  ])
  await app().call('responses.verifyPlan', {
    waveId,
    plan: { selection: { kind: 'all' }, reveal: 'atOnce', headers },
  })
  const page = () => <VerifyPage params={{ waveId: String(waveId) }} />
  return { waveId, page, rendered: renderPage(page(), { app: app() }) }
}

test('a sheet is keyed blind, the difference is settled, and the rate is published', async () => {
  const { waveId, rendered } = await openVerify()
  const { user } = rendered
  await screen.findByText('Busque en el montón la hoja 1.')
  await user.click(screen.getByRole('button', { name: 'Empezar a verificar' }))
  await screen.findByRole('application')
  await user.keyboard('1')
  expect(screen.queryByText('La primera vez')).toBe(null)
  await user.keyboard('5')
  expect(await screen.findByText('La primera vez')).toBeTruthy()
  await user.keyboard('3')
  expect(screen.getByText('La primera vez')).toBeTruthy()
  await user.keyboard('{ArrowRight}3{Enter}')
  await screen.findByText('Hoja 1 verificada: 1 casilla corregida.')
  await screen.findByRole('heading', { name: /Verificar la hoja 2/ })
  expect((await app().call('responses.byNumber', { waveId, sheetNumber: 1 }))?.answers).toEqual([1, 5, 3])
  await user.keyboard('444{Enter}')
  await screen.findByText('Ya están verificadas todas las hojas elegidas.')
  expect(await screen.findByText('1 diferencia en 6 casillas: 16,67 % (entre 3,01 y 56,35)')).toBeTruthy()
})

test('a sheet left in the middle comes back at the same question', async () => {
  const { waveId, rendered } = await openVerify()
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: 'Empezar a verificar' }))
  await screen.findByRole('application')
  await user.keyboard('12')
  await waitFor(async () =>
    expect((await app().call('responses.verifyNext', { waveId }))?.draft?.second).toEqual([1, 2, null]),
  )
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Seguir con la hoja 1' }))
  await screen.findByRole('application')
  await user.keyboard('3{Enter}')
  await screen.findByText('Hoja 1 verificada: sin cambios.')
})

test('the owner chooses which sheets are keyed again', async () => {
  const { waveId, rendered } = await openVerify()
  const { user } = rendered
  await user.click(await screen.findByRole('radio', { name: 'Al azar' }))
  await user.click(screen.getByRole('radio', { name: 'Al acabar la hoja' }))
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await screen.findByText('0 de 1 hojas elegidas, verificadas.')
  expect((await app().call('responses.verification', { waveId })).plan).toEqual({
    selection: { kind: 'random', share: 0.1, seed: waveId },
    reveal: 'atEnd',
    headers: false,
  })
})

test('the header is keyed again too: a difference waits, and a new place is stored', async () => {
  const { waveId, rendered } = await openVerify(true)
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: 'Empezar a verificar' }))
  const date = await screen.findByLabelText('Fecha')
  await waitFor(() => expect(document.activeElement).toBe(date))
  await user.keyboard('5/3/26{Enter}')
  await screen.findByText('No coincide: Fecha')
  await user.keyboard('{ArrowRight}')
  const place = await screen.findByRole('combobox', { name: 'Sitio' })
  await waitFor(() => expect(document.activeElement).toBe(place))
  await user.keyboard('Mostrador{Enter}')
  await screen.findByText('No coincide: Sitio')
  expect(screen.getByText('Mostrador', { selector: 'dd' })).toBeTruthy()
  await user.keyboard('{ArrowRight}')
  const channel = await screen.findByRole('combobox', { name: 'Canal' })
  await waitFor(() => expect(document.activeElement).toBe(channel))
  await user.keyboard('{Enter}')
  const shift = await screen.findByRole('combobox', { name: 'Turno' })
  await waitFor(() => expect(document.activeElement).toBe(shift))
  await user.keyboard('Tarde{Enter}')
  await screen.findByText('No coincide: Turno')
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('application')))
  await user.keyboard('123{Enter}')
  await screen.findByText('Hoja 1 verificada: 3 casillas corregidas.')
  const sheet = await app().call('responses.byNumber', { waveId, sheetNumber: 1 })
  const tags = await app().call('business.tags', {})
  const idOf = (kind: string) => tags.find((tag) => tag.kind === kind)?.id
  expect(sheet?.header).toEqual({
    answeredOn: '2026-03-05',
    placeId: idOf('place'),
    channelId: null,
    shiftId: idOf('shift'),
  })
  // The next sheet starts from what this one has.
  await screen.findByRole('heading', { name: /Verificar la hoja 2/ })
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Fecha').value).toBe('5/3/2026'))
})

test('a day that is none does not leave its field', async () => {
  const { rendered } = await openVerify(true)
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: 'Empezar a verificar' }))
  const date = await screen.findByLabelText('Fecha')
  await waitFor(() => expect(document.activeElement).toBe(date))
  await user.keyboard('35/3/26{Enter}')
  expect(document.activeElement).toBe(date)
  expect(screen.queryByRole('combobox', { name: 'Sitio' })).toBe(null)
})

test('a key that settles nothing is told what to do first, and the sheet before is not repeated', async () => {
  const { rendered } = await openVerify()
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: 'Empezar a verificar' }))
  await screen.findByRole('application')
  await user.keyboard('+')
  await screen.findByText('Al verificar no se repite la hoja anterior: teclee lo que dice el papel.')
  await user.keyboard('5')
  await screen.findByText('No coincide: 1. Rapidez')
  await user.keyboard('3')
  await screen.findByText('Resuelva primero esta diferencia: ←, → o ⌫.')
})

test('a sheet can be begun anew, and one of the list opened out of turn', async () => {
  const { waveId, rendered } = await openVerify()
  const { user } = rendered
  await user.click(await screen.findByRole('button', { name: 'Verificar la hoja 2' }))
  await screen.findByRole('heading', { name: /Verificar la hoja 2/ })
  await screen.findByRole('application')
  await user.keyboard('43{F8}')
  await user.click(await screen.findByRole('button', { name: 'Empezar de nuevo' }))
  await waitFor(async () =>
    expect((await app().call('responses.verification', { waveId })).halfKeyed).toBe(null),
  )
  await waitFor(() => expect(screen.queryByText('No coincide: 2. Rapidez')).toBe(null))
  await user.keyboard('444{Enter}')
  await screen.findByText('Hoja 2 verificada: sin cambios.')
})

test('which sheets are chosen is said in numbers before it is saved', async () => {
  const { rendered } = await openVerify()
  const { user } = rendered
  await user.click(await screen.findByRole('radio', { name: 'Una de cada tantas' }))
  await screen.findByText('Se verifican las hojas 10, 20, 30…')
  await user.click(screen.getByRole('button', { name: 'Guardar' }))
  await screen.findByText('Con esta elección todavía no toca ninguna hoja.')
})

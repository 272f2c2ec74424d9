import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VerifyPage } from '../../../../src/renderer/responses/verify/VerifyPage'
import { appForEachTest, aSurveyWithOpenWave, keyedSheets, someQuestions } from '../../../support/builders'
import { renderPage } from '../../../support/renderPage'

const app = appForEachTest()

async function openVerify() {
  const { waveId } = await aSurveyWithOpenWave(app(), someQuestions('S5', 'S5', 'S5'))
  await keyedSheets(app(), waveId, [
    [1, 2, 3],
    [4, 4, 4],
  ])
  await app().call('responses.verifyPlan', { waveId, plan: { selection: { kind: 'all' }, reveal: 'atOnce' } })
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
  await screen.findByText('Hoja 1 verificada: 1 respuesta corregida.')
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
  })
})

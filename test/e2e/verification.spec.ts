import { expect, type Page, test } from '@playwright/test'
import { call, goTo } from './support/calls'
import { launchApp } from './support/launch'

/** Presses these keys one after the other. */
async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Takes the four fields of the header as they are. */
async function passHeader(page: Page): Promise<void> {
  for (const name of ['Fecha', 'Sitio', 'Canal', 'Turno']) {
    await expect(page.getByRole(name === 'Fecha' ? 'textbox' : 'combobox', { name })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('application')).toBeFocused()
}

test('five sheets are keyed, two are keyed again, and the second keying settles a difference', async () => {
  const { page, close } = await launchApp()
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const wave = { label: 'Invierno', openedOn: '2026-11-20', population: null, handedOut: 90 }
  const { waveId } = await call(page, 'surveys.openWave', { surveyId: 1, wave })
  await goTo(page, `/waves/${waveId}/capture`)
  await expect(page.getByRole('application')).toBeFocused()
  const keys = [...'4444444444', '3', '4', '9', '1']
  for (let sheet = 1; sheet <= 5; sheet++) {
    await press(page, [...keys, 'Enter', 'Enter'])
    await expect(page.getByText(`Guardada la hoja ${sheet}`)).toBeVisible()
  }

  // Every second of five sheets: the second and the fourth.
  const plan = { selection: { kind: 'every' as const, step: 2 }, reveal: 'atOnce' as const }
  await call(page, 'responses.verifyPlan', { waveId, plan })
  await goTo(page, `/waves/${waveId}/verify`)
  await page.getByRole('button', { name: 'Empezar a verificar' }).click()
  await expect(page.getByRole('heading', { name: /Verificar la hoja 2/ })).toBeVisible()
  // The first keying left the header empty, and so does the second.
  await passHeader(page)
  await press(page, ['5'])
  await expect(page.getByText('La primera vez', { exact: true })).toBeVisible()
  await press(page, ['ArrowRight', ...keys.slice(1), 'Enter', 'Enter'])
  await expect(page.getByText('Hoja 2 verificada: 1 casilla corregida.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /Verificar la hoja 4/ })).toBeVisible()
  await passHeader(page)
  await press(page, [...keys, 'Enter', 'Enter'])
  await expect(page.getByText('Ya están verificadas todas las hojas elegidas.')).toBeVisible()
  await expect(page.getByText(/^1 diferencia en 38 casillas: 2,63/)).toBeVisible()

  const corrected = await call(page, 'responses.byNumber', { waveId, sheetNumber: 2 })
  expect(corrected?.answers.slice(0, 2)).toEqual([5, 4])
  await close()
})

test('a power cut in the middle of a second keying loses nothing: neither what was typed nor what was settled', async () => {
  const { page, userData, kill } = await launchApp()
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const wave = { label: 'Invierno', openedOn: '2026-11-20', population: null, handedOut: 90 }
  const { waveId } = await call(page, 'surveys.openWave', { surveyId: 1, wave })
  const header = { answeredOn: '2026-11-20', placeId: null, channelId: null, shiftId: null }
  const answers = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 9, 1, null]
  await call(page, 'responses.save', { waveId, sheetNumber: 1, header, answers })
  const plan = { selection: { kind: 'all' as const }, reveal: 'atOnce' as const }
  await call(page, 'responses.verifyPlan', { waveId, plan })
  await goTo(page, `/waves/${waveId}/verify`)
  await page.getByRole('button', { name: 'Empezar a verificar' }).click()
  await expect(page.getByRole('textbox', { name: 'Fecha' })).toBeFocused()
  await press(page, [...'21/11/26', 'Enter'])
  await expect(page.getByText('No coincide: Fecha')).toBeVisible()
  await press(page, ['ArrowLeft'])
  await expect(page.getByRole('combobox', { name: 'Sitio' })).toBeFocused()
  await press(page, ['Enter'])
  await expect(page.getByRole('combobox', { name: 'Canal' })).toBeFocused()
  await press(page, ['Enter'])
  await expect(page.getByRole('combobox', { name: 'Turno' })).toBeFocused()
  await press(page, ['Enter'])
  await expect(page.getByRole('application')).toBeFocused()
  await press(page, [...'45'])
  await expect(page.getByText(/^No coincide: 2/)).toBeVisible()
  await press(page, ['ArrowRight', '4'])
  await expect
    .poll(async () => (await call(page, 'responses.verifyNext', { waveId }))?.draft?.sheet.position)
    .toBe(3)
  await kill()

  const again = await launchApp({ userData })
  await again.page.waitForFunction(() => 'bridge' in window)
  await goTo(again.page, `/waves/${waveId}/verify`)
  await again.page.getByRole('button', { name: 'Seguir con la hoja 1' }).click()
  await expect(again.page.getByText('4 de 15').first()).toBeVisible()
  await expect(again.page.getByRole('application')).toBeFocused()
  await press(again.page, [...'4444444', '3', '4', '9', '1', 'Enter', 'Enter'])
  await expect(again.page.getByText('Hoja 1 verificada: 1 casilla corregida.')).toBeVisible()
  const sheet = await call(again.page, 'responses.byNumber', { waveId, sheetNumber: 1 })
  expect(sheet?.answers.slice(0, 3)).toEqual([4, 5, 4])
  expect(sheet?.header).toEqual(header)
  await expect(again.page.getByText(/^2 diferencias en 19 casillas/)).toBeVisible()
  await again.close()
})

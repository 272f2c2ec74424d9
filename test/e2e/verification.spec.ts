import { expect, type Page, test } from '@playwright/test'
import { call, goTo } from './support/calls'
import { launchApp } from './support/launch'

/** Presses these keys one after the other. */
async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
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

  // Every third of five sheets: the first and the fourth.
  const plan = { selection: { kind: 'every' as const, step: 3 }, reveal: 'atOnce' as const }
  await call(page, 'responses.verifyPlan', { waveId, plan })
  await goTo(page, `/waves/${waveId}/verify`)
  await page.getByRole('button', { name: 'Empezar a verificar' }).click()
  await expect(page.getByRole('heading', { name: /Verificar la hoja 1/ })).toBeVisible()
  await press(page, ['5'])
  await expect(page.getByText('La primera vez')).toBeVisible()
  await press(page, ['ArrowRight', ...keys.slice(1), 'Enter', 'Enter'])
  await expect(page.getByText('Hoja 1 verificada: 1 respuesta corregida.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /Verificar la hoja 4/ })).toBeVisible()
  await press(page, [...keys, 'Enter', 'Enter'])
  await expect(page.getByText('Ya están verificadas todas las hojas elegidas.')).toBeVisible()
  await expect(page.getByText(/^1 diferencia en 30 casillas: 3,33/)).toBeVisible()

  const corrected = await call(page, 'responses.byNumber', { waveId, sheetNumber: 1 })
  expect(corrected?.answers.slice(0, 2)).toEqual([5, 4])
  await close()
})

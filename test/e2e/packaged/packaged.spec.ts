import { expect, test } from '@playwright/test'
import { call, goTo } from '../support/calls'
import { launchApp } from '../support/launch'

test('the packaged app starts, and saves one sheet by keyboard', async () => {
  const { page, app, close } = await launchApp({ packaged: true })
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
  await page.getByRole('button', { name: 'Echar un vistazo con una tienda de ejemplo' }).click()
  await page.getByText('Está viendo una tienda de ejemplo.').waitFor()
  const { waveId } = await call(page, 'surveys.openWave', {
    surveyId: 1,
    wave: { label: 'Invierno', openedOn: '2026-01-10' },
  })
  await goTo(page, `/waves/${waveId}/capture`)
  await page.getByText('1 de 15').first().waitFor()
  for (const key of [
    '5',
    '4',
    '4',
    '3',
    '5',
    '2',
    '4',
    '5',
    'n',
    '4',
    '3',
    '4',
    '9',
    '2',
    'Enter',
    'Enter',
  ]) {
    await page.keyboard.press(key)
  }
  await expect.poll(async () => (await call(page, 'surveys.wave', { waveId })).usableCount).toBe(1)
  await close()
})

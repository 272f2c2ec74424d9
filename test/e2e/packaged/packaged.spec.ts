import { expect, test } from '@playwright/test'
import { call, goTo } from '../support/calls'
import { keySampleSheet } from '../support/keys'
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
  await keySampleSheet(page)
  await expect.poll(async () => (await call(page, 'surveys.wave', { waveId })).usableCount).toBe(1)
  await close()
})

import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { call, goTo } from '../support/calls'
import { fuses } from '../support/fuses'
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

test('the fuses of the packed program are those of the list, and no key opens the developer tools', async () => {
  const { app, page, close } = await launchApp({ packaged: true })
  const program = await app.evaluate(() => process.execPath)
  const wire = await getCurrentFuseWire(program)
  // Playwright drives main through the one that this copy keeps for it.
  const { enableNodeCliInspectArguments: _, ...read } = fuses
  for (const [fuse, { option, isOn }] of Object.entries(read))
    expect([fuse, wire[option]]).toEqual([fuse, isOn ? FuseState.ENABLE : FuseState.DISABLE])
  await page.locator('h1').waitFor()
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Meta+Alt+I'])
    await page.keyboard.press(keys)
  const seen = await app.evaluate(({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools()
    const roles = Menu.getApplicationMenu()?.items.flatMap(({ role, submenu }) => [
      role,
      ...(submenu?.items.map((item) => item.role) ?? []),
    ])
    return {
      areOpen: contents?.isDevToolsOpened(),
      hasMenu: roles?.some((role) => /devtools|reload/i.test(role ?? '')),
    }
  })
  expect(seen.areOpen).toBe(false)
  expect(seen.hasMenu ?? false).toBe(false)
  await close()
})

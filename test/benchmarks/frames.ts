import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { callIn, launchWindow } from './appWindow'
import { writeCsv } from './csvFile'
import { type Figure, valueAtMost } from './figures'
import { tell } from './progress'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

declare global {
  interface Window {
    longestGap: number
    isWatched: boolean
  }
  /** Of the main process: the longest time in which it took up nothing new. */
  var longestWait: number
}

/** The longest a person may look at a window in which nothing moves. */
const still = 100

/** Whether the window goes on answering while a large file is read, checked, imported and taken back again. */
export async function measureFrames({ quick, windows }: Settings): Promise<Figure[]> {
  if (!windows) return []
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'sheets.csv')
    writeCsv(path, quick ? 10_000 : 100_000)
    const app = await launchWindow(windows.app, folder)
    try {
      return await importAndUndo(app, path)
    } finally {
      await app.close()
    }
  })
}

async function importAndUndo(app: ElectronApplication, path: string): Promise<Figure[]> {
  const page = await app.firstWindow()
  page.setDefaultTimeout(120_000)
  await page.waitForFunction(() => 'bridge' in window)
  await callIn(page, 'business.createSample', { language: 'es' })
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
  await page.evaluate(() => {
    location.hash = '/import'
  })
  const button = (name: string) => page.getByRole('button', { name })
  await seen(page, 'button', 'Elegir un archivo')
  await pause(1500)
  const during = (name: string, work: () => Promise<unknown>) => watched(app, page, name, work)
  return [
    ...(await during('nothing', () => pause(1500))),
    ...(await during('a file being read, its form drawn', async () => {
      await button('Elegir un archivo').click()
      await seen(page, 'button', 'Comprobar')
    })),
    ...(await during('a check', async () => {
      await button('Comprobar').click()
      await seen(page, '[role=status] button', 'Importar')
    })),
    ...(await during('an import', async () => {
      await page.locator('[role=status] button', { hasText: 'Importar' }).click()
      await seen(page, '[role=status]', 'Importadas')
    })),
    ...(await during('its undo', () => callIn(page, 'history.undo', {}))),
    ...(await during('its redo', () => callIn(page, 'history.redo', {}))),
  ]
}

/** Waits without the look at every role and style that would itself hold the page up. */
function seen(page: Page, selector: string, text: string): Promise<unknown> {
  return page.waitForFunction(
    ([where, words]) =>
      [...document.querySelectorAll(where)].some((element) => element.textContent?.trim().startsWith(words)),
    [selector, text] as [where: string, words: string],
    { polling: 100 },
  )
}

async function watched(app: ElectronApplication, page: Page, name: string, work: () => Promise<unknown>) {
  tell(`watching the window during ${name}`)
  await page.evaluate(watchFrames)
  await app.evaluate(watchMain)
  const started = performance.now()
  await work()
  const milliseconds = performance.now() - started
  await pause(500)
  const frames = await page.evaluate(() => {
    window.isWatched = false
    return window.longestGap
  })
  const main = await app.evaluate(() => globalThis.longestWait)
  return [
    { name: `${name}: time`, value: milliseconds, unit: 'ms' },
    { name: `${name}: longest between two frames`, value: frames, unit: 'ms', goal: valueAtMost(still) },
    { name: `${name}: longest wait for main`, value: main, unit: 'ms', goal: valueAtMost(still) },
  ]
}

/** In the page. */
function watchFrames(): void {
  window.longestGap = 0
  window.isWatched = true
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    window.longestGap = Math.max(window.longestGap, now - last)
    last = now
    if (window.isWatched) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** In the main process; the newest watch is the one that counts. */
function watchMain(): void {
  globalThis.longestWait = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    globalThis.longestWait = Math.max(globalThis.longestWait, now - last)
    last = now
  }, 5)
}

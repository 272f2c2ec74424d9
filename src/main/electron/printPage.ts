import type { BrowserWindow } from 'electron'
import { createHiddenWindow, page } from './window'

/** What the page calls itself when all its sheets are laid out. */
const READY = 'paper-ready'
const LIMIT_MS = 2 * 60_000

/** Draws a route of the app in a window that nobody sees, and returns it as a PDF of the page's own size. */
export async function printPage(route: string): Promise<Uint8Array> {
  const window = createHiddenWindow()
  try {
    const ready = laidOut(window)
    await Promise.all([window.loadURL(`${page}#${route}`), ready])
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Fails as the window closes, which is what happens when the app is left. */
function laidOut(window: BrowserWindow): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the printed page was not ready in time')), LIMIT_MS)
    window.once('closed', () => {
      clearTimeout(timer)
      reject(new Error('the printed page was closed'))
    })
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title !== READY) return
      clearTimeout(timer)
      resolve()
    })
  })
}

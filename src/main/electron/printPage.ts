import type { WebContents } from 'electron'
import { createHiddenWindow, page } from './window'

/** What the page calls itself when all its sheets are laid out. */
const READY = 'paper-ready'
const LIMIT_MS = 15 * 60_000

/** Draws a route of the app in a window that nobody sees, and returns it as a PDF of the page's own size. */
export async function printPage(route: string): Promise<Uint8Array> {
  const window = createHiddenWindow()
  try {
    const ready = laidOut(window.webContents)
    await window.loadURL(`${page}#${route}`)
    await ready
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } finally {
    window.destroy()
  }
}

function laidOut(contents: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the printed page was not ready in time')), LIMIT_MS)
    contents.on('page-title-updated', (_event, title) => {
      if (title !== READY) return
      clearTimeout(timer)
      resolve()
    })
  })
}

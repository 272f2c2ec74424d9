// Loaded into the main process of either window before its own code (NODE_OPTIONS --require): says when it is drawn.
import type { WebContents } from 'electron'
import { type Drawn, drawnMark } from './drawn'

const { LIBRETA_DRAWN_WHEN: selector = 'h1' } = process.env

/** Runs in the page: waits for an element, and for the frame after the one in which it is drawn. */
const waitInPage = `new Promise((resolve) => {
  const frame = (next) => requestAnimationFrame(next)
  const found = () => frame(() => frame(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const drawn = performance.timeOrigin + performance.now()
    resolve({ firstPaint: paint ? performance.timeOrigin + paint.startTime : drawn, drawn })
  }))
  const observer = new MutationObserver(look)
  function look() {
    if (!document.querySelector(${JSON.stringify(selector)})) return
    observer.disconnect()
    found()
  }
  observer.observe(document, { childList: true, subtree: true })
  look()
})`

async function report(contents: WebContents): Promise<void> {
  const drawn = (await contents.mainFrame.executeJavaScript(waitInPage)) as Drawn // made above
  process.stdout.write(`${drawnMark}${JSON.stringify(drawn)}\n`)
}

// Electron is not there yet when this is loaded.
setImmediate(() => {
  const { app } = require('electron') as typeof import('electron')
  app.on('web-contents-created', (_event, contents) => {
    contents.once('did-navigate', () => void report(contents))
  })
})

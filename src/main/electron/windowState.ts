import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import { z } from 'zod'

const WindowState = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
type WindowState = z.infer<typeof WindowState>

/** The size that fits the smallest laptop we are used on. */
const usualSize = { width: 1366, height: 768 }

const path = () => join(app.getPath('userData'), 'window.json')

/** Where the window was last time, if that place is still on a screen. */
export function readWindowState(): Partial<WindowState> {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(path(), 'utf8')))
    const area = screen.getDisplayMatching(state).workArea
    const isVisible =
      state.x < area.x + area.width && state.y < area.y + area.height && state.x >= area.x - state.width
    return isVisible ? state : usualSize
  } catch {
    // First run, or a file that is not ours any more: the usual size is never wrong.
    return usualSize
  }
}

export function rememberWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeFileSync(path(), JSON.stringify(window.getNormalBounds()))
    } catch {
      // A place not remembered is no reason to keep the window open.
    }
  })
}

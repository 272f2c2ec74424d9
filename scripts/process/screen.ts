import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { ensureVirtualScreen } from '../runtime/systemPackages.ts'
import { Stop } from './stop.ts'

export interface Screen {
  /** The environment in which a window finds it. */
  readonly env: NodeJS.ProcessEnv
  close(): void
}

/** The screen there is, or on a Linux without one a virtual one, which must be closed in the end. */
export async function openScreen(): Promise<Screen> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return { env: process.env, close: () => {} }
  await ensureVirtualScreen()
  console.log('No screen found: opening on a virtual one.')
  return openVirtualScreen()
}

/** Xvfb itself instead of xvfb-run, which would not hand our signals on to the app. */
function openVirtualScreen(): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // Out of the reach of Ctrl+C, so that the app can still close its windows.
      detached: true,
    })
    const close = () => {
      server.kill()
    }
    process.once('exit', close)
    server.on('error', reject)
    server.on('close', () =>
      reject(new Stop('The virtual screen did not open: try Xvfb by hand to see why.')),
    )
    let number = ''
    const numbers = server.stdio[3] as Readable
    numbers.on('data', (chunk: Buffer) => {
      number += chunk.toString()
      if (number.endsWith('\n')) resolve({ env: { ...process.env, DISPLAY: `:${number.trim()}` }, close })
    })
  })
}

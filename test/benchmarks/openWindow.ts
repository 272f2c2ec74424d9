import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type Drawn, drawnMark } from './drawn'
import { treeMegabytes } from './memory'
import type { WindowLaunch } from './settings'

/** One start: milliseconds from the creation of the process, and the memory of all its processes when at rest. */
export interface WindowStart {
  readonly firstPaint: number
  readonly drawn: number
  readonly megabytes: number | null
}

const patience = 60_000
const rest = 700

/** Opens a window, waits until the element is drawn, and closes it again as the system would. */
export async function openWindow(launch: WindowLaunch, selector: string): Promise<WindowStart> {
  const observer = join(import.meta.dirname, 'observer.cjs')
  const env = {
    ...launch.env,
    NODE_OPTIONS: `--require ${JSON.stringify(observer)}`,
    LIBRETA_DRAWN_WHEN: selector,
  }
  const created = Date.now()
  const child = spawn(launch.program, launch.args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const gone = once(child, 'exit')
  const late = setTimeout(end, patience)
  try {
    const { firstPaint, drawn } = await reportedBy(createInterface({ input: child.stdout }))
    await pause(rest)
    const megabytes = child.pid ? treeMegabytes(child.pid) : null
    return { firstPaint: firstPaint - created, drawn: drawn - created, megabytes }
  } finally {
    child.kill('SIGTERM')
    await gone
    clearTimeout(late)
    process.off('exit', end)
  }
}

async function reportedBy(lines: AsyncIterable<string>): Promise<Drawn> {
  for await (const line of lines) {
    if (line.startsWith(drawnMark)) return JSON.parse(line.slice(drawnMark.length)) as Drawn // by the observer
  }
  throw new Error('the window ended, or drew nothing that was waited for')
}

import { createHash } from 'node:crypto'
import { posix, win32 } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
}

/** The folder for what is costly to make and outlives `npm ci`, where each system keeps such things. */
export function cacheFolder({ platform, env, home }: Machine): string {
  const { LIBRETA_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = env
  if (LIBRETA_CACHE) return LIBRETA_CACHE
  if (platform === 'win32') return win32.join(LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'libreta')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'libreta')
  return posix.join(XDG_CACHE_HOME || posix.join(home, '.cache'), 'libreta')
}

/** A short name for a checkout, so that two of them on one machine never share a runtime folder. */
export function checkoutName(projectRoot: string): string {
  return createHash('sha256').update(projectRoot).digest('hex').slice(0, 16)
}

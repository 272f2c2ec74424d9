import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build as buildPackage, type Configuration, Platform } from 'electron-builder'
import { withProgress } from '../process/progress.ts'
import { Stop } from '../process/stop.ts'
import { projectRoot } from '../project.ts'
import type { Runtime } from '../runtime/ensureRuntime.ts'
import { chromiumSwitches, type LaunchPlan } from '../runtime/launchPlan.ts'
import { packedExecutable } from './packedApp.ts'

const bindingInResources = 'native/better_sqlite3.node'

/** Packs what `out/` holds for this machine, without an installer; for a test it can be driven by Playwright. */
export async function packApp(runtime: Runtime, { forTest }: { forTest: boolean }): Promise<LaunchPlan> {
  const output = join(projectRoot, 'dist', forTest ? 'for-test' : '')
  await withProgress('Packing the app', () =>
    buildPackage({
      projectDir: projectRoot,
      targets: Platform.current().createTarget('dir'),
      publish: 'never',
      config: { directories: { output }, ...testFuses(forTest), ...fallbackConfiguration(runtime) },
    }),
  )
  const program = packedExecutable(output, process)
  if (!existsSync(program)) throw new Stop(`The packed app is not where it should be: ${program}`)
  const binding = join(dirname(program), 'resources', bindingInResources)
  const env = runtime.isFallback ? { LIBRETA_SQLITE_BINDING: binding } : {}
  return { program, args: chromiumSwitches(), env }
}

function testFuses(forTest: boolean): Configuration {
  if (!forTest) return {}
  console.log('Packing for a test: the fuse for --inspect stays on, so this copy is not for anyone to use.')
  return { electronFuses: { enableNodeCliInspectArguments: true } }
}

function fallbackConfiguration(runtime: Runtime): Configuration {
  const { isFallback, nativeBinding, distribution, electronVersion } = runtime
  if (!isFallback || !nativeBinding || !distribution) return {}
  console.log('Packing with the repackaged Electron: for tests only, never to be shipped.')
  return {
    electronVersion,
    electronDist: distribution,
    linux: { extraResources: [{ from: nativeBinding, to: bindingInResources }] },
  }
}

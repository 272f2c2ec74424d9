import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLine, runCommand } from '../process/command.ts'
import { withProgress } from '../process/progress.ts'
import { projectRoot } from '../project.ts'

const packageFolder = join(projectRoot, 'node_modules', 'electron')
const downloadLimit = 300_000

/** The version that the project asks for and ships on. */
export function wantedElectronVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}

export type Ordinary = { state: 'ready'; executable: string } | { state: 'failed'; reason: string }

/** Electron as its own package brings it, downloaded on first use. */
export async function ordinaryElectron(): Promise<Ordinary> {
  const present = installedExecutable()
  if (present) return { state: 'ready', executable: present }
  const { output } = await withProgress('Downloading Electron', () =>
    runCommand(process.execPath, [join(packageFolder, 'install.js')], { limit: downloadLimit }),
  )
  const executable = installedExecutable()
  return executable ? { state: 'ready', executable } : { state: 'failed', reason: lastLine(output) }
}

/** Undefined as well when an interrupted download left only part of it: path.txt is written last. */
function installedExecutable(): string | undefined {
  const pathFile = join(packageFolder, 'path.txt')
  const versionFile = join(packageFolder, 'dist', 'version')
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== wantedElectronVersion()) return undefined
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

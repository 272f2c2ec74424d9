import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLine, runCommand } from '../process/command.ts'
import { withProgress } from '../process/progress.ts'
import { Stop } from '../process/stop.ts'

/** What Chromium needs and a bare Debian lacks, a virtual screen included. */
export const electronPackages = 'libgtk-3-0 libnss3 libasound2 libgbm1 xvfb xauth'.split(' ')
const compilerPackages = ['python3', 'make', 'g++']

export const isRoot = process.getuid?.() === 0

/** The libraries that `ldd` could not find, from what it printed. */
export function missingLibraries(lddOutput: string): string[] {
  const found = lddOutput.matchAll(/^\s*(\S+) => not found/gm)
  return [...new Set([...found].map(([, library]) => library ?? ''))]
}

/** Whether a program is on the PATH. */
export function hasProgram(name: string): boolean {
  const { PATH = '' } = process.env
  return PATH.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))
}

/** Makes sure that Electron's executable finds its shared libraries. Linux only. */
export async function ensureLibraries(executable: string): Promise<void> {
  await ensure('shared libraries of Electron', electronPackages, async () => {
    const { output } = await runCommand('ldd', [executable])
    return missingLibraries(output)
  })
}

/** Makes sure that a virtual screen can be had. Linux only. */
export async function ensureVirtualScreen(): Promise<void> {
  await ensure('a virtual screen', electronPackages, async () => missingPrograms(['Xvfb']))
}

/** Makes sure that native code can be compiled. Linux only. */
export async function ensureCompiler(): Promise<void> {
  await ensure('a compiler', compilerPackages, async () => missingPrograms(['python3', 'make', 'g++']))
}

function missingPrograms(names: readonly string[]): string[] {
  return names.filter((name) => !hasProgram(name))
}

async function ensure(
  what: string,
  packages: readonly string[],
  missing: () => Promise<string[]>,
): Promise<void> {
  const before = await missing()
  if (before.length === 0) return
  const remedy = `apt-get update && apt-get install -y ${packages.join(' ')}`
  if (!isRoot || !hasProgram('apt-get')) {
    throw new Stop(`Missing ${what} (${before.join(', ')}): run as root: ${remedy}`)
  }
  await withProgress(`Installing ${what} (${packages.join(' ')})`, () => install(packages, remedy))
  const after = await missing()
  if (after.length > 0) throw new Stop(`Missing ${what} (${after.join(', ')}) even after: ${remedy}`)
}

async function install(packages: readonly string[], remedy: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A list that cannot be renewed may still hold what is wanted, so only the installation's failure counts.
  await runCommand('apt-get', ['update'], { env })
  const { code, output } = await runCommand('apt-get', ['install', '-y', ...packages], { env })
  if (code !== 0) throw new Stop(`This did not work (${lastLine(output)}): ${remedy}`)
}

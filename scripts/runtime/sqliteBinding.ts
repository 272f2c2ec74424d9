import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { lastLine, runCommand } from '../process/command.ts'
import { withProgress } from '../process/progress.ts'
import { Stop } from '../process/stop.ts'
import { projectRoot } from '../project.ts'
import { makeOnce } from './makeOnce.ts'
import { findNodeHeaders } from './nodeHeaders.ts'
import { ensureCompiler } from './systemPackages.ts'

// The ready-made addon wants Node-API 10 and the repackaged Electron has 9. Asking for the experimental version,
// but with the finalizers of the stable one, gives a file that both load.
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'
const addonFile = 'better_sqlite3.node'

/** The SQLite addon built for the repackaged Electron, once per version of better-sqlite3. */
export async function sqliteBinding(cache: string): Promise<string> {
  const source = join(projectRoot, 'node_modules', 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const target = join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-napi9`)
  await makeOnce(cache, target, async (workplace) => {
    await ensureCompiler()
    return withProgress('Compiling SQLite for it (a minute or two, once)', () => compile(source, workplace))
  })
  return join(target, addonFile)
}

async function compile(source: string, workplace: string): Promise<string> {
  const copy = join(workplace, 'node_modules', 'better-sqlite3')
  await cp(source, copy, { recursive: true })
  await copyAddonApi(source, workplace)
  const args = [nodeGyp(), 'rebuild', '--release', '--force_build=1', `--nodedir=${findNodeHeaders()}`]
  const env = { ...process.env, CXXFLAGS: compilerFlags, JOBS: 'max' }
  const { code, output } = await runCommand(process.execPath, args, { cwd: copy, env })
  const built = join(copy, 'build', 'Release', addonFile)
  if (code !== 0 || !existsSync(built)) {
    throw new Stop(`better-sqlite3 could not be compiled (${reasonOf(output)}): check python3, make and g++.`)
  }
  const kept = join(workplace, 'kept')
  await mkdir(kept)
  await rename(built, join(kept, addonFile))
  return kept
}

/** Its build asks for node-addon-api, which npm puts beside it or inside it. */
async function copyAddonApi(source: string, workplace: string): Promise<void> {
  const entry = createRequire(join(source, 'package.json')).resolve('node-addon-api')
  await cp(dirname(entry), join(workplace, 'node_modules', 'node-addon-api'), { recursive: true })
}

/** node-gyp as electron-builder brings it, otherwise npm's own. */
function nodeGyp(): string {
  const { npm_execpath = '' } = process.env
  const npmFolder = join(dirname(npm_execpath), '..')
  const found = [projectRoot, npmFolder]
    .map((folder) => join(folder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'))
    .find((file) => existsSync(file))
  if (!found) throw new Stop('Missing node-gyp, which npm brings: run npm ci and start this through npm.')
  return found
}

function reasonOf(output: string): string {
  return output.split('\n').find((line) => /\berror\b/i.test(line)) ?? lastLine(output)
}

import { mkdir, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build as bundle } from 'vite'
import type { PieceName, Settings, WindowLaunch } from '../test/benchmarks/settings.ts'
import { buildIfOlder } from './build.ts'
import { runCommand } from './process/command.ts'
import { openScreen } from './process/screen.ts'
import { endOnSignals, runScript, Stop } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { checkoutRuntime } from './runtime/checkoutRuntime.ts'
import { ensureRuntime, type Runtime } from './runtime/ensureRuntime.ts'
import { developmentPlan, launchEnvironment } from './runtime/launchPlan.ts'
import { cacheFolder } from './runtime/places.ts'

const allPieces: readonly PieceName[] = [
  'start',
  'save',
  'results',
  'months',
  'search',
  'export',
  'import',
  'print',
  'keys',
  'typist',
  'register',
  'pages',
  'frames',
]
/** They open the built app. */
const inWindows: readonly PieceName[] = ['start', 'typist', 'register', 'pages', 'frames']
const sources = join(projectRoot, 'test', 'benchmarks')
const bundled = join(projectRoot, 'node_modules', '.cache', 'bench')

// npm run bench: measures what performance promises, as ratios to references taken in the same run.
// Options: --only <piece> (may be repeated), --quick, --json.
await runScript(async () => {
  endOnSignals()
  // Results alone go to the output: what the preparations say is no result.
  console.log = console.error
  const { only, quick, json } = readOptions()
  const pieces = allPieces.filter((piece) => only.length === 0 || only.includes(piece))
  await bundleBenchmarks()
  const settings = { pieces, quick, json, contentFolder: join(projectRoot, 'resources') }
  if (!pieces.some((piece) => inWindows.includes(piece))) return measure(settings)
  const runtime = await ensureRuntime()
  await buildIfOlder()
  const screen = await openScreen()
  try {
    return await measure({ ...settings, windows: await windowsFor(runtime, screen.env) })
  } finally {
    screen.close()
  }
})

async function measure(settings: Settings): Promise<number> {
  const { code } = await runCommand(process.execPath, [join(bundled, 'main.mjs'), JSON.stringify(settings)], {
    cwd: projectRoot,
    shown: true,
  })
  return code
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const unknown = values.only.find((name) => !allPieces.some((piece) => piece === name))
  if (unknown !== undefined)
    throw new Stop(`There is no measurement "${unknown}": choose ${allPieces.join(', ')}.`)
  return values
}

/** The measurements use the app's own modules, which plain Node cannot load unbundled. */
async function bundleBenchmarks(): Promise<void> {
  await bundleAs('es', 'mjs', ['main', 'job'], bundled)
  await bundleAs('cjs', 'cjs', ['observer'], bundled)
  const bare = join(bundled, 'bare')
  await bundleAs('cjs', 'cjs', ['bareWindow'], bare)
  await mkdir(bare, { recursive: true })
  await writeFile(join(bare, 'package.json'), JSON.stringify({ name: 'bare', main: 'bareWindow.cjs' }))
}

async function bundleAs(
  format: 'es' | 'cjs',
  extension: string,
  entries: readonly string[],
  outDir: string,
): Promise<void> {
  await bundle({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, join(sources, `${name}.ts`)])),
        external: ['electron'],
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}` },
      },
    },
  })
}

async function windowsFor(runtime: Runtime, screenEnv: NodeJS.ProcessEnv) {
  const plan = developmentPlan(runtime)
  const env = launchEnvironment(screenEnv, plan)
  const app: WindowLaunch = { program: plan.program, args: plan.args, env }
  const bareFolder = join(bundled, 'bare')
  if (!runtime.distribution) return { app, bare: { ...app, args: withoutProject(plan.args, bareFolder) } }
  // The repackaged Electron opens only the app that is linked into its folder.
  const cache = cacheFolder({ platform: process.platform, env: process.env, home: homedir() })
  const folder = await checkoutRuntime(cache, runtime.distribution, bareFolder)
  return { app, bare: { ...app, program: join(folder, 'electron') } }
}

function withoutProject(args: readonly string[], folder: string): readonly string[] {
  return args.map((argument) => (argument === projectRoot ? folder : argument))
}

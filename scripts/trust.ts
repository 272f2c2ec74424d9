import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MainConfigFactory } from 'electron-vite'
import { build as bundle } from 'vite'
import type { Budget, Settings } from '../test/trust/trial.ts'
import { runCommand } from './process/command.ts'
import { endOnSignals, runScript, Stop } from './process/stop.ts'
import { projectRoot } from './project.ts'
import { type KeptRun, readmeEnd, readmeStart, withTable } from './testing/readmeTable.ts'

const sources = join(projectRoot, 'test', 'trust')
const bundled = join(projectRoot, 'node_modules', '.cache', 'trust')
const resultsPath = join(projectRoot, 'node_modules', '.cache', 'trust-results.json')

// npm run trust: puts what the app promises to the test, hundreds of times: it is killed at random moments, its files
// are damaged, it is called with hostile input. Options: --short, --kills <n>, --seed <n>, --only <word>, --json; with
// --readme nothing is run, and the table of the last whole run is written into the README.
await runScript(async () => {
  endOnSignals()
  // Results alone go to the output: what the preparations say is no result.
  console.log = console.error
  const { isReadme, ...settings } = readOptions()
  if (isReadme) return writeReadme()
  await bundleTrials()
  const program = join(bundled, 'main.mjs')
  const { code } = await runCommand(process.execPath, [program, JSON.stringify(settings)], {
    cwd: projectRoot,
    shown: true,
  })
  return code
})

function readOptions(): Settings & { readonly isReadme: boolean } {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      kills: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  })
  const { short, only, json, readme: isReadme } = values
  const budget: Budget = {
    length: short ? 'short' : 'long',
    kills: numberOf('kills', values.kills) ?? (short ? 40 : 400),
    seed: numberOf('seed', values.seed) ?? Math.floor(Math.random() * 1_000_000),
  }
  return { budget, only, json, isReadme, resultsPath, contentFolder: join(projectRoot, 'resources') }
}

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text)) throw new Stop(`--${name} takes a number: --${name} 100`)
  return Number(text)
}

/** The figures of the README are those of a run that there was. */
function writeReadme(): number {
  if (!existsSync(resultsPath)) throw new Stop('There was no whole run yet: npm run trust makes one.')
  const run = JSON.parse(readFileSync(resultsPath, 'utf8')) as KeptRun // written by the run
  const path = join(projectRoot, 'README.md')
  const readme = withTable(readFileSync(path, 'utf8'), run)
  if (readme === null) throw new Stop(`README.md has no ${readmeStart} with a ${readmeEnd} after it.`)
  writeFileSync(path, readme)
  return 0
}

/** The app is bundled as electron-vite bundles main, with its threads, and the trials beside it. */
async function bundleTrials(): Promise<void> {
  await bundleAs('cjs', 'cjs', { child: 'child/child', clock: 'child/clock' })
  await bundleAs('es', 'mjs', { main: 'main' })
}

async function bundleAs(
  format: 'cjs' | 'es',
  extension: string,
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, join(sources, `${path}.ts`)]),
  )
  const factory = new MainConfigFactory(
    {
      build: {
        target: 'node22',
        outDir: bundled,
        emptyOutDir: format === 'cjs',
        rolldownOptions: {
          input,
          // What only trials use: kept outside, as it is no part of the app.
          external: ['exceljs', 'jszip', 'fast-check'],
          output: {
            format,
            entryFileNames: `[name].${extension}`,
            chunkFileNames: `[name]-[hash].${extension}`,
          },
        },
      },
    },
    { configFile: false, root: projectRoot, logLevel: 'error' },
    { root: projectRoot },
  )
  await bundle({ ...(await factory.build()), configFile: false })
}

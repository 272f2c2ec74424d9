import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { LaunchPlan } from '../../../scripts/runtime/launchPlan.ts'
import type { TestRuntime } from '../../../scripts/testing/endToEnd.ts'

export interface LaunchOptions {
  /** Where the app keeps its data; by default an empty folder, deleted when the tests end. */
  readonly userData?: string
  /** The language of the system. */
  readonly language?: 'es' | 'en'
  /** Launch the packed app instead of the built one. */
  readonly packaged?: boolean
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** Its first window. */
  readonly page: Page
  readonly userData: string
  /** Closes it as a person would. */
  close(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const temporaryFolders: string[] = []
process.once('exit', () => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** Opens the real app in a real Electron window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { userData = temporaryFolder(), language = 'es', packaged = false, args = [], env = {} } = options
  const plan = readPlan(packaged)
  const app = await _electron.launch({
    executablePath: plan.program,
    args: [...plan.args, `--user-data-dir=${userData}`, `--lang=${language}`, ...args],
    env: { ...inheritedEnvironment(), LANGUAGE: language, ...plan.env, ...env },
  })
  const page = await app.firstWindow()
  return { app, page, userData, close: () => app.close(), kill: () => kill(app) }
}

/** Ends the app's main process at once, as a power cut would, and waits until it is gone. */
export async function kill(app: ElectronApplication): Promise<void> {
  const main = app.process()
  if (main.exitCode !== null || main.signalCode !== null) return
  const gone = once(main, 'exit')
  main.kill('SIGKILL')
  await gone
}

/** An empty folder that is deleted when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'libreta-e2e-'))
  temporaryFolders.push(folder)
  return folder
}

function readPlan(packaged: boolean): LaunchPlan {
  const { LIBRETA_RUNTIME } = process.env
  if (!LIBRETA_RUNTIME)
    throw new Error('No Electron to test on: run these tests with npm test or npm run e2e.')
  const runtime: TestRuntime = JSON.parse(LIBRETA_RUNTIME)
  if (!packaged) return runtime.app
  if (!runtime.packaged) throw new Error('There is no packed app: run npm run e2e -- --project=packaged.')
  return runtime.packaged
}

/** Without the variable that turns Electron into plain Node, which some editors set in their terminals. */
function inheritedEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'
import { packApp } from './packing/packApp.ts'
import { openScreen } from './process/screen.ts'
import { endOnSignals, runScript, Stop } from './process/stop.ts'
import { ensureRuntime, type Runtime } from './runtime/ensureRuntime.ts'
import { developmentPlan, type LaunchPlan } from './runtime/launchPlan.ts'
import { type Counts, none, onePassed, summaryLine, total } from './testing/counts.ts'
import { endToEndEnvironment, hasPackagedTests } from './testing/endToEnd.ts'
import { check, runPlaywright, runVitest } from './testing/runners.ts'
import { stage } from './testing/stage.ts'
import { countTrust, startTrust } from './testing/trust.ts'

// npm test: everything, in order, and a later stage runs even when an earlier one fails. Tests are counted from the
// runners' own reports. Types, lint with format, the build and the packing hold no tests, so each counts as one
// passed or failed; finding an Electron counts only when it fails. The last line sums up and nothing follows it.
await runScript(async () => {
  endOnSignals()
  const reports = mkdtempSync(join(tmpdir(), 'libreta-test-'))
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }))
  // Beside the checks, which leave it room.
  const trust = startTrust()
  const counts = [
    await stage('types', () => check('typescript', 'tsc', ['-b'])),
    await stage('lint and format', () => check('@biomejs/biome', 'biome', ['ci', '.'])),
    await stage('trust, short', async () => countTrust(await trust)),
    await stage('unit tests', () => runVitest(reports)),
    ...(await endToEnd(reports)),
  ]
  const sum = total(counts)
  console.log(`\n${summaryLine(sum)}`)
  return sum.failed === 0 ? 0 : 1
})

async function endToEnd(reports: string): Promise<Counts[]> {
  let runtime: Runtime | undefined
  let packaged: LaunchPlan | undefined
  const found = await stage('an Electron to test on', async () => {
    runtime = await ensureRuntime()
    return none
  })
  const built = await stage('build', async () => {
    await build()
    return onePassed
  })
  const packed = await packStage(async () => {
    packaged = await packApp(needed(runtime, built), { forTest: true })
  })
  const tested = await stage('end-to-end tests', () => runEndToEnd(reports, needed(runtime, built), packaged))
  return [found, built, packed, tested]
}

/** Counted only where there are tests of the packed app. */
async function packStage(pack: () => Promise<void>): Promise<Counts> {
  if (!hasPackagedTests()) return none
  return stage('package', async () => {
    await pack()
    return onePassed
  })
}

function needed(runtime: Runtime | undefined, built: Counts): Runtime {
  if (!runtime || built.failed > 0) throw new Stop('Not run: there is no Electron or no build to run it on.')
  return runtime
}

async function runEndToEnd(
  reports: string,
  runtime: Runtime,
  packaged: LaunchPlan | undefined,
): Promise<Counts> {
  const screen = await openScreen()
  try {
    const plans = { app: developmentPlan(runtime), ...(packaged ? { packaged } : {}) }
    // Without a packed app its tests could only fail for that reason, which is already counted.
    const projects = packaged ? ['--project=app', '--project=packaged'] : ['--project=app']
    return await runPlaywright(reports, projects, endToEndEnvironment(screen.env, plans))
  } finally {
    screen.close()
  }
}

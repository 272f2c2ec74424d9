import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { KeptRun } from '../../scripts/testing/readmeTable.ts'
import { setContentFolder } from './appProcess'
import { isClean, toJson, toTable } from './report'
import type { Budget, Finding, Settings, Trial } from './trial'
import { trials } from './trials'

const settings = JSON.parse(process.argv[2] ?? '') as Settings // written by scripts/trust.ts
const { budget, only, json, resultsPath, contentFolder } = settings
setContentFolder(contentFolder)

const findings: Finding[] = []
const chosen = trials.filter(({ name }) => only.every((word) => name.includes(word)))
const isWaiting = (trial: Trial) => budget.length === 'short' && trial.isWaiting === true
const beside = chosen.filter(isWaiting)
await Promise.all([runAll(beside), runAll(beside)])
await runAll(chosen.filter((trial) => !isWaiting(trial)))
if (!json) console.log(toTable(findings, budget.seed))
if (only.length === 0 && budget.length === 'long') keep(findings)
// A trial that broke off may have left a process running, which ends with this one.
process.exit(isClean(findings) ? 0 : 1)

/** One trial after another, taken from the list until none is left. */
async function runAll(waiting: Trial[]): Promise<void> {
  for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
    const finding = await findingOf(trial, budget)
    findings.push(finding)
    if (json) console.log(toJson(finding))
  }
}

/** What a trial that broke off came to is one failure more. */
async function findingOf(trial: Trial, budget: Budget): Promise<Finding> {
  const start = performance.now()
  const secondsSince = () => (performance.now() - start) / 1000
  let soFar = { tried: 0, failed: 0 }
  let told = 0
  tell(`${trial.name}…`)
  try {
    const outcome = await trial.run(budget, (tried, failed) => {
      soFar = { tried, failed }
      if (performance.now() - told < 5000) return
      told = performance.now()
      tell(`${trial.name}: ${tried} tried, ${failed} failed`)
    })
    return { ...outcome, name: trial.name, seconds: secondsSince() }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const { tried, failed } = soFar
    return {
      name: trial.name,
      tried: tried + 1,
      failed: failed + 1,
      details: [`broke off: ${detail}`],
      seconds: secondsSince(),
    }
  }
}

/** For `--readme`, which tells of the last whole run. */
function keep(all: readonly Finding[]): void {
  mkdirSync(dirname(resultsPath), { recursive: true })
  const run: KeptRun = { at: new Date().toISOString(), budget, findings: all }
  writeFileSync(resultsPath, JSON.stringify(run, null, 2))
}

/** Says on the error stream what is going on; results alone go to the output. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

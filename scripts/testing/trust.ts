import { join } from 'node:path'
import { type CommandResult, runCommand } from '../process/command.ts'
import { projectRoot } from '../project.ts'
import { type Counts, judge, none } from './counts.ts'

/** What a line of `npm run trust -- --json` says. */
interface TrialLine {
  readonly name: string
  readonly tried: number
  readonly failed: number
  readonly skipped: readonly string[]
  readonly details: readonly string[]
}

/** Begins the short run of the trials, which mostly waits for processes to start and end; it says nothing yet. */
export function startTrust(): Promise<CommandResult> {
  const script = join(projectRoot, 'scripts', 'trust.ts')
  return runCommand(process.execPath, [script, '--short', '--json'], { cwd: projectRoot })
}

/** Says how the trials went; each of them is one test. */
export function countTrust({ code, output }: CommandResult): Counts {
  const lines = trialLines(output)
  for (const { name, tried, failed, skipped, details } of lines) {
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${tried} tried, ${failed} failed`)
    for (const detail of details) console.log(`       ${detail}`)
    for (const reason of skipped) console.log(`       not tried: ${reason}`)
  }
  if (lines.length === 0) console.log(output)
  return judge(countTrials(lines), code)
}

/** The findings among whatever else was said. */
export function trialLines(output: string): readonly TrialLine[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{"name":'))
    .map((line) => JSON.parse(line) as TrialLine) // written by `toJson` of the trials
}

/** A trial that tried nothing has not passed. */
export function countTrials(lines: readonly Pick<TrialLine, 'tried' | 'failed'>[]): Counts {
  const failed = lines.filter((line) => line.tried === 0 || line.failed > 0).length
  return { ...none, passed: lines.length - failed, failed }
}

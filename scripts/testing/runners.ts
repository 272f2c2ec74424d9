import { join } from 'node:path'
import { runCommand } from '../process/command.ts'
import { packageTool } from '../process/packageTool.ts'
import { projectRoot } from '../project.ts'
import { type Counts, judge, oneFailed, onePassed } from './counts.ts'
import { countPlaywright, countVitest, readCounts } from './reports.ts'

/** A check without tests of its own: one passed or one failed. */
export async function check(packageName: string, command: string, args: readonly string[]): Promise<Counts> {
  const tool = packageTool(packageName, command)
  const { code } = await runCommand(process.execPath, [tool, ...args], { cwd: projectRoot, shown: true })
  return code === 0 ? onePassed : oneFailed
}

/** The unit tests. */
export async function runVitest(reportFolder: string): Promise<Counts> {
  const report = join(reportFolder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const tool = packageTool('vitest', 'vitest')
  const { code } = await runCommand(process.execPath, [tool, 'run', ...reporters], {
    cwd: projectRoot,
    shown: true,
  })
  return judge(readCounts(report, countVitest), code)
}

/** The end-to-end tests, in an environment from `endToEndEnvironment`. */
export async function runPlaywright(
  reportFolder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Counts> {
  const report = join(reportFolder, 'playwright.json')
  const tool = packageTool('@playwright/test', 'playwright')
  const { code } = await runCommand(process.execPath, [tool, 'test', '--reporter=list,json', ...args], {
    cwd: projectRoot,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    shown: true,
  })
  return judge(readCounts(report, countPlaywright), code)
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.ts'
import type { LaunchPlan } from '../runtime/launchPlan.ts'

/** What `launchApp` reads from LIBRETA_RUNTIME, so that no test has to look for an Electron. */
export interface TestRuntime {
  readonly app: LaunchPlan
  /** Absent when the packed app is not tested. */
  readonly packaged?: LaunchPlan
}

/** The environment that the end-to-end tests run in. */
export function endToEndEnvironment(base: NodeJS.ProcessEnv, runtime: TestRuntime): NodeJS.ProcessEnv {
  return { ...base, LIBRETA_RUNTIME: JSON.stringify(runtime) }
}

/** Whether there are tests of the packed app, for packing takes its time. */
export function hasPackagedTests(): boolean {
  const folder = join(projectRoot, 'test', 'e2e', 'packaged')
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'))
}

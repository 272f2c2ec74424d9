import { existsSync } from 'node:fs'
import { projectRoot } from '../project.ts'
import type { Runtime } from './ensureRuntime.ts'
import { isRoot } from './systemPackages.ts'

/** How to open the app: what a launcher, a test or a benchmark has to run. */
export interface LaunchPlan {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Opens what `npm run build` left in `out/`. */
export function developmentPlan(runtime: Runtime): LaunchPlan {
  return {
    program: runtime.electron,
    // The repackaged Electron already has the project linked in as its app.
    args: [...chromiumSwitches(), ...(runtime.isFallback ? [] : [projectRoot])],
    env: runtime.nativeBinding ? { LIBRETA_SQLITE_BINDING: runtime.nativeBinding } : {},
  }
}

/** What Chromium needs where it cannot have its sandbox or a graphics card. The product itself never asks for it. */
export function chromiumSwitches(): string[] {
  const switches = isRoot ? ['--no-sandbox'] : []
  if (process.platform === 'linux' && !existsSync('/dev/dri')) switches.push('--disable-gpu')
  return switches
}

/** The environment for a launch, without the variable that turns Electron into plain Node. */
export function launchEnvironment(base: NodeJS.ProcessEnv, plan: LaunchPlan): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = base
  return { ...env, ...plan.env }
}

import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge'
import type { Input, Output, ProcedureName } from '#shared/contract/contract'
import type { WindowLaunch } from './settings'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** The real app on data of its own in the folder, in Spanish. */
export function launchWindow(
  { program, args, env }: WindowLaunch,
  folder: string,
): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: program,
    args: [...args, `--user-data-dir=${join(folder, 'data')}`, '--lang=es'],
    env: withoutGaps(env),
  })
}

/** Calls as the page does. */
export async function callIn<N extends ProcedureName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const message: [name: string, input: unknown] = [name, input]
  const reply = await page.evaluate(([procedure, given]) => window.bridge.call(procedure, given), message)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value as Output<N> // main answers from the same contract
}

function withoutGaps(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

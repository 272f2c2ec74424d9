import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge'
import type { Input, Output, ProcedureName } from '#shared/contract/contract'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Calls the main process through the page's own bridge; throws the code of the error that came back. */
export async function call<N extends ProcedureName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const message: [name: string, input: unknown] = [name, input]
  const reply = await page.evaluate(([procedure, given]) => window.bridge.call(procedure, given), message)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value as Output<N> // main answers from the same contract
}

/** Goes to a page of the app by its address, and waits for its heading. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
  await page.waitForFunction((hash) => location.hash === `#${hash}`, route)
  await page.locator('h1').first().waitFor()
}

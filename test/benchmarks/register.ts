import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { callIn, launchWindow } from './appWindow'
import { type Figure, valueAtMost } from './figures'
import { median } from './samples'
import type { Settings, WindowLaunch } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

const KEYS_PER_SECOND = 6
/** An ordinary complaint in 120 letters. */
const words =
  'Llevo media hora esperando en la mesa y nadie me atiende; los que llegaron despues ya comen y el camarero no me contesta'

interface Typed {
  readonly seconds: number
  readonly keys: number
}

/** Somebody at six keys a second registers a complaint, from the key that begins it to the case that is saved. */
export async function measureRegister({ quick, windows }: Settings): Promise<Figure[]> {
  if (!windows) return []
  const { app } = windows
  return inTemporaryFolder((folder) => registerIn(app, folder, quick ? 1 : 3))
}

async function registerIn(launch: WindowLaunch, folder: string, turns: number): Promise<Figure[]> {
  const app = await launchWindow(launch, folder)
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => 'bridge' in window)
    await callIn(page, 'business.createSample', { language: 'es' })
    await page.getByRole('navigation').waitFor()
    const known: Typed[] = []
    const fresh: Typed[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      await callIn(page, 'customers.create', { name: `Rosaura ${'ABC'[turn]}`, phone: `60011220${turn}` })
      known.push(await register(page, [...`rosaura ${'abc'[turn]}`, 'Enter'], /^Cambiar el cliente/))
      const name = `Wenda ${'XYZ'[turn]}`
      fresh.push(
        await register(page, [...name, 'Enter', 'Tab', ...`70011220${turn}`, 'Enter'], /^Cambiar el cliente/),
      )
    }
    return [...rowsOf('of a customer there is', known), ...rowsOf('of a new customer with a phone', fresh)]
  } finally {
    await app.close()
  }
}

function rowsOf(whose: string, typed: readonly Typed[]): Figure[] {
  const seconds = median(typed.map((one) => one.seconds))
  return [
    { name: `a complaint ${whose}, until saved`, value: seconds, unit: 's', goal: valueAtMost(30) },
    { name: `keys of a complaint ${whose}`, value: median(typed.map(({ keys }) => keys)), unit: 'keys' },
  ]
}

/** Begins anywhere with Ctrl+N, types everything at the pace of a hand, and ends with Ctrl+Enter. */
async function register(page: Page, customer: readonly string[], chosen: RegExp): Promise<Typed> {
  const before = (await callIn(page, 'cases.list', { filter: { group: 'all' }, limit: 1 })).total
  await page.evaluate(() => {
    location.hash = '/'
  })
  await pause(500)
  const started = performance.now()
  let keys = 0
  let due = started
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
    due = Math.max(due + 1000 / KEYS_PER_SECOND, performance.now())
    await pause(Math.max(0, due - performance.now()))
  }
  await press('Control+n')
  // Nobody types into a form that is not there yet.
  await page.waitForFunction(() => document.activeElement?.closest('#case-kind-field') !== null)
  for (const key of ['2', ...words, 'Tab', 'Tab', ...customer]) await press(key)
  await page.getByRole('button', { name: chosen }).waitFor()
  await press('Control+Enter')
  await page.waitForFunction(() => /^#\/cases\/\d+$/.test(location.hash))
  const seconds = (performance.now() - started) / 1000
  const { total } = await callIn(page, 'cases.list', { filter: { group: 'all' }, limit: 1 })
  if (total !== before + 1) throw new Error(`registered one case and found ${total - before}`)
  return { seconds, keys }
}

import type { Page } from '@playwright/test'

/** Each page by a short name, on the sample business after the main job. */
const pagesWith = (openWaveId: number): Readonly<Record<string, string>> => ({
  home: '/',
  surveys: '/surveys',
  'new-survey': '/surveys/new',
  survey: '/surveys/1',
  editor: '/surveys/1/edit',
  print: '/surveys/1/print',
  capture: `/waves/${openWaveId}/capture`,
  sheets: `/waves/${openWaveId}/sheets`,
  results: '/waves/3/results',
  services: '/waves/4/services',
  team: '/team',
  chain: '/chain',
  import: '/import',
  scorecards: '/scorecards',
  'new-scorecard': '/scorecards/new',
  scorecard: '/scorecards/1',
  history: '/history',
  trash: '/trash',
  backups: '/backups',
  settings: '/settings',
})

/** Goes through every page in each language, light and dark, and has a picture made of it. */
export async function picturePages(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const pages = pagesWith(await openWave(page))
  for (const language of ['es', 'en']) {
    await setLanguage(page, language)
    for (const scheme of ['light', 'dark']) {
      await setScheme(page, scheme)
      for (const [name, route] of Object.entries(pages)) {
        await page.evaluate((hash) => {
          location.hash = hash
        }, route)
        await page.locator('h1').first().waitFor()
        await picture(`${language}-${scheme}-${name}`)
      }
    }
  }
}

/** The wave that the main job opened. */
function openWave(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { bridge } = globalThis as unknown as {
      bridge: { call(name: string, input: unknown): Promise<{ value: { openWaves: { id: number }[] } }> }
    }
    const [wave] = (await bridge.call('home.today', {})).value.openWaves
    if (!wave) throw new Error('the main job left no wave open')
    return wave.id
  })
}

async function setLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(async (next) => {
    const { bridge } = globalThis as unknown as {
      bridge: { call(name: string, input: unknown): Promise<{ value: Record<string, unknown> }> }
    }
    const { value: business } = await bridge.call('business.get', {})
    await bridge.call('business.update', { ...business, isSample: undefined, language: next })
  }, language)
  await page.waitForFunction((next) => document.documentElement.lang === next, language)
}

async function setScheme(page: Page, scheme: string): Promise<void> {
  await page.evaluate((next) => {
    localStorage.setItem('mantine-color-scheme-value', next)
    document.documentElement.setAttribute('data-mantine-color-scheme', next)
  }, scheme)
}

import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'
import { call, goTo } from './support/calls'
import { type LaunchedApp, launchApp } from './support/launch'

/** Every page of the app, with the sample business in it and a wave of its first survey open. */
const filledWith = (openWaveId: number) => [
  '/',
  '/surveys',
  '/surveys/new',
  '/surveys/1',
  '/surveys/1/edit',
  '/surveys/1/print',
  `/waves/${openWaveId}/capture`,
  '/waves/1/sheets',
  '/waves/3/ledger',
  `/waves/${openWaveId}/ledger`,
  '/waves/1/verify',
  `/waves/${openWaveId}/verify`,
  '/waves/3/results',
  '/waves/3/importance',
  '/waves/3/dimensions',
  '/waves/3/levels',
  '/waves/3/services',
  '/waves/4/services',
  '/waves/4/results',
  '/waves/5/results',
  '/import',
  '/suggestions',
  '/suggestions/poster',
  '/suggestions/slips',
  '/suggestions/emptyings/3',
  '/scorecards',
  '/scorecards/new',
  '/scorecards/1',
  '/scorecards/1/edit',
  '/scorecards/1/print/page/last',
  '/scorecards/1/print/poster/last',
  '/standards',
  '/standards/questions',
  '/cases/analysis',
  '/cases/after/closing',
  '/moments',
  '/moments/poster',
  '/bad-news',
  '/elements',
  '/variability',
  '/months',
  '/months/2026-01',
  '/actions',
  '/promises',
  '/promises/1',
  '/promises/results',
  '/promises/import',
  '/charter',
  '/charter/print',
  '/contingencies',
  '/contingencies/1',
  '/contingencies/1/print',
  '/plan',
  '/plan/print',
  '/audits',
  '/audits/1',
  '/audits/checklists/2/audit',
  '/audits/checklists/2/print',
  '/audits/commandments',
  '/audits/commandments/1',
  '/audits/commandments/1/owner',
  '/appraisals',
  '/appraisals/1',
  '/appraisals/1/enter/customer',
  '/comparison',
  '/comparison/competitors',
  '/comparison/visits',
  '/comparison/visits/2',
  '/comparison/visits/2/edit',
  '/comparison/checklists/new',
  '/comparison/checklists/1/edit',
  '/comparison/checklists/1/visit',
  '/comparison/checklists/1/print',
  '/comparison/prices',
  '/comparison/prices/new',
  '/comparison/prices/1',
  '/counter',
  '/counter/figures',
  '/opportunities',
  '/opportunities/1/sheet',
  '/retention',
  '/campaigns',
  '/campaigns/1',
  '/campaigns/1/sheet',
  '/team',
  '/chain',
  '/history',
  '/trash',
  '/help',
  '/backups',
  '/cases',
  '/cases/new',
  '/cases/import',
  '/cases/papers/register',
  '/cases/1',
  '/cases/36',
  '/customers',
  '/customers/1',
  '/aftersales',
  '/aftersales/items/1',
  '/aftersales/calendar',
  '/aftersales/figures',
  '/calendar',
  '/calendar/terms',
  '/settings',
  '/people',
]
/** Those that show something else when there is nothing yet. Of waves, those that have no paper and no sheets are in `filledWith`. */
const empty = [
  '/',
  '/audits',
  '/audits/commandments',
  '/appraisals',
  '/comparison',
  '/comparison/competitors',
  '/comparison/visits',
  '/comparison/prices',
  '/cases',
  '/cases/new',
  '/customers',
  '/aftersales',
  '/counter',
  '/counter/figures',
  '/opportunities',
  '/campaigns',
  '/promises',
  '/promises/results',
  '/charter',
  '/contingencies',
  '/retention',
  '/suggestions',
  '/surveys',
  '/scorecards',
  '/scorecards/new',
  '/team',
  '/chain',
  '/months',
  '/months/2026-01',
  '/history',
  '/trash',
  '/backups',
  '/import',
  '/people',
]

/** Paper of a wave with everything that does not add up. */
async function fillLedger(page: Page, waveId: number): Promise<void> {
  const options = { size: 'A4', columns: 1, copies: 20 } as const
  await call(page, 'surveys.ledger.addRun', { waveId, options: { ...options, firstNumber: 1 } })
  await call(page, 'surveys.ledger.addRun', { waveId, options: { ...options, firstNumber: 30 } })
  const handOut = { placeId: null, handedBy: 'Luz', handedOn: '2026-01-11' }
  await call(page, 'surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 1, to: 12 }] },
  })
  await call(page, 'surveys.ledger.handOut', {
    waveId,
    handOut: { ...handOut, numbers: [{ from: 12, to: 25 }] },
  })
  const returned = { handOutId: null, returnedOn: '2026-01-12' }
  await call(page, 'surveys.ledger.takeBack', { waveId, returned: { ...returned, count: 4, numbers: null } })
  const numbers = [{ from: 1, to: 3 }]
  await call(page, 'surveys.ledger.takeBack', { waveId, returned: { ...returned, count: 3, numbers } })
}

async function setScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((value) => {
    localStorage.setItem('mantine-color-scheme-value', value)
    document.documentElement.setAttribute('data-mantine-color-scheme', value)
  }, scheme)
}

/** What axe finds serious. It stays in the window from page to page, and says nothing of what is well. */
async function findingsOf(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof axe }
    const found = await here.run({ resultTypes: ['violations'], iframes: false })
    return found.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html }) => html),
    }))
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((html) => html.slice(0, 160)).join(' | ')}`)
}

async function expectGood(page: Page, route: string): Promise<void> {
  await goTo(page, route)
  await page.waitForTimeout(50)
  await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null)
  // One run tells of every page.
  expect.soft(await findingsOf(page), route).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `${route} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Words have nothing to do with colours: each page is seen in both languages and both looks, not in all four pairs. */
const seen = [
  { language: 'es', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const

for (const { language, scheme } of seen) {
  test.describe(`in ${language}`, () => {
    let launched: LaunchedApp
    test.beforeAll(async () => {
      launched = await launchApp({ language })
      await launched.page.locator('h1').waitFor()
    })
    test.afterAll(() => launched.close())

    test('the welcome has no serious finding of axe', async () => {
      expect(await findingsOf(launched.page)).toEqual([])
    })

    test('the empty pages have no serious finding of axe and do not scroll sideways', async () => {
      const { page } = launched
      await call(page, 'business.create', {
        name: 'Tienda',
        country: 'ES',
        language,
        openingHours: [[], [], [], [], [], [], []],
      })
      for (const route of empty) await expectGood(page, route)
      await call(page, 'history.undo', {})
    })

    test(`the filled pages have no serious finding of axe in ${scheme}`, async () => {
      test.setTimeout(300_000)
      const { page } = launched
      await call(page, 'business.createSample', { language })
      const { waveId } = await call(page, 'surveys.openWave', {
        surveyId: 1,
        wave: { label: 'Ola 4', openedOn: '2026-01-10' },
      })
      await fillLedger(page, waveId)
      await call(page, 'people.add', { name: 'Luz', role: 'staff' })
      await setScheme(page, scheme)
      for (const route of filledWith(waveId)) await expectGood(page, route)
    })
  })
}

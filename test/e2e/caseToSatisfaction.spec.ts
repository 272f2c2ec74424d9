import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Output } from '#shared/contract/contract'
import { call, goTo } from './support/calls'
import { saveTo } from './support/dialogs'
import { launchApp, temporaryFolder } from './support/launch'

const HOLIDAY = 'Fiesta del barrio'
/** What nobody else in the app is called or says. */
const secrets = ['Zenobia', 'zenobia', '699 887 766', '699887766', 'sopa de tortuga']

/** A day so many days before today, by the clock of the page. */
const daysAgo = (page: Page, days: number) =>
  page.evaluate((back) => {
    const day = new Date()
    day.setDate(day.getDate() - back)
    const two = (value: number) => String(value).padStart(2, '0')
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  }, days)

/** Fifteen business days to answer a complaint, with a holiday on the first weekday after the contact. */
async function prepare(page: Page): Promise<string> {
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  await call(page, 'cases.addCause', { name: 'Cocina lenta' })
  const { current } = await call(page, 'calendar.terms', {})
  if (!current) throw new Error('the sample has no terms')
  const { id: _id, validFrom, ...terms } = current
  const term = { unit: 'businessDays', amount: 15, roll: 'none' } as const
  const complaint = { ...terms.kinds.complaint, term }
  await call(page, 'calendar.saveTerms', {
    validFrom,
    terms: { ...terms, kinds: { ...terms.kinds, complaint } },
  })
  for (const ago of [40, 39, 38, 37]) {
    const date = await daysAgo(page, ago)
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    if (weekday === 0 || weekday === 6 || ago === 40) continue
    await call(page, 'calendar.addHoliday', { date, name: HOLIDAY, closes: true, isLegal: true })
    break
  }
  return daysAgo(page, 40)
}

/** Takes a step of the case that is shown, by its key. */
async function step(page: Page, key: string, field: RegExp | string, words: string): Promise<void> {
  await page.locator('main').focus()
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(field).focus()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

/** A text that came with the case. */
async function attach(page: Page, caseId: number, text: string): Promise<void> {
  const stored = await page.evaluate(async (words) => {
    const bytes = new TextEncoder().encode(words)
    return window.bridge.call('cases.storeFile', { name: 'carta.txt', bytes })
  }, text)
  if (!stored.ok) throw new Error(stored.error.code)
  const file = stored.value as Output<'cases.storeFile'> // main answers from the same contract
  await call(page, 'cases.attach', { caseId, file })
}

test('one complaint from its receipt to what the customer said of it, by keyboard; then the customer is forgotten', async () => {
  test.setTimeout(120_000)
  const exports = temporaryFolder()
  const { app, page, userData, close } = await launchApp({ env: { TZ: 'Europe/Madrid' } })
  const openedOn = await prepare(page)
  await page.getByRole('navigation').waitFor()

  await page.keyboard.press('Control+n')
  await expect(page.locator('#case-kind-field input:checked')).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.type('La sopa de tortuga tardo una hora')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Zenobia Cobos')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('699 887 766')
  await page.keyboard.press('Enter')
  await expect(page.locator('#case-channel-field input:checked')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(openedOn)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Queja')
  const caseId = Number((await page.evaluate(() => location.hash)).split('/').at(-1))
  const customerId = (await call(page, 'cases.show', { caseId })).facts.customerId ?? 0

  await page.getByRole('button', { name: /^Ver los \d+ días que cuentan/ }).focus()
  await page.keyboard.press('Enter')
  const days = page.getByRole('dialog').getByRole('list')
  await expect(days.getByText(HOLIDAY)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await attach(page, caseId, 'Carta de Zenobia: la sopa de tortuga')
  await step(page, 'a', /Qué se le dijo/, 'La llamamos, Zenobia')
  await step(page, 'r', /Qué se le responde/, 'Lo sentimos: la sopa de tortuga va por nuestra cuenta')
  await page.locator('main').focus()
  await page.keyboard.press('s')
  await page.getByRole('dialog').getByLabel('Causa').focus()
  await page.keyboard.type('Cocina lenta')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await step(page, 'c', /Motivo/, 'Zenobia lo acepta')
  await expect(page.getByText('Cerrado').first()).toBeVisible()

  await page.getByRole('button', { name: 'Preguntar cómo quedó' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-question="1"] input').first().focus()
  await page.keyboard.type('55454416ss')
  await page.keyboard.type('Menos sopa de tortuga')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(/^Por teléfono, el/)).toBeVisible()

  await goTo(page, '/standards')
  const row = page.getByRole('row', { name: /^Satisfacción con la atención/ })
  const month = { period: 'month', start: await daysAgo(page, 0) } as const
  const told = async () => {
    const { handling, standards, indicators } = await call(page, 'cases.standards', month)
    const { groups } = await call(page, 'cases.list', { filter: { group: 'all' } })
    return {
      handling,
      values: [...standards, ...indicators].map(({ key, n, value }) => [key, n, value]),
      groups,
    }
  }
  const before = await told()
  expect(before.handling.ids).toContain(caseId)
  await expect(row).toBeVisible()

  const [kept = ''] = remainsIn([userData]).filter((found) => found.includes('.txt'))
  expect(kept).toContain('attachments')
  await call(page, 'customers.erase', { id: customerId, confirmation: 'Zenobia Cobos' })
  expect(await told()).toEqual(before)
  await saveTo(app, join(exports, 'casos.csv'))
  const filter = { group: 'all' } as const
  await call(page, 'cases.export', { format: 'csv', filter, withPersonal: true })
  await expect.poll(() => existsSync(join(exports, 'casos.csv')), { timeout: 20_000 }).toBe(true)
  const open = remainsIn([userData, exports])
  await close()
  expect({ open, closed: remainsIn([userData, exports]) }).toEqual({ open: [], closed: [] })
})

/** Which of the secrets can still be read in which files. */
function remainsIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      // The page's own caches are no data of the app, and come and go while one looks.
      .filter((path) => /\.(db|db-wal|db-shm|csv|txt|png|pdf|log)$/.test(path) && existsSync(path))
      .filter((path) => statSync(path).isFile())
      .flatMap((path) => {
        const bytes = readFileSync(path).toString('utf8')
        return secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${path}`)
      }),
  )
}

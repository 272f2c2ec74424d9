import { expect, type Page, test } from '@playwright/test'
import { call } from './support/calls'
import { keySampleSheet } from './support/keys'
import { launchApp } from './support/launch'

/** Presses Tab until the thing with this name has the focus; fails after as many as no page should need. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${name}`)
}

async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  })
}

test('from the first page to a survey, a wave and its keying, without a mouse', async () => {
  const { page, close } = await launchApp()
  await page.locator('h1').waitFor()
  await page.keyboard.press('Tab')
  await tabTo(page, 'Echar un vistazo con una tienda de ejemplo')
  expect(await focusIsVisible(page)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText('Está viendo una tienda de ejemplo.').waitFor()

  for (const [section, heading] of [
    ['Encuestas', 'Encuestas'],
    ['Libretas', 'Libretas'],
    ['Ajustes', 'Ajustes'],
    ['Historial', 'Historial'],
    ['Inicio', 'Inicio'],
  ] as const) {
    await tabTo(page, section)
    expect(await focusIsVisible(page), section).toBe(true)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await page.keyboard.press('Shift+Tab')
  }

  await tabTo(page, 'Encuestas')
  await page.keyboard.press('Enter')
  await tabTo(page, '¿Cómo le atendimos hoy?')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '¿Cómo le atendimos hoy?' }).waitFor()
  await tabTo(page, 'Abrir una ola')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await tabTo(page, /^Pasar hojas/)
  await page.keyboard.press('Enter')
  await keySampleSheet(page)
  const [open] = (await call(page, 'home.today', {})).openWaves
  const waveId = open?.id ?? 0
  await expect.poll(async () => (await call(page, 'surveys.wave', { waveId })).usableCount).toBe(1)
  await close()
})

test('Ctrl+Z outside a field takes back what was done last, and says what', async () => {
  const { page, close } = await launchApp()
  await page.locator('h1').waitFor()
  await call(page, 'business.createSample', { language: 'es' })
  await page.getByText('Está viendo una tienda de ejemplo.').waitFor()
  const { length } = await call(page, 'surveys.list', {})
  await call(page, 'surveys.create', { templateId: null, title: 'Sobra', language: 'es' })
  await page.getByRole('button', { name: 'Deshacer: crear una encuesta' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Deshecho: crear una encuesta')).toBeVisible()
  expect(await call(page, 'surveys.list', {})).toHaveLength(length)
  await page.keyboard.press('Control+y')
  await expect(page.getByText('Rehecho: crear una encuesta')).toBeVisible()
  expect(await call(page, 'surveys.list', {})).toHaveLength(length + 1)
  await close()
})

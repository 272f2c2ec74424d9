import { expect, type Page, test } from '@playwright/test'
import { call } from './support/calls'
import { launchApp } from './support/launch'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const navigation = (page: Page) => page.getByRole('navigation')

async function enter(page: Page, name: string, pin: string): Promise<void> {
  await page.getByLabel(`PIN de ${name}`).fill(pin)
  await page.keyboard.press('Enter')
}

test('an owner sets a PIN, locks, comes back to what was half-typed, and staff see only what is theirs', async () => {
  const { page, close, userData } = await launchApp()
  await page.getByRole('button', { name: 'Echar un vistazo con una tienda de ejemplo' }).click()
  await navigation(page).waitFor()
  const { name: business } = (await call(page, 'business.get', {})) ?? { name: '' }
  const luz = await call(page, 'people.add', { name: 'Luz Marina', role: 'staff' })

  await test.step('the first PIN comes with a code, which is kept before going on', async () => {
    await page.evaluate(() => {
      location.hash = '/people'
    })
    await page.getByRole('button', { name: 'Poner PIN al dueño…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Su nombre').fill('Berta')
    await dialog.getByLabel('PIN nuevo', { exact: true }).fill('2580')
    await dialog.getByLabel('Otra vez el PIN nuevo').fill('2580')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Listo' })).toBeDisabled()
    await page.getByLabel('Ya lo he guardado').check()
    await page.getByRole('button', { name: 'Listo' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('locking covers the page and forgets it; the right PIN brings it back', async () => {
    await page.keyboard.press('Control+n')
    const words = page.getByLabel('Qué pasó')
    await words.fill('Se le cayó el café encima')
    await page.keyboard.press('Control+l')
    await expect(heading(page, business)).toBeVisible()
    await expect(navigation(page)).toHaveCount(0)
    expect(await page.content()).not.toContain('Se le cayó')
    await expect(call(page, 'cases.draft', {})).rejects.toThrow('notAllowed')

    await enter(page, 'Berta', '1111')
    await expect(page.getByText('No es ese PIN.')).toBeVisible()
    await enter(page, 'Berta', '2580')
    await expect(words).toHaveValue('Se le cayó el café encima')
    expect(page.url()).toContain('#/cases/new')
  })
  await close()

  await test.step('the next start is locked; staff without a PIN open their own sections', async () => {
    const again = await launchApp({ userData })
    await expect(heading(again.page, business)).toBeVisible()
    await again.page.getByRole('button', { name: luz.name }).click()
    await expect(navigation(again.page).getByRole('link', { name: 'Casos' })).toBeVisible()
    await expect(navigation(again.page).getByRole('link', { name: 'Libretas' })).toHaveCount(0)
    await expect(call(again.page, 'people.access', {})).rejects.toThrow('notAllowed')
    await again.close()
  })
})

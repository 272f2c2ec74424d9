import { expect, type Page, test } from '@playwright/test'
import { call, goTo } from './support/calls'
import { launchApp, temporaryFolder } from './support/launch'

const clock = (page: Page) =>
  page.evaluate(() => {
    const now = new Date()
    const two = (value: number) => String(value).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  })

/** A business whose claims have fifteen business days, as the owner sets it. */
async function aBusiness(page: Page): Promise<void> {
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
}

async function openRegistration(page: Page): Promise<void> {
  await goTo(page, '/cases/new')
  await page.getByLabel('Qué pasó').waitFor()
}

test('a complaint is registered by keyboard with a new customer in well under half a minute of keys', async () => {
  const { page, close } = await launchApp()
  await aBusiness(page)
  await openRegistration(page)
  const save = page.getByRole('button', { name: /^Registrar Ctrl/ })
  await expect(save).toBeInViewport()

  let keys = 0
  const began = Date.now()
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text)
  }
  await press('3')
  await type('La cafetera no calienta y nadie responde')
  await press('Tab')
  await type('Que me la cambien')
  await press('Tab')
  await type('Rosa Díaz')
  await expect(page.getByRole('option', { name: /Crear/ })).toBeVisible()
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByLabel('Nombre', { exact: true })).toBeFocused()
  await press('Enter')
  await expect(page.getByText('Cambiar', { exact: true })).toBeVisible()
  await press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reclamo')
  const seconds = (Date.now() - began) / 1000
  test.info().annotations.push({ type: 'registration', description: `${keys} keys, ${seconds.toFixed(1)} s` })
  console.log(`registration: ${keys} keys, ${seconds.toFixed(1)} s`)
  expect(keys).toBeLessThan(100)

  // And it is found by a word of it, from anywhere.
  await goTo(page, '/surveys')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Buscar en todo' })).toBeFocused()
  await page.keyboard.type('cafetera responde rosa')
  await expect(page.getByRole('option', { name: /Rosa Díaz/ })).toContainText(
    'La cafetera no calienta y nadie responde',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reclamo')
  await close()
})

test('the life of a case: its days, a question, the answer, resolved, closed, opened again, taken back', async () => {
  test.setTimeout(120_000)
  const { page, close } = await launchApp()
  await aBusiness(page)
  const { id: customerId } = await call(page, 'customers.create', { name: 'Rosa Díaz' })
  await call(page, 'cases.addCause', { name: 'Avería' })
  const openedAt = `${await clock(page)}T00:00`
  const facts = {
    kind: 'claim',
    channel: 'inPerson',
    openedAt,
    customerId,
    description: 'No calienta',
  } as const
  const { caseId } = await call(page, 'cases.register', { facts })
  await goTo(page, `/cases/${caseId}`)

  await page.getByRole('button', { name: /Ver los \d+ días que cuentan/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('button', { name: 'Otros pasos' }).click()
  await page.getByRole('menuitem', { name: /Pedir algo al cliente/ }).click()
  await page.getByLabel(/Qué se le pide/).fill('¿Tiene el tique?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('En espera del cliente').first()).toBeVisible()

  await page.getByLabel('El cliente dice').last().fill('Sí, lo tengo')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('En investigación').first()).toBeVisible()

  await page.getByRole('button', { name: /^Responder/ }).click()
  await page.getByLabel(/Qué se le responde/).fill('Se la cambiamos')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Dar por resuelto/ })).toBeVisible()

  await page.getByRole('button', { name: /^Dar por resuelto/ }).click()
  await page.getByRole('dialog').getByLabel('Causa').fill('Avería')
  await page.getByRole('option', { name: 'Avería' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Cerrar/ })).toBeVisible()

  await page.getByRole('button', { name: /^Cerrar/ }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/Motivo/)
    .fill('Se cambió la cafetera')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cerrado').first()).toBeVisible()

  await page.getByRole('button', { name: 'Otros pasos' }).click()
  await page.getByRole('menuitem', { name: /Reabrir/ }).click()
  await page.getByLabel(/Por qué se reabre/).fill('Volvió a fallar')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Reabierto').first()).toBeVisible()
  await call(page, 'history.undo', {})
  await expect(page.getByText('Deshecho: no cuenta.')).toBeVisible()
  expect((await call(page, 'cases.show', { caseId })).state).toBe('closed')
  await close()
})

test('a power cut in the middle of a registration loses nothing of it', async () => {
  const userData = temporaryFolder()
  const { page, kill } = await launchApp({ userData })
  await aBusiness(page)
  await openRegistration(page)
  await page.keyboard.press('2')
  await page.keyboard.type('Llevo media hora esperando y nadie me atiende', { delay: 15 })
  // The last word is on disk within a moment; the moment is what a hand needs to reach the plug.
  await page.waitForTimeout(400)
  await kill()

  const again = await launchApp({ userData })
  await again.page.waitForFunction(() => 'bridge' in window)
  await openRegistration(again.page)
  await expect(again.page.getByText('Aquí sigue lo que estaba escribiendo.')).toBeVisible()
  await expect(again.page.getByLabel('Qué pasó')).toHaveValue('Llevo media hora esperando y nadie me atiende')
  await again.page.keyboard.press('Control+Enter')
  await expect(again.page.getByRole('heading', { level: 1 })).toContainText('Queja')
  await again.close()
})

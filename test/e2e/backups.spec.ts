import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { call } from './support/calls'
import { launchApp } from './support/launch'

type Launched = Awaited<ReturnType<typeof launchApp>>

/** Does what makes the app start again, and starts it: by itself it would leave this window. */
async function restartedBy({ app, userData }: Launched, deed: () => Promise<void>): Promise<Launched> {
  await app.evaluate((electron) => {
    electron.app.relaunch = () => undefined
  })
  const ended = once(app.process(), 'exit')
  await deed()
  await ended
  return launchApp({ userData })
}

test('going back to a copy tells what is lost, says so afterwards and is undone', async () => {
  const first = await launchApp()
  await first.page.getByLabel('Nombre del negocio').fill('Ferretería El Tornillo')
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('heading', { name: 'Qué hacer primero' }).waitFor()
  await first.page.evaluate(() => {
    location.hash = '/backups'
  })
  await first.page.getByRole('button', { name: 'Hacer una copia ahora' }).click()
  await first.page.getByText(/Copia hecha y comprobada/).waitFor()
  await call(first.page, 'customers.create', { name: 'Clara' })
  await first.page.getByRole('button', { name: /Ver qué hay dentro/ }).click()
  await expect(first.page.getByText(/después: 1 cliente/)).toBeVisible()

  const second = await restartedBy(first, () =>
    first.page.getByRole('button', { name: 'Volver a esta copia' }).click(),
  )
  await expect(second.page.getByText(/Ha vuelto a la copia del/)).toBeVisible()
  const customers = async ({ page }: Launched) => (await call(page, 'customers.list', {})).total
  expect(await customers(second)).toBe(0)

  const third = await restartedBy(second, async () => {
    await second.page.getByRole('button', { name: 'Deshacer', exact: true }).last().click()
    await second.page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click()
  })
  await expect(third.page.getByText(/otra vez como antes/)).toBeVisible()
  expect(await customers(third)).toBe(1)
  await third.close()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { call, goTo } from './support/calls'
import { launchApp, temporaryFolder } from './support/launch'

test('the first run asks for the business and then says what to do first', async () => {
  const { page, close } = await launchApp()
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida' })).toBeVisible()
  await page.getByRole('button', { name: 'Empezar' }).click()
  await expect(page.getByText('Escriba el nombre de su negocio.')).toBeVisible()
  await page.getByLabel('Nombre del negocio').fill('Ferretería El Tornillo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Qué hacer primero' })).toBeVisible()
  await close()
})

test('the app speaks English where the system does, and keeps the language that the business chose', async () => {
  const { page, close, userData } = await launchApp({ language: 'en' })
  await page.getByLabel('Name of the business').fill('Corner Shop')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'What to do first' })).toBeVisible()
  await close()
  const again = await launchApp({ userData, language: 'es' })
  await expect(again.page.getByRole('heading', { name: 'What to do first' })).toBeVisible()
  await again.close()
})

test('the sample business is marked on every page and gone with one click', async () => {
  const { page, close } = await launchApp()
  await page.getByRole('button', { name: 'Echar un vistazo con una tienda de ejemplo' }).click()
  await expect(page.getByText('Está viendo una tienda de ejemplo.')).toBeVisible()
  await goTo(page, '/scorecards/1')
  await page.getByRole('button', { name: 'Quitar el ejemplo y empezar con mi negocio' }).click()
  await page.getByRole('button', { name: 'Quitar', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida' })).toBeVisible()
  await close()
})

test('a second copy brings the first to the front and ends', async () => {
  const first = await launchApp()
  await first.page.locator('h1').waitFor()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const plan = JSON.parse(process.env['LIBRETA_RUNTIME'] ?? '{}').app
  const second = spawn(plan.program, [...plan.args, `--user-data-dir=${first.userData}`], {
    env: { ...process.env, ...plan.env },
    stdio: 'ignore',
  })
  await once(second, 'exit')
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  await first.close()
})

test('closing writes a backup that holds the data, and a damaged file goes back to it', async () => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: 'Echar un vistazo con una tienda de ejemplo' }).click()
  await first.page.getByText('Está viendo una tienda de ejemplo.').waitFor()
  await first.close()
  const backups = readdirSync(join(first.userData, 'backups')).filter((name) => name.endsWith('.db'))
  expect(backups).toHaveLength(1)

  const database = join(first.userData, 'libreta.db')
  const bytes = readFileSync(database)
  bytes.fill(0x7f, 0, 4096)
  writeFileSync(database, bytes)
  const second = await launchApp({ userData: first.userData })
  await expect(second.page.getByRole('heading', { name: 'El archivo de datos está dañado' })).toBeVisible()
  // The app starts itself again, which would leave this window: ending is enough here.
  await second.app.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })
  const ended = once(second.app.process(), 'exit')
  await second.page.getByRole('button', { name: /Usar la copia del/ }).click()
  await ended

  const third = await launchApp({ userData: first.userData })
  await third.page.getByText('Está viendo una tienda de ejemplo.').waitFor()
  expect(await call(third.page, 'surveys.list', {})).toContainEqual(
    expect.objectContaining({ id: 1, sheetCount: 195 }),
  )
  await third.close()
  expect(readdirSync(first.userData).some((name) => name.startsWith('libreta.db.damaged-'))).toBe(true)
})

test('what is no database at all is said in words, and left as it was', async () => {
  const userData = temporaryFolder()
  mkdirSync(userData, { recursive: true })
  appendFileSync(join(userData, 'libreta.db'), 'this is a shopping list '.repeat(400))
  const { page, close } = await launchApp({ userData })
  await expect(page.getByRole('heading', { name: 'El archivo de datos está dañado' })).toBeVisible()
  await expect(page.getByText('No hay ninguna copia buena')).toBeVisible()
  await close()
  expect(readFileSync(join(userData, 'libreta.db'), 'utf8')).toContain('shopping list')
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { es } from '#shared/i18n/es'
import { createFormat } from '#shared/i18n/format'
import { createI18n } from '#shared/i18n/i18n'
import { type PeriodReport, reportOfMonth } from '#shared/reports/periodReport'
import { reportSentences } from '#shared/reports/reportSentences'
import { pdfLetters, withoutSpaces } from '../support/pdfText'
import { call, goTo } from './support/calls'
import { chooseFolder } from './support/dialogs'
import { launchApp } from './support/launch'

const monthName = (month: string) =>
  new Intl.DateTimeFormat('es', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

test('the month is checked, accepted, signed and saved; then it changes only after it is opened with a reason', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'libreta-stick-'))
  const { app, page, close } = await launchApp()
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const months = await call(page, 'months.list', {})
  // The last month that is over and has a libreta in it.
  let month = ''
  for (const line of months.filter(({ state }) => state === 'open')) {
    const { now } = await call(page, 'months.get', { month: line.month })
    if (now.grades.length > 0) {
      month = line.month
      break
    }
  }
  const name = monthName(month)

  await goTo(page, `/months/${month}`)
  const closing = page.getByRole('button', { name: `Cerrar ${name}` })
  await expect(closing).toBeDisabled()
  await page.getByRole('button', { name: /^Aceptar los \d+ avisos/ }).click()
  await page.getByLabel('Por qué se deja así').fill('Visto con el equipo')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Quién firma' }).fill('Marta')
  await closing.click()
  await expect(page.getByText(/^Firmado por Marta/)).toBeVisible()

  await chooseFolder(app, stick)
  await page.getByRole('button', { name: /^Elegir carpeta/ }).click()
  await expect(page.getByText(/^Guardado en .* y comprobado/)).toBeVisible({ timeout: 60_000 })

  const [folder = ''] = readdirSync(stick)
  expect(folder).toContain(`Libreta ${month}`)
  const files = readdirSync(join(stick, folder), { recursive: true }).map(String)
  expect(files).toContain('Contenido.txt')
  expect(files).toContain(`Hoja de cierre ${month}.pdf`)
  expect(files).toContain(`Informe del mes ${month}.pdf`)
  const printed = readFileSync(join(stick, folder, `Informe del mes ${month}.pdf`))
  await expectReport(await call(page, 'reports.period', reportOfMonth(`${month}-01`)), pdfLetters(printed))
  const workbookName = files.find((file) => file.endsWith('.xlsx')) ?? ''
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(stick, folder, workbookName))
  expect(workbook.worksheets.length).toBeGreaterThan(2)
  const backup = join(stick, folder, files.find((file) => file.endsWith('.db')) ?? '')
  expect(await integrityOf(backup)).toBe('ok')

  // What belongs to the month is refused in words, and what was typed is still there.
  const served = () => call(page, 'cases.standards.setServed', { month, customers: 321 })
  await expect(served()).rejects.toThrow('monthClosed')
  await goTo(page, '/cases/analysis')
  const field = page.getByLabel(new RegExp(`atendidos.*${name}|${name}.*atendidos`, 'i'))
  await field.fill('321')
  await field.press('Enter')
  await expect(page.getByText(`El mes de ${name} está cerrado.`, { exact: false })).toBeVisible()
  await expect(field).toHaveValue('321')

  await goTo(page, `/months/${month}`)
  await page.getByRole('button', { name: 'Abrir de nuevo…' }).click()
  await page.getByLabel('Por qué se abre').fill('Faltaba un día de caja')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/«Faltaba un día de caja»/).first()).toBeVisible()
  await served()
  await page.getByRole('button', { name: 'Revisar otra vez' }).click()
  const { changes } = await call(page, 'months.get', { month })
  expect(changes).toEqual([{ key: 'customersServed', name: '', signed: null, now: 321 }])
  await close()
  rmSync(stick, { recursive: true, force: true })
})

/** The printed report says every sentence of the report on its first page, and its figures after it. */
async function expectReport(report: PeriodReport, pages: readonly string[]): Promise<void> {
  const format = createFormat('es')
  const said = reportSentences(report, { t: createI18n('es', es).t, format })
  expect(said.length).toBeGreaterThan(4)
  for (const { text } of said) expect(pages[0]).toContain(withoutSpaces(text))
  const all = pages.join('')
  const { scorecard, surveys, cases } = report
  const figures = [
    format.number(scorecard?.total.grade ?? null, 1),
    ...(scorecard?.rows ?? []).flatMap(({ name, rating, n }) => [name, format.number(rating, 2), String(n)]),
    ...surveys.flatMap(({ questions }) => questions.map(({ question }) => question.text.es)),
    ...cases.map(({ number }) => number),
  ]
  expect(figures.filter((figure) => !all.includes(withoutSpaces(figure)))).toEqual([])
}

/** What SQLite says of the file, by a driver of its own. */
async function integrityOf(path: string): Promise<unknown> {
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(path, { readOnly: true })
  const row = db.prepare('PRAGMA integrity_check').get()
  db.close()
  return row?.['integrity_check']
}

import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'

export interface MainJob {
  readonly app: ElectronApplication
  readonly page: Page
  /** Where the PDF and the workbook go. */
  readonly folder: string
  /** Called with a short name each time a page is as a person would see it. */
  readonly onStep: (name: string) => Promise<void>
}

export const pdfName = 'questionnaire.pdf'
export const workbookName = 'libreta.xlsx'
export const keyedSheets = 12

/**
 * The whole job, by the hand of a person: a survey from a form, a question added and moved, printed, keyed, read
 * as a libreta and handed on to Excel. The app must be at its first page, in Spanish.
 */
export async function doMainJob({ app, page, folder, onStep }: MainJob): Promise<void> {
  await onStep('welcome')
  await page.getByRole('button', { name: 'Echar un vistazo con una tienda de ejemplo' }).click()
  await page.getByText('Está viendo una tienda de ejemplo.').waitFor()
  await page.getByRole('link', { name: 'Abrir la libreta' }).waitFor()
  await onStep('home')

  await designSurvey(page, onStep)
  await openWave(page, onStep)
  await printCopies({ app, page, folder, onStep })
  await keySheets(page, onStep)
  await readScorecard(page, onStep)
  await exportWorkbook({ app, page, folder, onStep })
}

type Step = MainJob['onStep']

async function designSurvey(page: Page, onStep: Step): Promise<void> {
  await page.getByRole('link', { name: 'Encuestas' }).first().click()
  await page.getByRole('link', { name: 'Nueva encuesta' }).click()
  await page.getByRole('radio', { name: /Tienda o comercio/ }).check()
  await page.getByLabel('Título').fill('¿Qué tal le atendimos?')
  await onStep('new-survey')
  await page.getByRole('button', { name: 'Crear la encuesta' }).click()
  await page.getByRole('button', { name: 'Añadir una pregunta' }).click()
  await page.getByLabel('Pregunta · Español').fill('El envoltorio de los regalos')
  await page.getByRole('button', { name: 'Subir la pregunta' }).click()
  await page.getByText('Guardado', { exact: true }).waitFor()
  await onStep('editor')
  await page
    .getByRole('link', { name: 'Listo' })
    .or(page.getByRole('button', { name: 'Listo' }))
    .click()
}

async function openWave(page: Page, onStep: Step): Promise<void> {
  await page.getByRole('button', { name: 'Abrir una ola' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nombre').fill('Primera ola')
  await dialog.getByLabel('Cuántas hojas se reparten').fill('40')
  await onStep('open-wave')
  await dialog.getByRole('button', { name: 'Abrir una ola' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await onStep('survey')
}

async function printCopies({ app, page, folder, onStep }: MainJob): Promise<void> {
  await answerSaveDialog(app, join(folder, pdfName))
  await page.getByRole('button', { name: 'Imprimir: Primera ola' }).click()
  await page.getByLabel('Cuántas hojas').fill('3')
  await page.locator('.paper-page').first().waitFor()
  await onStep('print')
  await page.getByRole('button', { name: 'Guardar PDF…' }).click()
  await page.getByText(`PDF guardado: ${pdfName}`).waitFor({ timeout: 60_000 })
  await page.goBack()
}

const gradedQuestions = 11

/** What twelve customers might have ticked; the last question is written by hand. */
async function keySheets(page: Page, onStep: Step): Promise<void> {
  await page
    .getByRole('link', { name: /Pasar hojas/ })
    .first()
    .click()
  await page.locator('.shell-main').getByText('1 de 16').first().waitFor()
  for (let sheet = 1; sheet <= keyedSheets; sheet++) {
    for (let question = 1; question <= gradedQuestions; question++) {
      await page.keyboard.press(
        (sheet + 3 * question) % 17 === 0 ? 'n' : String(3 + ((sheet * question + sheet) % 3)),
      )
    }
    for (const key of ['1', '3', '4', '9']) await page.keyboard.press(key)
    if (sheet === 2) await onStep('capture')
    if (sheet === 1) await page.keyboard.type('Más cajas abiertas')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
  }
}

async function readScorecard(page: Page, onStep: Step): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Libretas' }).click()
  await page.getByRole('link', { name: 'Hacer una libreta' }).click()
  await page.getByLabel('Nombre').fill('Libreta de la tienda')
  await onStep('new-scorecard')
  await page.getByRole('button', { name: 'Guardar', exact: true }).click()
  await page.getByTestId('grade').waitFor()
  await onStep('libreta')
}

async function exportWorkbook({ app, page, folder, onStep }: MainJob): Promise<void> {
  await answerSaveDialog(app, join(folder, workbookName))
  await page.getByRole('button', { name: 'Exportar…' }).click()
  await page.getByRole('button', { name: 'Guardar el archivo' }).click()
  await page.getByText(`Guardado: ${workbookName}`).waitFor({ timeout: 60_000 })
  await onStep('exported')
}

async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

import { expect, type Page, test } from '@playwright/test'
import type { Answer } from '#shared/responses/answers'
import { type Question, rangeOf } from '#shared/surveys/question'
import { call, goTo } from './support/calls'
import { launchApp } from './support/launch'

/** So many sheets on which everything is as good as it can be. */
const SHEETS = 40

test('a low answer becomes an action with one key, and the next wave says in a sentence that it worked', async () => {
  const { page, close } = await launchApp()
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const { waves } = await call(page, 'surveys.get', { surveyId: 1 })
  const last = waves.at(-1)?.id ?? 0

  await goTo(page, `/waves/${last}/results`)
  await page.getByRole('heading', { name: 'Lo que más pide una acción' }).waitFor()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Nueva acción' })
  await expect(dialog.getByLabel('Qué se va a hacer')).toHaveValue(/^Mejorar: /)
  await expect(dialog.getByLabel('Qué se va a hacer')).toBeFocused()
  await page.keyboard.type('Cada mesa con su camarero')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Acción creada: Cada mesa con su camarero')).toBeVisible()

  await goTo(page, '/actions')
  const action = page.getByRole('listitem', { name: 'Cada mesa con su camarero' })
  await action.getByRole('button', { name: /^Hecha/ }).click()
  await expect(action.getByText(/^Esperando a la siguiente ola/)).toBeVisible()
  await expect(action.getByText(/^Antes \(.+\): .+\s%, n = \d+\.$/)).toBeVisible()

  await holdGoodWave(page)
  await expect(action.getByText('Mejoró')).toBeVisible()
  const sentence =
    /^El porcentaje de respuestas buenas a «.+» subió de \d+\s% a 100\s%\. Con \d+ y 40 respuestas, la mejora real está entre \d+ y \d+ puntos\.$/
  await expect(action.getByText(sentence)).toBeVisible()
  const { length: told } = (await call(page, 'home.due', {})).filter(({ kind }) => kind === 'actionVerdict')
  expect(told).toBeGreaterThan(0)
  await action.getByRole('button', { name: 'Funcionó', exact: true }).click()
  await expect(page.getByText('Apuntado: funcionó.')).toBeVisible()
  await page.getByText(/^Todas \(/).click()
  await expect(action.getByText(/^Juzgada el/)).toBeVisible()
  await close()
})

/** The survey of the sample once more, today, and everybody is pleased. */
async function holdGoodWave(page: Page): Promise<void> {
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  const wave = { label: 'Invierno', openedOn: today }
  const { waveId } = await call(page, 'surveys.openWave', { surveyId: 1, wave })
  const { questionnaire } = await call(page, 'surveys.paper', { surveyId: 1, waveId })
  const answers = questionnaire.questions.map(bestAnswer)
  const header = { answeredOn: null, placeId: null, channelId: null, shiftId: null }
  for (let sheetNumber = 1; sheetNumber <= SHEETS; sheetNumber++)
    await call(page, 'responses.save', { waveId, sheetNumber, header, answers })
  await call(page, 'surveys.closeWave', { waveId, closedOn: today })
}

function bestAnswer({ type }: Question): Answer {
  return type === 'YN' ? 1 : (rangeOf(type)?.max ?? null)
}

import { expect, type Page, test } from '@playwright/test'
import { call, goTo } from './support/calls'
import { launchApp } from './support/launch'

/** A café with an open wave; answers with the page of its keying. */
async function openCapture(page: Page): Promise<number> {
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const wave = { label: 'Invierno', openedOn: '2026-11-20', population: null, handedOut: 90 }
  const { waveId } = await call(page, 'surveys.openWave', { surveyId: 1, wave })
  await enterCapture(page, waveId)
  return waveId
}

async function enterCapture(page: Page, waveId: number): Promise<void> {
  await goTo(page, `/waves/${waveId}/capture`)
  await expect(page.getByRole('application')).toBeFocused()
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('sheets are keyed one after the other by keyboard alone', async () => {
  const { page, close } = await launchApp()
  const waveId = await openCapture(page)
  await press(page, ['F2', 'Enter'])
  await page.keyboard.type('21/11/26')
  await press(page, ['Enter', 'T', 'e', 'r', 'Enter'])
  await page.keyboard.type('Mostrador')
  await press(page, ['Enter', ...'4532n-*?45', '3', '4', '+', '2'])
  await page.keyboard.type('Más sitio, ¿no?')
  await press(page, ['Enter', 'Enter'])
  await press(page, [...'5555555555', '3', '4', '9', '1', 'Enter', 'Enter'])
  await expect(page.getByText('Guardada la hoja 2')).toBeVisible()

  const places = await call(page, 'business.tags', {})
  const header = {
    answeredOn: '2026-11-21',
    placeId: places.find(({ name }) => name === 'Terraza')?.id,
    channelId: places.find(({ name }) => name === 'Mostrador')?.id,
  }
  expect(await call(page, 'responses.list', { waveId })).toMatchObject([
    { sheetNumber: 2, header, answers: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 4, 9, 1, null] },
    {
      sheetNumber: 1,
      header,
      answers: [4, 5, 3, 2, 'na', null, 'multi', 'illegible', 4, 5, 3, 4, 10, 2, { text: 'Más sitio, ¿no?' }],
    },
  ])
  await close()
})

test('thirty sheets keyed as fast as the machine can are all there, answer by answer', async () => {
  const { page, close } = await launchApp()
  const waveId = await openCapture(page)
  const keysOf = (sheet: number) => [...'1234512345', String(1 + (sheet % 5)), '5', '8', '1']
  for (let sheet = 1; sheet <= 30; sheet++) await press(page, [...keysOf(sheet), 'Enter', 'Enter'])
  await expect(page.getByText('Guardada la hoja 30')).toBeVisible()
  const sheets = await call(page, 'responses.list', { waveId })
  expect(sheets.map(({ sheetNumber, answers }) => [sheetNumber, answers])).toEqual(
    Array.from({ length: 30 }, (_, index) => [30 - index, [...keysOf(30 - index).map(Number), null]]),
  )
  await close()
})

test('after a power cut in the middle of a sheet it comes back at the same question', async () => {
  const { page, userData, kill } = await launchApp()
  const waveId = await openCapture(page)
  await press(page, [...'45321'])
  // The last key is on disk within a moment; the moment is what a hand needs to reach the plug.
  await page.waitForTimeout(100)
  await kill()

  const again = await launchApp({ userData })
  await enterCapture(again.page, waveId)
  await expect(again.page.getByText('Hoja 1 a medias, recuperada.')).toBeVisible()
  await expect(again.page.locator('.capture-current')).toContainText('6 de 15')
  await press(again.page, [...'44444', '3', '4', '9', '1', 'Enter', 'Enter'])
  await expect(again.page.getByText('Guardada la hoja 1')).toBeVisible()
  expect(await call(again.page, 'responses.list', { waveId })).toMatchObject([
    { answers: [4, 5, 3, 2, 1, 4, 4, 4, 4, 4, 3, 4, 9, 1, null] },
  ])
  await again.close()
})

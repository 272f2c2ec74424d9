import { expect, type Page, test } from '@playwright/test'
import type { Answer } from '#shared/responses/answers'
import type { QuestionType } from '#shared/surveys/scales'
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

/** Presses keys by their names; letters that are on no key of the test keyboard are typed. */
async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key.length === 1) await page.keyboard.type(key)
    else await page.keyboard.press(key)
  }
}

test('sheets are keyed one after the other by keyboard alone', async () => {
  const { page, close } = await launchApp()
  const waveId = await openCapture(page)
  await press(page, ['F2', 'Enter'])
  await page.keyboard.type('21/11/26')
  await press(page, ['Enter', 'T', 'e', 'r', 'Enter'])
  await page.keyboard.type('Mostrador')
  await press(page, ['Enter', 'T', 'a', 'r', 'Enter', ...'4532n-*?45', '3', '4', '+', '2'])
  await page.keyboard.type('Más sitio, ¿no?')
  await press(page, ['Enter', 'Enter'])
  await press(page, [...'5555555555', '3', '4', '9', '1', 'Enter', 'Enter'])
  await expect(page.getByText('Guardada la hoja 2')).toBeVisible()

  const places = await call(page, 'business.tags', {})
  const header = {
    answeredOn: '2026-11-21',
    placeId: places.find(({ name }) => name === 'Terraza')?.id,
    channelId: places.find(({ name }) => name === 'Mostrador')?.id,
    shiftId: places.find(({ name }) => name === 'Tarde')?.id,
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

test('thirty sheets outlive a power cut in the middle of the next, answer by answer', async () => {
  const { page, userData, kill } = await launchApp()
  const waveId = await openCapture(page)
  const keysOf = (sheet: number) => [...'1234512345', String(1 + (sheet % 5)), '5', '8', '1']
  for (let sheet = 1; sheet <= 30; sheet++) await press(page, [...keysOf(sheet), 'Enter', 'Enter'])
  await expect(page.getByText('Guardada la hoja 30')).toBeVisible()
  await press(page, [...'45321'])
  // The last key is on disk within a moment; the moment is what a hand needs to reach the plug.
  await page.waitForTimeout(100)
  await kill()

  const again = await launchApp({ userData })
  await enterCapture(again.page, waveId)
  await expect(again.page.getByText('Hoja 31 a medias, recuperada.')).toBeVisible()
  await expect(again.page.locator('.capture-current')).toContainText('6 de 15')
  const sheets = await call(again.page, 'responses.list', { waveId })
  expect(sheets.map(({ sheetNumber, answers }) => [sheetNumber, answers])).toEqual(
    Array.from({ length: 30 }, (_, index) => [30 - index, [...keysOf(30 - index).map(Number), null]]),
  )
  await press(again.page, [...'44444', '3', '4', '9', '1', 'Enter', 'Enter'])
  await expect(again.page.getByText('Guardada la hoja 31')).toBeVisible()
  expect(await call(again.page, 'responses.byNumber', { waveId, sheetNumber: 31 })).toMatchObject({
    answers: [4, 5, 3, 2, 1, 4, 4, 4, 4, 4, 3, 4, 9, 1, null],
  })
  await again.close()
})

interface KeyedQuestion {
  readonly type: QuestionType
  readonly changes?: object
  readonly keys: readonly string[]
  readonly answer: Answer
}

const threeOptions = ['Radio', 'Amigo', 'Otro'].map((es) => ({ es, en: '' }))
const twelveOptions = Array.from({ length: 12 }, (_, index) => ({ es: `Barrio ${index + 1}`, en: '' }))
const groupOf = (key: string, kind: string) => ({ group: { key, kind } })
const words = 'Más sitio, por favor. '.repeat(40)

/** A question of every type and of every kind of group, with the keys of its answer: slips and corrections too. */
const everyQuestion: readonly KeyedQuestion[] = [
  { type: 'S5', keys: ['4'], answer: 4 },
  { type: 'A5', keys: ['7', '2', 'ArrowUp', '5'], answer: 5 },
  { type: 'A7', keys: ['7'], answer: 7 },
  { type: 'I5', keys: ['3', 'Backspace', '2'], answer: 2 },
  { type: 'L5', keys: ['n'], answer: 'na' },
  { type: 'N10', keys: ['0'], answer: 10 },
  { type: 'R10', keys: ['+'], answer: 10 },
  { type: 'E7', keys: ['*'], answer: 'multi' },
  { type: 'F3', keys: ['?'], answer: 'illegible' },
  { type: 'F5', keys: ['-'], answer: null },
  { type: 'YN', keys: ['1'], answer: 1 },
  { type: 'SC', changes: { options: threeOptions }, keys: ['2'], answer: 2 },
  {
    type: 'SC',
    changes: { options: threeOptions, hasOther: true },
    keys: ['3', ...'un cartel', 'Enter'],
    answer: { marks: [3], other: 'un cartel' },
  },
  { type: 'SC', changes: { options: twelveOptions }, keys: ['1', '2'], answer: 12 },
  {
    type: 'MC',
    changes: { options: threeOptions, hasOther: true },
    keys: ['1', '2', '2', '3', ...'el bus', 'Enter'],
    answer: { marks: [1, 3], other: 'el bus' },
  },
  {
    type: 'NUM',
    changes: { range: { min: 18, max: 99 } },
    keys: ['x', ...'17', 'Enter', 'Backspace', 'Backspace', ...'34', 'Enter'],
    answer: 34,
  },
  { type: 'DATE', keys: [...'05/03/26', 'Enter'], answer: { date: '2026-03-05' } },
  { type: 'S5', changes: groupOf('m', 'matrix'), keys: ['4'], answer: 4 },
  { type: 'S5', changes: groupOf('m', 'matrix'), keys: ['5'], answer: 5 },
  { type: 'I5', changes: groupOf('i', 'importance'), keys: ['5'], answer: 5 },
  { type: 'S5', changes: groupOf('i', 'importance'), keys: ['3'], answer: 3 },
  { type: 'A7', changes: groupOf('e', 'expectation'), keys: ['7'], answer: 7 },
  { type: 'A7', changes: groupOf('e', 'expectation'), keys: ['6'], answer: 6 },
  { type: 'NUM', changes: groupOf('s', 'sum'), keys: [...'50', 'Enter'], answer: 50 },
  { type: 'NUM', changes: groupOf('s', 'sum'), keys: [...'30,5', 'Enter'], answer: 30.5 },
  // 99,5 is near enough to the 100 that are shared out; nothing is asked.
  { type: 'NUM', changes: groupOf('s', 'sum'), keys: [...'19', 'Enter'], answer: 19 },
  { type: 'NUM', changes: groupOf('r', 'ranking'), keys: ['2', 'Enter'], answer: 2 },
  {
    type: 'NUM',
    changes: groupOf('r', 'ranking'),
    keys: ['2', 'Enter', 'Backspace', '3', 'Enter'],
    answer: 3,
  },
  { type: 'NUM', changes: groupOf('r', 'ranking'), keys: ['1', 'Enter'], answer: 1 },
  {
    type: 'TXT',
    changes: { lines: 4 },
    keys: [...words, 'Shift+Enter', ...'Gracias', 'Enter'],
    answer: { text: `${words}\nGracias` },
  },
]

test('a sheet with every kind of question is keyed without a mouse, and stored as it was keyed', async () => {
  const { page, close } = await launchApp()
  await page.waitForFunction(() => 'bridge' in window)
  await call(page, 'business.createSample', { language: 'es' })
  const { surveyId } = await call(page, 'surveys.create', { templateId: null, title: 'Todo', language: 'es' })
  const none = { es: '', en: '' }
  const questions = everyQuestion.map(({ type, changes }, index) => {
    const text = { es: `Pregunta ${index + 1}`, en: '' }
    return { key: `q${index + 1}`, type, text, naAllowed: type === 'L5', ...changes }
  })
  const title = { es: 'Todo', en: '' }
  const questionnaire = { title, intro: none, thanks: none, language: 'es' as const, questions }
  await call(page, 'surveys.save', { surveyId, questionnaire })
  const wave = { label: 'Todo', openedOn: '2026-11-20', population: null, handedOut: null }
  const { waveId } = await call(page, 'surveys.openWave', { surveyId, wave })
  await enterCapture(page, waveId)
  for (const { keys } of everyQuestion) await press(page, keys)
  await press(page, ['Enter'])
  await expect(page.getByText('Guardada la hoja 1')).toBeVisible()
  const [sheet] = await call(page, 'responses.list', { waveId })
  expect(sheet?.answers).toEqual(everyQuestion.map(({ answer }) => answer))
  await close()
})

import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { callIn, launchWindow } from './appWindow'
import { type Figure, valueAtMost } from './figures'
import { quantile } from './samples'
import type { Settings, WindowLaunch } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

declare global {
  interface Window {
    keyTimes: number[]
  }
}

const KEYS_PER_SECOND = 6
/** Twelve questions as small businesses ask them: ratings, yes or no, one of a list. */
const answers = [...'454345454', '1', '2', '3']

/** A typist at six keys a second, in the real window: sheets an hour, and how long a key takes to its frame. */
export async function measureTypist({ quick, windows }: Settings): Promise<Figure[]> {
  if (!windows) return []
  const { app } = windows
  return inTemporaryFolder((folder) => typeIn(app, folder, quick ? 5 : 30))
}

async function typeIn(launch: WindowLaunch, folder: string, sheets: number): Promise<Figure[]> {
  const app = await launchWindow(launch, folder)
  try {
    const page = await app.firstWindow()
    const waveId = await openPile(page)
    const byEnter = await typePile(page, waveId, sheets, [...answers, 'Enter'])
    await page.keyboard.press('F4')
    await pause(500)
    const alone = await typePile(page, waveId, sheets, answers)
    const times = [...byEnter.times, ...alone.times]
    return [
      { name: 'sheets an hour, Enter saves', value: byEnter.perHour, unit: 'sheets' },
      { name: 'sheets an hour, saved by the last answer', value: alone.perHour, unit: 'sheets' },
      { name: 'keys of a sheet, Enter saves', value: answers.length + 1, unit: 'keys' },
      { name: 'keys of a sheet, saved by the last answer', value: answers.length, unit: 'keys' },
      { name: 'a key to its frame, median', value: quantile(times, 0.5), unit: 'ms' },
      { name: 'a key to its frame, p99', value: quantile(times, 0.99), unit: 'ms', goal: valueAtMost(16) },
    ]
  } finally {
    await app.close()
  }
}

async function openPile(page: Page): Promise<number> {
  await page.waitForFunction(() => 'bridge' in window)
  await callIn(page, 'business.createSample', { language: 'es' })
  const { surveyId } = await callIn(page, 'surveys.create', {
    templateId: null,
    title: 'Doce',
    language: 'es',
  })
  const none = { es: '', en: '' }
  const options = ['Radio', 'Amigo', 'Otro'].map((es) => ({ es, en: '' }))
  const questions = answers.map((_, index) => {
    const type = index < 9 ? ('S5' as const) : index < 11 ? ('YN' as const) : ('SC' as const)
    const text = { es: `Pregunta ${index + 1}`, en: '' }
    return { key: `q${index}`, type, text, naAllowed: index < 9, options: type === 'SC' ? options : [] }
  })
  const title = { es: 'Doce', en: 'Twelve' }
  const questionnaire = { title, intro: none, thanks: none, language: 'es' as const, questions }
  await callIn(page, 'surveys.save', { surveyId, questionnaire })
  const wave = { label: 'Doce', openedOn: '2026-01-01', population: null, handedOut: null }
  const { waveId } = await callIn(page, 'surveys.openWave', { surveyId, wave })
  await page.evaluate((id) => {
    location.hash = `/waves/${id}/capture`
  }, waveId)
  await page.getByRole('application').waitFor()
  await page.evaluate(listenToKeys)
  await pause(500)
  return waveId
}

/** In the page: from the key as the system gave it to the moment after the frame that shows it was made. */
function listenToKeys(): void {
  window.keyTimes = []
  document.addEventListener(
    'keydown',
    (event) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp)
      requestAnimationFrame(() => port2.postMessage(null))
    },
    true,
  )
}

async function typePile(page: Page, waveId: number, sheets: number, keys: readonly string[]) {
  const before = (await callIn(page, 'responses.keyedToday', { waveId })).count
  await page.evaluate(() => {
    window.keyTimes = []
  })
  const started = performance.now()
  let due = started
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    for (const key of keys) {
      await page.keyboard.press(key)
      due += 1000 / KEYS_PER_SECOND
      await pause(Math.max(0, due - performance.now()))
    }
  }
  const hours = (performance.now() - started) / 3_600_000
  await pause(500)
  const saved = (await callIn(page, 'responses.keyedToday', { waveId })).count - before
  if (saved !== sheets) throw new Error(`typed ${sheets} sheets and found ${saved}`)
  return { perHour: saved / hours, times: await page.evaluate(() => window.keyTimes) }
}

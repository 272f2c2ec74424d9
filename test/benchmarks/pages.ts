import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openApplication } from './application'
import { launchWindow } from './appWindow'
import { type Figure, valueAtMost } from './figures'
import { tell } from './progress'
import { median } from './samples'
import type { Settings } from './settings'
import { fillWave, openWave } from './sheets'
import { inTemporaryFolder } from './temporaryFolder'

/** Columns of a sheet with sixty questions. */
const sixtyQuestions = 65

/** A page has so many milliseconds until it stands still. */
const answered = 100

/** From a click on the way to a page until its first screen stands still, in the real window. */
export async function measurePages({ quick, windows, contentFolder }: Settings): Promise<Figure[]> {
  if (!windows) return []
  return inTemporaryFolder(async (folder) => {
    const sheetCount = quick ? 1_000 : 100_000
    tell(`filling a database with ${sheetCount} sheets of sixty questions`)
    const waveId = await fillData(join(folder, 'data'), contentFolder, sheetCount)
    const app = await launchWindow(windows.app, folder)
    try {
      const page = await app.firstWindow()
      await page.locator('h1').waitFor()
      const routes = {
        'results of sixty questions': `/waves/${waveId}/results`,
        surveys: '/surveys',
        cases: '/cases',
        home: '/',
      }
      const figures: Figure[] = []
      for (const [name, route] of Object.entries(routes)) {
        tell(`drawing: ${name}`)
        // What follows is how people use it: a page is loaded from the disk once a day, and looked at often.
        await drawnAfter(page, route)
        const times: number[] = []
        for (let round = 0; round < (quick ? 3 : 9); round += 1) {
          await drawnAfter(page, '/settings')
          times.push(await drawnAfter(page, route))
        }
        figures.push({
          name: `drawn: ${name}`,
          value: median(times),
          unit: 'ms',
          goal: valueAtMost(answered),
        })
      }
      return figures
    } finally {
      await app.close()
    }
  })
}

async function fillData(data: string, contentFolder: string, sheetCount: number): Promise<number> {
  mkdirSync(data, { recursive: true })
  const app = openApplication(join(data, 'libreta.db'), contentFolder)
  await app.call('business.createSample', { language: 'es' })
  const waveId = await openWave(app, sixtyQuestions)
  await fillWave(app, waveId, sheetCount, sixtyQuestions)
  app.close()
  return waveId
}

/**
 * Goes to a page of the app; answers with the milliseconds until the frame that shows the last change of what is to be
 * seen without scrolling.
 */
function drawnAfter(page: Page, route: string): Promise<number> {
  return page.evaluate(async (hash) => {
    const still = 400
    const started = performance.now()
    let changed = started
    let seen = started
    const isSeen = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      return element !== null && element.getBoundingClientRect().top < window.innerHeight
    }
    const observer = new MutationObserver((records) => {
      changed = performance.now()
      const touched = records.flatMap(({ type, target, addedNodes }) =>
        type === 'childList' ? [...addedNodes] : [target],
      )
      if (touched.some(isSeen)) seen = changed
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    location.hash = hash
    let drawn = started
    while (performance.now() - changed < still) {
      await new Promise(requestAnimationFrame)
      // A frame after the last change is the first that shows it.
      if (drawn < seen) drawn = performance.now()
    }
    observer.disconnect()
    return drawn - started
  }, route)
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSampleBusiness } from '../../src/main/sample/sampleBusiness'
import { openApplication } from './application'
import { type Figure, ratioAtMost } from './figures'
import { openWindow, type WindowStart } from './openWindow'
import { tell } from './progress'
import { median } from './samples'
import type { Settings, WindowLaunch } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

// What stands on the home page only once its data has come.
const homeDrawn = 'main h2'

/** From the creation of the process to the home page of the sample business, against a window with a heading. */
export function measureStart({ quick, windows, contentFolder }: Settings): Promise<Figure[]> {
  if (!windows) return Promise.resolve([])
  return inTemporaryFolder(async (folder) => {
    makeSample(join(folder, 'app'), contentFolder)
    const app = withData(windows.app, join(folder, 'app'))
    const bare = withData(windows.bare, join(folder, 'bare'))
    const apps: WindowStart[] = []
    const bares: WindowStart[] = []
    const rounds = quick ? 2 : 9
    for (let round = 0; round <= rounds; round += 1) {
      tell(round === 0 ? 'opening both windows to warm up' : `opening both windows, round ${round}`)
      const starts = [await openWindow(bare, 'h1'), await openWindow(app, homeDrawn)] as const
      if (round === 0) continue
      bares.push(starts[0])
      apps.push(starts[1])
    }
    const beside = (what: 'drawn' | 'firstPaint') => ({
      value: median(apps.map((start) => start[what])),
      unit: 'ms',
      reference: median(bares.map((start) => start[what])),
      referenceName: 'bare window',
    })
    return [
      { name: 'start, first paint', ...beside('firstPaint') },
      { name: 'start, home page with its data', ...beside('drawn'), goal: ratioAtMost(1.25) },
      ...memoryFigure(apps, bares),
    ]
  })
}

function memoryFigure(apps: readonly WindowStart[], bares: readonly WindowStart[]): Figure[] {
  const known = (starts: readonly WindowStart[]) =>
    starts.flatMap(({ megabytes }) => (megabytes === null ? [] : [megabytes]))
  if (known(apps).length === 0) return []
  return [
    {
      name: 'start, memory at rest',
      value: median(known(apps)),
      unit: 'MB',
      reference: median(known(bares)),
      referenceName: 'bare window',
      goal: ratioAtMost(1.25),
    },
  ]
}

function withData({ args, ...launch }: WindowLaunch, folder: string): WindowLaunch {
  return { ...launch, args: [...args, `--user-data-dir=${folder}`, '--lang=es'] }
}

function makeSample(folder: string, contentFolder: string): void {
  mkdirSync(folder)
  const app = openApplication(join(folder, 'libreta.db'), contentFolder)
  app.deps.db.transaction(() => createSampleBusiness(app.deps, 'es'))()
  app.close()
}

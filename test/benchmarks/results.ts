import { type Figure, ratioAtMost, valueAtMost } from './figures'
import { type FilledApplication, filledApplication } from './filled'
import { inTurns, median } from './samples'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

/** The results page of a wave of twenty questions, from call to reply. */
export function measureResults({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const small = await filledApplication(folder, 1_000)
    const big = await filledApplication(folder, quick ? 10_000 : 100_000)
    const calls = await inTurns(quick ? 30 : 200, { small: reader(small), big: reader(big) })
    const scans = await inTurns(quick ? 2 : 5, { small: scanner(small), big: scanner(big) })
    const largest = quick ? [] : [await largestFigure(folder, median(calls.small))]
    const alpha = await alphaFigure(folder, quick)
    for (const app of [small, big]) app.close()
    const figure = (app: FilledApplication, size: 'small' | 'big'): Figure => ({
      name: `results of a wave of ${app.sheetCount.toLocaleString('en')} sheets`,
      value: median(calls[size]),
      unit: 'ms',
      reference: median(scans[size]),
      referenceName: 'raw scan',
      goal: valueAtMost(10),
    })
    return [
      figure(small, 'small'),
      figure(big, 'big'),
      {
        name: 'results of a wave, big against small',
        value: median(calls.big),
        unit: 'ms',
        reference: median(calls.small),
        referenceName: '1,000 sheets',
        goal: ratioAtMost(2),
      },
      ...largest,
      alpha,
    ]
  })
}

async function largestFigure(folder: string, small: number): Promise<Figure> {
  const app = await filledApplication(folder, 1_000_000)
  const { largest } = await inTurns(50, { largest: reader(app) })
  app.close()
  return {
    name: `results of a wave of ${app.sheetCount.toLocaleString('en')} sheets`,
    value: median(largest),
    unit: 'ms',
    reference: small,
    referenceName: '1,000 sheets',
    goal: ratioAtMost(2),
  }
}

/** Cronbach's alpha of ten phrases of one dimension, against the scan of the same sheets. */
async function alphaFigure(folder: string, quick: boolean): Promise<Figure> {
  const app = await filledApplication(folder, quick ? 2_000 : 10_000)
  const times = await inTurns(quick ? 3 : 15, {
    alpha: () => app.call('analysis.reliability', { waveId: app.waveId }),
    scan: scanner(app),
  })
  app.close()
  return {
    name: `alpha of ${app.sheetCount.toLocaleString('en')} sheets`,
    value: median(times.alpha),
    unit: 'ms',
    reference: median(times.scan),
    referenceName: 'raw scan',
  }
}

function reader({ call, waveId }: FilledApplication) {
  return () => call('analysis.results', { waveId })
}

/** The same answers read one sheet after another and counted here. */
function scanner({ db, waveId }: FilledApplication) {
  const rows = db.prepare<[number], { answers: string }>('SELECT answers FROM response WHERE wave_id = ?')
  return () => {
    const counts: Record<string, number>[] = []
    for (const { answers } of rows.iterate(waveId)) {
      for (const [position, answer] of (JSON.parse(answers) as unknown[]).entries()) {
        counts[position] ??= {}
        const count = counts[position]
        const key = typeof answer === 'number' ? String(answer) : 'other'
        count[key] = (count[key] ?? 0) + 1
      }
    }
    return counts
  }
}

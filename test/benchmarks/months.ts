import { type Figure, valueAtMost } from './figures'
import { filledApplication } from './filled'
import { inTurns, median } from './samples'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

/** A month looked through before it is closed: one wave of a hundred thousand sheets ended in it. */
export function measureMonths({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const app = await filledApplication(folder, quick ? 10_000 : 100_000)
    await app.call('surveys.closeWave', { waveId: app.waveId, closedOn: '2026-03-31' })
    const month = '2026-03'
    const calls = await inTurns(quick ? 3 : 10, {
      check: () => app.call('months.check', { month }),
      read: () => app.call('months.get', { month }),
    })
    app.close()
    const sheets = `${app.sheetCount.toLocaleString('en')} sheets`
    return [
      {
        name: `month looked through, ${sheets}`,
        value: median(calls.check),
        unit: 'ms',
        goal: valueAtMost(100),
      },
      {
        name: `figures of a month, ${sheets}`,
        value: median(calls.read),
        unit: 'ms',
      },
    ]
  })
}

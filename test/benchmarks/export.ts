import { join } from 'node:path'
import { type Figure, ratioAtMost, valueAtMost } from './figures'
import type { JobOutcome } from './job'
import { tell } from './progress'
import { runJob } from './runJob'
import { median } from './samples'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

/** The Excel workbook of a big wave against the least that plain JavaScript must do to write its cells. */
export function measureExport({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const rows = quick ? 10_000 : 100_000
    const path = join(folder, 'written.xlsx')
    const bare: JobOutcome[] = []
    const whole: JobOutcome[] = []
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      tell(`writing workbooks of ${rows} rows, round ${round + 1}`)
      bare.push(await runJob({ kind: 'bareSheet', path, rows }))
      whole.push(await runJob({ kind: 'workbook', path, rows }))
    }
    const size = rows.toLocaleString('en')
    const of = (outcomes: readonly JobOutcome[], what: keyof JobOutcome) =>
      median(outcomes.map((outcome) => outcome[what]))
    return [
      {
        name: `workbook of ${size} rows`,
        value: of(whole, 'milliseconds'),
        unit: 'ms',
        reference: of(bare, 'milliseconds'),
        referenceName: 'bare sheet',
        goal: ratioAtMost(1.5),
      },
      {
        name: `workbook of ${size} rows, memory`,
        value: of(whole, 'megabytes'),
        unit: 'MB',
        reference: of(bare, 'megabytes'),
        referenceName: 'bare sheet',
        goal: valueAtMost(150),
      },
    ]
  })
}

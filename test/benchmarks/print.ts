import { copiesPdf } from '../../src/main/surveys/print/copiesPdf'
import { paperTemplate } from '../support/paperTemplate'
import { type Figure, ratioAtMost } from './figures'
import { inTurns, median } from './samples'
import type { Settings } from './settings'

const few = 50
const many = 500

/** Every copy of a print from one that is laid out: ten times the copies in about ten times as long. */
export async function measurePrint({ quick }: Settings): Promise<Figure[]> {
  const template = paperTemplate()
  const layout = { size: 'A4', columns: 1, largePrint: false } as const
  const job = { template, layout, title: '', surveyId: 1, versionNumber: 1, waveId: 1, firstNumber: 1 }
  const print = (copies: number) => () => copiesPdf({ ...job, copies }, () => undefined)
  const samples = await inTurns(quick ? 1 : 5, { few: print(few), many: print(many) })
  return [
    {
      name: `${many} printed copies of a page`,
      value: median(samples.many),
      unit: 'ms',
      reference: median(samples.few),
      referenceName: `${few} copies`,
      goal: ratioAtMost(14),
    },
  ]
}

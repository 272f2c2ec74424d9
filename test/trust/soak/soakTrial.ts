import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder } from '../support/folders'
import { createTally } from '../support/tally'
import type { Trial } from '../trial'
import { openBusiness } from './business'
import { sheetsPart } from './sheets'
import { isSame, type Part } from './soak'
import { stretchesOf } from './stretches'

/**
 * Two months of a small business in minutes: each day is worked by lot, and in the evening everything that the app says
 * is compared with what a model of its own, which knows nothing of the app, says that it must come to.
 */
export const soakTrial: Trial = {
  name: 'two months in the shop',
  run: ({ length, seed }, report) =>
    inTemporaryFolder(async (root) => {
      const tally = createTally(report)
      const folder = (name: string) => {
        mkdirSync(join(root, name))
        return join(root, name)
      }
      const business = openBusiness({
        dataFolder: folder('data'),
        papers: folder('papers'),
        seed,
        volume: length === 'short' ? 1 : 3,
      })
      const parts: readonly Part[] = [sheetsPart()]
      let isFirst = true
      for (const day of stretchesOf(length)) {
        await business.morning(day)
        for (const part of parts) {
          if (isFirst) await part.begin(business.soak)
          await part.work(business.soak)
        }
        isFirst = false
        for (const part of parts)
          for (const { what, expected, got } of await part.totals(business.soak))
            tally.note(
              `${day.date}, ${what}`,
              isSame(expected, got)
                ? []
                : [`expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`],
            )
        for (const fault of await business.evening(day)) tally.note(day.date, [fault])
      }
      for (const fault of await business.end()) tally.note('the end', [fault])
      return tally.outcome()
    }),
}

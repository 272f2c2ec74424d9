import { startChild } from '../appProcess'
import { inTemporaryFolder } from '../support/folders'
import { createTally } from '../support/tally'
import type { Trial } from '../trial'

export const crashTrial: Trial = {
  name: 'killed while working',
  run: (_budget, report) =>
    inTemporaryFolder(async (dataFolder) => {
      const tally = createTally(report)
      const app = await startChild({ dataFolder })
      await app.call('business.createSample', { language: 'es' })
      await app.kill()
      const again = await startChild({ dataFolder })
      const found = await again.call('business.get', {})
      tally.note('sample', found ? [] : ['no business'])
      await again.close()
      return tally.outcome()
    }),
}

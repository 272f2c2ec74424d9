import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder } from '../support/folders'
import { randomFrom } from '../support/random'
import { createTally } from '../support/tally'
import type { Budget, Trial } from '../trial'
import type { Work } from './work'
import { works } from './works'

/** One trial a kind of work: it is killed while it goes on, and must lose nothing. */
export const crashTrials: readonly Trial[] = works.map((work, index) => ({
  name: `killed while ${work.name}`,
  isWaiting: true,
  run: (budget, report) =>
    inTemporaryFolder(async (folder) => {
      const tally = createTally(report)
      const world = {
        dataFolder: join(folder, 'data'),
        outside: join(folder, 'outside'),
        // A seed of its own: `--only` draws what a whole run draws.
        random: randomFrom(budget.seed * 1000 + index),
      }
      mkdirSync(world.outside)
      const open = await work.open(world)
      const kills = killsOf(work, budget)
      let inside = 0
      let kept = 0
      for (let number = 1; number <= kills; number += 1) {
        const { faults, isInside, isKept } = await open.crash()
        if (isInside) inside += 1
        if (isKept) kept += 1
        tally.note(`kill ${number}`, faults)
      }
      const last = await open.close()
      if (last.length > 0) tally.note('after all of them', last)
      const notes = [`${inside} of ${kills} kills before the reply; ${kept} times it was there all the same`]
      return { ...tally.outcome(), notes }
    }),
}))

function killsOf({ share }: Work, { kills }: Budget): number {
  const whole = works.reduce((sum, work) => sum + work.share, 0)
  return Math.max(1, Math.round((kills * share) / whole))
}

import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inTemporaryFolder } from '../support/folders'
import { logFaults } from '../support/logFaults'
import { randomFrom } from '../support/random'
import { createTally, type Tally } from '../support/tally'
import type { Trial } from '../trial'
import { damagedFiles } from './damagedFiles'
import { diskFaults } from './diskFaults'
import type { Fault, FaultPlace } from './fault'
import { fileFaultsAround } from './filesAround'
import { processFaults } from './processFaults'
import { makeBusiness } from './someBusiness'

const faults: readonly Fault[] = [...diskFaults, ...damagedFiles, ...fileFaultsAround, ...processFaults]

/** Each waits most of the time, for a process to start or a lock to be let go. */
const atOnce = 3

/** What can go wrong around the app, each brought about once: nothing is lost, and the person is told. */
export const faultsTrial: Trial = {
  name: 'injected faults',
  isWaiting: true,
  run: ({ seed }, report) =>
    inTemporaryFolder(async (root) => {
      const tally = createTally(report)
      const whole = join(root, 'whole')
      await makeBusiness(whole)
      const waiting = [...faults.entries()]
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, fault] = next
          await attempt(
            tally,
            fault,
            {
              dataFolder: join(root, `data ${index}`),
              outside: join(root, `outside ${index}`),
              random: randomFrom(seed * 1000 + index),
            },
            whole,
          )
        }
      }
      await Promise.all(Array.from({ length: atOnce }, work))
      return tally.outcome()
    }),
}

async function attempt(tally: Tally, fault: Fault, place: FaultPlace, whole: string): Promise<void> {
  cpSync(whole, place.dataFolder, { recursive: true })
  mkdirSync(place.outside)
  try {
    const found = await fault.run(place)
    if ('skipped' in found) tally.skip(`${fault.name}: ${found.skipped}`)
    else tally.note(fault.name, [...found, ...logFaults(place.dataFolder)])
  } catch (error) {
    tally.note(fault.name, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
  }
  for (const folder of [place.dataFolder, place.outside]) rmSync(folder, { recursive: true, force: true })
}

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppProcess, startChild } from '../../appProcess'
import { databaseFaults } from '../../support/databaseFaults'
import { fileFaults } from '../../support/fileFaults'
import { contentOf, differences } from '../../upgrades/content'
import { killAfter } from '../session'
import type { Crash, OpenWork, Work, World } from '../work'
import { marker } from './marker'

/** A damaged file and the way back to the last good copy: it leads there, however often it is interrupted. */
export const recovering: Work = {
  name: 'going back to a backup of a damaged file',
  share: 5,
  async open({ dataFolder, outside, random }: World): Promise<OpenWork> {
    const sound = join(outside, 'sound')
    const app = await startChild({ dataFolder: sound })
    await app.call('business.createSample', { language: 'es' })
    await app.call('customers.create', { name: marker })
    // Closing makes the copy of the day.
    await app.close()
    const content = contentOf(join(sound, 'libreta.db'))
    const lay = (): Buffer => {
      rmSync(dataFolder, { recursive: true, force: true })
      cpSync(sound, dataFolder, { recursive: true })
      const damaged = readFileSync(join(dataFolder, 'libreta.db'))
      damaged.fill(0x5a, 0, 4096)
      writeFileSync(join(dataFolder, 'libreta.db'), damaged)
      return damaged
    }
    lay()
    const milliseconds = await timeToRecover(dataFolder)

    return {
      async crash(): Promise<Crash> {
        const damaged = lay()
        const first = await startChild({ dataFolder })
        const said = await stateOf(first)
        if (said !== 'failed damaged') {
          await first.kill()
          return { faults: [`the damaged file was ${said}`], isInside: false, isKept: false }
        }
        void first.ask('backup.recover', {}).catch(() => undefined)
        killAfter(first, random.next() * 1.1 * milliseconds)
        const { wantsRestart } = await first.ended
        const faults = await faultsAfter(dataFolder, damaged)
        const now = contentOf(join(dataFolder, 'libreta.db'))
        return {
          faults: [...faults, ...differences(content, now), ...differences(now, content)],
          isInside: !wantsRestart,
          isKept: false,
        }
      },
      close: () => Promise.resolve([]),
    }
  },
}

/** Milliseconds until the app wants to be started again. */
async function timeToRecover(dataFolder: string): Promise<number> {
  const app = await startChild({ dataFolder })
  const start = performance.now()
  await app.ask('backup.recover', {}).catch(() => undefined)
  await app.ended
  return performance.now() - start
}

/** Starts again, goes on where it was interrupted, and says what is wrong then. */
async function faultsAfter(dataFolder: string, damaged: Buffer): Promise<readonly string[]> {
  let app = await startChild({ dataFolder })
  if ((await stateOf(app)) === 'failed damaged') {
    // It starts again sooner than it answers.
    await app.ask('backup.recover', {}).catch(() => undefined)
    await app.ended
    app = await startChild({ dataFolder })
  }
  const state = await stateOf(app)
  const isKept = readdirSync(dataFolder).some(
    (name) => name.startsWith('libreta.db') && readFileSync(join(dataFolder, name)).equals(damaged),
  )
  const faults = [
    ...(state === 'ready' ? databaseFaults(dataFolder) : [`after going back it was ${state}`]),
    ...fileFaults(dataFolder),
    ...(isKept ? [] : ['the damaged file was not kept']),
  ]
  // Ended and not closed: closing would make another copy.
  await app.kill()
  return faults
}

async function stateOf(app: AppProcess): Promise<string> {
  const found = await app.call('backup.state', {})
  return found.state === 'ready' ? 'ready' : `failed ${found.problem}`
}

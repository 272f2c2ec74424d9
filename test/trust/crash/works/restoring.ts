import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AppProcess, startChild } from '../../appProcess'
import { databaseFaults } from '../../support/databaseFaults'
import { fileFaults } from '../../support/fileFaults'
import { killAfter } from '../session'
import type { Crash, OpenWork, Work, World } from '../work'
import { marker } from './marker'

const before = `${marker} antes`
const after = `${marker} después`

/** Going back to a copy of a database that is sound, and back again: always the one or the other, whole. */
export const restoring: Work = {
  name: 'restoring a copy and undoing it',
  share: 5,
  async open({ dataFolder, outside, random }: World): Promise<OpenWork> {
    const sound = join(outside, 'sound')
    const app = await startChild({ dataFolder: sound })
    await app.call('business.createSample', { language: 'es' })
    await app.call('customers.create', { name: before })
    const { name } = await app.call('backup.make', {})
    await app.call('customers.create', { name: after })
    await app.kill()
    const source = { place: 'local', name } as const
    const lay = () => {
      rmSync(dataFolder, { recursive: true, force: true })
      cpSync(sound, dataFolder, { recursive: true })
    }
    lay()
    const milliseconds = await timeToRestore(dataFolder, (running) =>
      running.ask('backup.restore', { source }),
    )

    return {
      async crash(): Promise<Crash> {
        lay()
        const first = await startChild({ dataFolder })
        const restored = await killedIn(first, random.next() * 1.1 * milliseconds, () =>
          first.ask('backup.restore', { source }),
        )
        const second = await startChild({ dataFolder })
        const found = await whoIsThere(second)
        const faults = [
          ...(found === 'both' && !restored ? [] : found === 'before' ? [] : [`after restoring: ${found}`]),
          ...databaseFaults(dataFolder),
          ...fileFaults(dataFolder),
        ]
        if (found !== 'before') {
          await second.kill()
          return { faults, isInside: !restored, isKept: false }
        }
        const undone = await killedIn(second, random.next() * 1.1 * milliseconds, () =>
          second.ask('backup.undoRestore', {}),
        )
        const third = await startChild({ dataFolder })
        const last = await whoIsThere(third)
        const more = [
          ...(last === 'both' || (last === 'before' && !undone) ? [] : [`after undoing: ${last}`]),
          ...databaseFaults(dataFolder),
          ...fileFaults(dataFolder),
        ]
        await third.kill()
        return { faults: [...faults, ...more], isInside: !restored || !undone, isKept: !restored }
      },
      close: () => Promise.resolve([]),
    }
  },
}

/** Kills it so many milliseconds after it was asked; whether it had done what it was asked, and wanted a new start. */
async function killedIn(app: AppProcess, ms: number, ask: () => Promise<unknown>): Promise<boolean> {
  void ask().catch(() => undefined)
  killAfter(app, ms)
  return (await app.ended).wantsRestart
}

/** Milliseconds until the app wants to be started again. */
async function timeToRestore(
  dataFolder: string,
  ask: (app: AppProcess) => Promise<unknown>,
): Promise<number> {
  const app = await startChild({ dataFolder })
  const start = performance.now()
  await ask(app).catch(() => undefined)
  await app.ended
  return performance.now() - start
}

/** Which of the two customers are there: the first alone is how it was when the copy was made. */
async function whoIsThere(app: AppProcess): Promise<string> {
  const { rows } = await app.call('customers.list', { text: marker, limit: 10 })
  const names = rows.map(({ name }) => name)
  if (names.includes(before) && names.includes(after)) return 'both'
  return names.length === 1 && names[0] === before ? 'before' : `found ${names.join(', ') || 'nobody'}`
}

import { AppGone, type AppProcess, startChild } from '../appProcess'
import { databaseFaults } from '../support/databaseFaults'
import { fileFaults } from '../support/fileFaults'
import { createDurations } from './durations'
import { type Contents, createLedger, type Ledger } from './ledger'
import { createSession, type Session } from './session'
import type { Crash, OpenWork, Work, World } from './work'

/** Work that people do in the app once it runs. */
export interface Deeds {
  /** Goes on with the work, until it is killed. */
  work(session: Session): Promise<void>
  /** Everything that the ledger keeps, as the app shows it. */
  read(app: AppProcess): Promise<Contents>
  /** What else may be wrong, in files for one; null for nothing else. */
  check?(app: AppProcess): Promise<readonly string[]>
}

export interface DeedsOptions {
  readonly name: string
  readonly share: number
  /** It is killed in one of so many requests. */
  readonly requests: number
  prepare(app: AppProcess, world: World, ledger: Ledger): Promise<Deeds>
}

/** A kind of work that is begun again and again in one database, and killed each time. */
export function sessionWork({ name, share, requests, prepare }: DeedsOptions): Work {
  return {
    name,
    share,
    async open(world): Promise<OpenWork> {
      const { dataFolder, random } = world
      const ledger = createLedger()
      const durations = createDurations()
      let app = await startChild({ dataFolder })
      const deeds = await prepare(app, world, ledger)
      ledger.compare(await deeds.read(app))

      async function faultsNow(): Promise<{ faults: readonly string[]; kept: number }> {
        const { faults, kept } = ledger.compare(await deeds.read(app))
        const others = (await deeds.check?.(app)) ?? []
        const found = [...faults, ...others, ...databaseFaults(dataFolder), ...fileFaults(dataFolder)]
        return { faults: app.output() === '' ? found : [...found, `it said: ${app.output()}`], kept }
      }

      return {
        async crash(): Promise<Crash> {
          const session = createSession({ app, ledger, durations, random, requests })
          const refusal = await untilKilled(() => deeds.work(session))
          await (refusal.length > 0 ? app.kill() : app.ended)
          app = await startChild({ dataFolder })
          const { faults, kept } = await faultsNow()
          return { faults: [...refusal, ...faults], isInside: session.unanswered() > 0, isKept: kept > 0 }
        },
        async close() {
          await app.close()
          app = await startChild({ dataFolder })
          const { faults } = await faultsNow()
          await app.close()
          return faults
        },
      }
    },
  }
}

/** Works on and on; the only good end is that the app is gone. */
async function untilKilled(work: () => Promise<void>): Promise<readonly string[]> {
  try {
    for (;;) await work()
  } catch (error) {
    return error instanceof AppGone ? [] : [`refused: ${error instanceof Error ? error.stack : error}`]
  }
}

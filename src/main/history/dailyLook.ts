import type { Deps } from '../deps'
import { chainRepository } from './chain.repository'

/** Looks through the history once a day, in a thread of its own. */
export function createDailyLook({
  db,
  clock,
  jobs,
  backups,
}: Pick<Deps, 'db' | 'clock' | 'jobs' | 'backups'>) {
  let lookedOn: string | null = null

  return async function look(): Promise<void> {
    const today = clock.today()
    const last = lookedOn ?? chainRepository(db).report()?.at.slice(0, 10)
    // Not while something else works: it can wait a minute.
    if (last === today || jobs.list().some(({ state }) => state.state === 'running')) return
    lookedOn = today
    await jobs.ask('verifyHistory', { backup: backups.newestPath() })
  }
}

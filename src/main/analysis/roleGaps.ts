import { type RoleGaps, roleQuestionOf } from '#shared/analysis/roles'
import type { Deps } from '../deps'
import { MANY_SHEETS } from '../jobs/manySheets'
import { resultsReader } from './resultsReader'
import { roleGapsTask } from './roleGapsTask'

/** Reads how far apart roles are where a page waits: many sheets are read in another thread. */
export function roleGapsReader({ db, jobs }: Pick<Deps, 'db' | 'jobs'>) {
  const reader = resultsReader(db)
  return async (waveId: number): Promise<RoleGaps | null> => {
    const { wave, questions } = reader.held(waveId)
    if (wave.usableCount < MANY_SHEETS || !roleQuestionOf(questions)) return roleGapsTask({ db }, { waveId })
    return jobs.read('roleGaps', { waveId })
  }
}

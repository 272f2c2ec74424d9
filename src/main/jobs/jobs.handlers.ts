import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { jobsContract } from '#shared/jobs/jobs.contract'
import type { Deps } from '../deps'

export function jobsHandlers({
  jobs,
  desktop,
}: Pick<Deps, 'jobs' | 'desktop'>): HandlersFor<typeof jobsContract> {
  return {
    'jobs.list': () => jobs.list(),
    'jobs.cancel': ({ id }) => {
      jobs.cancel(id)
      return {}
    },
    'jobs.open': async ({ id, what }) => {
      const path = jobs.fileOf(id)
      if (path === null) throw new AppError('notFound')
      if (what === 'file') await desktop.open(path)
      else desktop.showInFolder(path)
      return {}
    },
  }
}

import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { jobsContract } from '#shared/jobs/jobs.contract'
import type { Deps } from '../deps'

export function jobsHandlers({
  jobs,
  session,
  desktop,
}: Pick<Deps, 'jobs' | 'session' | 'desktop'>): HandlersFor<typeof jobsContract> {
  return {
    'jobs.list': () => jobs.list(session.role()),
    'jobs.cancel': ({ id }) => {
      jobs.cancel(id, session.role())
      return {}
    },
    'jobs.open': async ({ id, what }) => {
      const path = jobs.fileOf(id, session.role())
      if (path === null) throw new AppError('notFound')
      if (what === 'file') await desktop.open(path)
      else desktop.showInFolder(path)
      return {}
    },
  }
}

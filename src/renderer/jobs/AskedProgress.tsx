import type { JobKind } from '#shared/jobs/jobs.contract'
import { useApiQuery } from '../app/api'
import { JobProgress } from './JobProgress'

/** How far the work has come whose end a call is waiting for; shown while it waits. */
export function AskedProgress({ kind, label }: { kind: JobKind; label: string }) {
  const jobs = useApiQuery('jobs.list', {})
  const job = jobs.data?.filter((known) => known.kind === kind && known.state.state === 'running').at(-1)
  return job ? <JobProgress job={job} label={label} /> : null
}

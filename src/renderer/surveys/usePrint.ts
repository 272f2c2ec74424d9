import type { Input } from '#shared/contract/contract'
import type { Job } from '#shared/jobs/jobs.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useJob } from '../jobs/useJob'

export interface Print {
  readonly job: Job | null
  /** The form is being laid out: what comes before the job. */
  readonly isPreparing: boolean
  readonly isBusy: boolean
  start(what: Input<'surveys.print'>): void
}

/** A print: asks where, lays the form out, writes all copies as a job, and tells how it goes. */
export function usePrint(): Print {
  const report = useReport()
  const print = useApiCommand('surveys.print')
  const [job, follow] = useJob()
  return {
    job,
    isPreparing: print.isPending,
    isBusy: print.isPending || job?.state.state === 'running',
    start: (what) =>
      print.mutate(what, { onSuccess: (started) => started && follow(started.jobId), onError: report }),
  }
}

import type { Output } from '#shared/contract/contract'
import type { Soak } from './soak'

type JobState = Output<'jobs.list'>[number]['state']

/** Waits until a job is over, and says how it ended. */
export async function finishedJob(call: Soak['call'], id: number): Promise<JobState> {
  for (;;) {
    const job = (await call('jobs.list', {})).find((one) => one.id === id)
    if (!job) throw new Error(`there is no job ${id}`)
    if (job.state.state !== 'running') return job.state
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

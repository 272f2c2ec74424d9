import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Job, JobOutcome } from './job'

const execute = promisify(execFile)

/** Does a job in a fresh process of the same Node. */
export async function runJob(job: Job): Promise<JobOutcome> {
  const script = join(import.meta.dirname, 'job.mjs')
  const { stdout } = await execute(process.execPath, [script, JSON.stringify(job)])
  return JSON.parse(stdout) as JobOutcome // written by the job
}

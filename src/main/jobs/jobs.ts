import { type Role, roles, type Topic } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Job, JobState } from '#shared/jobs/jobs.contract'
import { toAppError } from '../errors'
import {
  type FollowedTask,
  type ListedTask,
  type ReadingTask,
  type TaskInput,
  type TaskName,
  type TaskOutput,
  topicsAfter,
  writingTasks,
} from './tasks'

export type OnProgress = (done: number, total: number) => void

export interface RunningTask<Output = unknown> {
  readonly finished: Promise<Output>
  cancel(): void
}

/** Runs a task off the main thread; in tests, on it. */
export type RunTask = <N extends TaskName>(
  name: N,
  input: TaskInput<N>,
  onProgress: OnProgress,
) => RunningTask<TaskOutput<N>>

export interface Jobs {
  start<N extends FollowedTask>(name: N, input: TaskInput<N>): number
  /** Waits for what a task finds. It is listed while it runs, so that it can be watched and cancelled. */
  ask<N extends ListedTask>(name: N, input: TaskInput<N>): Promise<TaskOutput<N>>
  /** Waits for what a page shows, read off the main thread. It is not listed. */
  read<N extends ReadingTask>(name: N, input: TaskInput<N>): Promise<TaskOutput<N>>
  /** Those that somebody of this role may see: whoever may do more sees what others began too. */
  list(role?: Role): Job[]
  cancel(id: number, role?: Role): void
  /** The file that a finished job wrote. */
  fileOf(id: number, role?: Role): string | null
  /** Resolves when no job is writing; null when none is. */
  writable(): Promise<void> | null
  /** Resolves when every job has ended. */
  idle(): Promise<void>
}

export interface JobsOptions {
  readonly run: RunTask
  /** The role of whoever is here as a job begins. */
  readonly role?: () => Role
  readonly onChanged: (topics: readonly Topic[]) => void
  readonly log: (event: 'failed', name: string, detail: unknown) => void
}

const afterWriting: readonly Topic[] = [
  'jobs',
  'surveys',
  'responses',
  'attributes',
  'analysis',
  'importance',
  'scorecards',
  'cases',
  'customers',
  'promises',
  'contingencies',
  'charter',
  'home',
  'business',
  'history',
]
const KEPT = 20

const noMore = () => undefined

interface Entry {
  job: Job
  readonly task: RunningTask
  readonly settled: Promise<void>
  path: string | null
  readonly writes: boolean
  readonly startedBy: Role
}

/** What the owner had written is not opened by staff. */
const isOpenTo = ({ startedBy }: Entry, role: Role) => roles.indexOf(role) >= roles.indexOf(startedBy)

function changedBy({ job, writes }: Entry): readonly Topic[] {
  const { state } = job.state
  if (writes && state === 'done') return afterWriting
  return state === 'running' ? ['jobs'] : ['jobs', ...(topicsAfter[job.kind] ?? [])]
}

/** Long work with progress and cancel. What has ended stays listed for the page that asked for it. */
export function createJobs({ run, role: roleNow = () => 'owner', onChanged, log }: JobsOptions): Jobs {
  const entries = new Map<number, Entry>()
  let lastId = 0

  function setState(id: number, state: JobState): void {
    const entry = entries.get(id)
    if (!entry) return
    entry.job = { ...entry.job, state }
    onChanged(changedBy(entry))
  }

  async function follow(
    id: number,
    name: FollowedTask,
    task: RunningTask<TaskOutput<FollowedTask>>,
  ): Promise<void> {
    try {
      const { path, ...result } = await task.finished
      const entry = entries.get(id)
      if (entry) entry.path = path
      setState(id, { state: 'done', ...result })
    } catch (error) {
      const known = toAppError(error)
      if (known?.code === 'cancelled') return setState(id, { state: 'cancelled' })
      if (!known) log('failed', `job ${name}`, error)
      setState(id, { state: 'failed', code: known?.code ?? 'unexpected' })
    }
  }

  function begin<N extends ListedTask>(name: N, input: TaskInput<N>) {
    const id = ++lastId
    const startedBy = roleNow()
    const task = run(name, input, (done, total) => setState(id, { state: 'running', done, total }))
    const list = (settled: Promise<void>) => {
      const job: Job = { id, kind: name, state: { state: 'running', done: 0, total: 0 } }
      entries.set(id, { job, task, settled, path: null, writes: writingTasks.has(name), startedBy })
      entries.delete(id - KEPT)
      onChanged(['jobs'])
    }
    return { id, task, list }
  }

  return {
    start(name, input) {
      const { id, task, list } = begin(name, input)
      list(follow(id, name, task))
      return id
    },
    ask(name, input) {
      const { id, task, list } = begin(name, input)
      list(task.finished.then(noMore, noMore))
      return task.finished.finally(() => {
        entries.delete(id)
        onChanged(['jobs'])
      })
    },
    read: (name, input) => run(name, input, noMore).finished,
    list: (role = 'owner') =>
      [...entries.values()].filter((entry) => isOpenTo(entry, role)).map(({ job }) => job),
    cancel(id, role = 'owner') {
      const entry = entries.get(id)
      if (!entry || !isOpenTo(entry, role)) throw new AppError('notFound')
      entry.task.cancel()
    },
    fileOf(id, role = 'owner') {
      const entry = entries.get(id)
      return entry && isOpenTo(entry, role) ? entry.path : null
    },
    writable() {
      const writing = [...entries.values()].filter(
        ({ writes, job }) => writes && job.state.state === 'running',
      )
      return writing.length === 0
        ? null
        : Promise.all(writing.map(({ settled }) => settled)).then(() => undefined)
    },
    idle: () => Promise.all([...entries.values()].map(({ settled }) => settled)).then(() => undefined),
  }
}

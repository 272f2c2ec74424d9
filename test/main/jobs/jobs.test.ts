import { expect, test } from 'vitest'
import type { Topic } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { createJobs, type RunTask } from '../../../src/main/jobs/jobs'
import type { TaskResult } from '../../../src/main/jobs/task'
import { aMappingOfNothing, appForEachTest, outcomeOf } from '../../support/builders'

const app = appForEachTest()
const input = { path: 'x.csv', mapping: aMappingOfNothing }
const result: TaskResult = {
  fileName: 'x.xlsx',
  path: 'x.xlsx',
  waveId: null,
  count: 3,
  milliseconds: 5,
}

/** Jobs whose tasks end when the test says so. */
function controlledJobs() {
  const announced: (readonly Topic[])[] = []
  const logged: unknown[] = []
  const tasks: { end(value: TaskResult): void; fail(error: unknown): void; cancelled: boolean }[] = []
  const jobs = createJobs({
    run: ((): ReturnType<RunTask> => {
      let end: (value: TaskResult) => void = () => undefined
      let fail: (error: unknown) => void = () => undefined
      const finished = new Promise<TaskResult>((resolve, reject) => {
        end = resolve
        fail = reject
      })
      const task = { end, fail, cancelled: false }
      tasks.push(task)
      const cancel = () => {
        task.cancelled = true
      }
      return { finished, cancel }
      // Every task of these ends in the one way.
    }) as RunTask,
    onChanged: (topics) => announced.push(topics),
    log: (_event, name) => logged.push(name),
  })
  return { jobs, tasks, announced, logged }
}

test('a job is listed while it runs and after, with what it left', async () => {
  const { jobs, tasks } = controlledJobs()
  const id = jobs.start('workbook', { path: 'x', scorecardId: 1, waveId: 1, language: 'es' })
  expect(jobs.list()).toEqual([{ id, kind: 'workbook', state: { state: 'running', done: 0, total: 0 } }])
  expect(jobs.fileOf(id)).toBeNull()
  tasks[0]?.end(result)
  await jobs.idle()
  const { path, ...shown } = result
  expect(jobs.list()).toEqual([{ id, kind: 'workbook', state: { state: 'done', ...shown } }])
  expect(jobs.fileOf(id)).toBe(path)
})

test('a job that fails says why when the person can do something, and is logged when it is a bug', async () => {
  const { jobs, tasks, logged } = controlledJobs()
  for (const _ of [1, 2, 3, 4]) jobs.start('import', input)
  tasks[0]?.fail(new AppError('importHasErrors'))
  tasks[1]?.fail(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
  tasks[2]?.fail(new AppError('cancelled'))
  tasks[3]?.fail(new TypeError('a bug'))
  await jobs.idle()
  expect(jobs.list().map(({ state }) => state)).toEqual([
    { state: 'failed', code: 'importHasErrors' },
    { state: 'failed', code: 'diskFull' },
    { state: 'cancelled' },
    { state: 'failed', code: 'unexpected' },
  ])
  expect(logged).toEqual(['job import'])
})

test('writing may begin when no job writes: an import holds it, a workbook does not', async () => {
  const { jobs, tasks } = controlledJobs()
  jobs.start('workbook', { path: 'x', scorecardId: 1, waveId: 1, language: 'es' })
  expect(jobs.writable()).toBeNull()
  jobs.start('import', input)
  const writable = jobs.writable()
  expect(writable).not.toBeNull()
  tasks[1]?.fail(new AppError('importHasErrors'))
  await writable
  expect(jobs.writable()).toBeNull()
})

test('cancelling reaches the task, and a job that is not there is not found', async () => {
  const { jobs, tasks } = controlledJobs()
  const id = jobs.start('import', input)
  jobs.cancel(id)
  expect(tasks[0]?.cancelled).toBe(true)
  expect(await outcomeOf(app().call('jobs.cancel', { id: 9 }))).toBe('notFound')
  expect(await outcomeOf(app().call('jobs.open', { id: 9, what: 'file' }))).toBe('notFound')
})

test('only an import that is done announces the data, the rest only the jobs', async () => {
  const { jobs, tasks, announced } = controlledJobs()
  jobs.start('import', input)
  tasks[0]?.fail(new AppError('cancelled'))
  await jobs.idle()
  jobs.start('import', input)
  tasks[1]?.end(result)
  await jobs.idle()
  expect(announced.slice(0, 3)).toEqual([['jobs'], ['jobs'], ['jobs']])
  expect(announced[3]).toEqual(expect.arrayContaining(['jobs', 'responses', 'surveys', 'home', 'scorecards']))
})

test('the last twenty jobs are listed', async () => {
  const { jobs, tasks } = controlledJobs()
  for (let index = 0; index < 25; index++) {
    jobs.start('import', input)
    tasks[index]?.end(result)
    await jobs.idle()
  }
  expect(jobs.list().map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6))
})

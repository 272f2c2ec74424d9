import type { SplitWaveRef } from '#shared/analysis/sheetGroups'
import type { Deps } from '../deps'
import { MANY_SHEETS } from '../jobs/manySheets'
import type { ReadingTask, TaskInput, TaskOutput } from '../jobs/tasks'
import { resultsReader } from './resultsReader'
import type { ViewContext } from './waveView'

/** A view goes through its sheets three times and more: a thousand of them take a tenth of a second. */
const MANY_IN_A_VIEW = MANY_SHEETS / 5

type ViewTask = { [N in ReadingTask]: TaskInput<N> extends SplitWaveRef ? N : never }[ReadingTask]

/** Reads a view of a wave where a page waits: many sheets are read in another thread. */
export function waveViewReader({ db, clock, jobs }: Pick<Deps, 'db' | 'clock' | 'jobs'>) {
  const reader = resultsReader(db)
  return <N extends ViewTask>(task: N, read: (context: ViewContext, input: SplitWaveRef) => TaskOutput<N>) =>
    async (input: SplitWaveRef & TaskInput<N>): Promise<TaskOutput<N>> =>
      reader.held(input.waveId).wave.usableCount < MANY_IN_A_VIEW
        ? read({ db, clock }, input)
        : jobs.read(task, input)
}

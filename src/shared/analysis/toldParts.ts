import { FEWEST_ANSWERS_SHOWN } from '../stats/suppression'
import { safeSegments } from './safeSegments'

/** Whether a figure may be told: asked by its name, one of its kind within a reading, and by its answers. */
export type IsTold = (figure: string, n: number) => boolean

/** A reading without what may not be told of it. It has to ask for every figure, the same ones of every part. */
export type Told<Reading, Shown> = (reading: Reading, isTold: IsTold) => Shown

/** What may be told of everybody: nothing that fewer than five people said (domain.md §0.1 C6). */
export const isToldOfAll: IsTold = (_, n) => n >= FEWEST_ANSWERS_SHOWN

/**
 * The readings of the parts of a whole that is told as well, each without what may not be told beside it: figure by
 * figure nothing of fewer than five answers, and nothing that with the figure of the whole would tell of so few
 * (domain.md §0.1 C6, C7). Each is looked through twice: what figures there are, then which of them may be told.
 */
export function toldParts<Reading, Shown>(readings: readonly Reading[], told: Told<Reading, Shown>): Shown[] {
  const counts = readings.map((reading) => {
    const count = new Map<string, number>()
    told(reading, (figure, n) => {
      count.set(figure, n)
      return true
    })
    return count
  })
  const figures = new Set(counts.flatMap((count) => [...count.keys()]))
  const states = new Map(
    [...figures].map((figure) => [figure, safeSegments(counts.map((count) => count.get(figure) ?? 0))]),
  )
  return readings.map((reading, part) => told(reading, (figure) => states.get(figure)?.[part] === 'shown'))
}

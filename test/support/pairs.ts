import type { Answer } from '#shared/responses/answers'
import type { Question } from '#shared/surveys/question'
import { aQuestion } from './builders'

/** A name, and its questions on importance and performance, in a group of pairs. */
export function importancePairs(names: readonly string[]): Question[] {
  return names.flatMap((name, index) =>
    (['I5', 'S5'] as const).map((type, side) =>
      aQuestion({
        key: `q${2 * index + side + 1}`,
        type,
        text: { es: name, en: name },
        group: { key: 'pairs', kind: 'importance' },
      }),
    ),
  )
}

/** So many whole answers on 1–5 that have this mean to the tenth, for a count that is a multiple of ten. */
export function answersWithMean(mean: number, count: number): number[] {
  const low = Math.floor(mean + 1e-9)
  const high = Math.round((mean - low) * count)
  return Array.from({ length: count }, (_, index) => (index < high ? low + 1 : low))
}

/** Columns of answers, one a question, turned into sheets. */
export function sheetsOf(columns: readonly (readonly Answer[])[]): Answer[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null))
}

import type { Reliability } from '#shared/analysis/results.contract'
import type { Answers } from '#shared/responses/answers'
import { cronbachAlpha, FEWEST_ROWS_FOR_ALPHA, reliabilityLabel } from '#shared/stats/reliability'
import { groupsOf, isFirstOfPair } from '#shared/surveys/groups'
import type { Question } from '#shared/surveys/question'
import { isScaleType } from '#shared/surveys/scales'

interface Phrases {
  readonly dimension: string | null
  readonly positions: readonly number[]
}

/**
 * Cronbach's alpha of the phrases that are meant to measure one thing: those of one dimension on one scale, and those
 * of a matrix without dimensions (domain.md §3.7).
 */
export function reliabilitiesOf(questions: readonly Question[], sheets: Iterable<Answers>): Reliability[] {
  const groups = phrasesOf(questions)
  const rows = groups.map((): (number | null)[][] => [])
  for (const answers of sheets) {
    groups.forEach(({ positions }, index) => {
      const row = positions.map((position) => answers[position])
      // Only complete rows count: the others need not be kept.
      if (row.every((value) => typeof value === 'number')) rows[index]?.push(row)
    })
  }
  return groups.map((group, index) => reliabilityOf(group, questions, rows[index] ?? []))
}

/** Phrases on one scale that share a dimension; expectations are kept apart from what was received. */
function phrasesOf(questions: readonly Question[]): Phrases[] {
  const groups = new Map<string, { dimension: string | null; positions: number[] }>()
  const add = (key: string, dimension: string | null, position: number) => {
    const known = groups.get(key)
    if (known) known.positions.push(position)
    else groups.set(key, { dimension, positions: [position] })
  }
  questions.forEach(({ key, dimension, type }, position) => {
    if (dimension === null || !isScaleType(type)) return
    add(`${dimension} ${type} ${isFirstOfPair(questions, key)}`, dimension, position)
  })
  for (const { group, start, questions: run } of groupsOf(questions)) {
    run.forEach(({ dimension, type }, index) => {
      if (group.kind === 'matrix' && dimension === null && isScaleType(type))
        add(`${group.key} at ${start}`, null, start + index)
    })
  }
  return [...groups.values()].filter(({ positions }) => positions.length >= 2)
}

function reliabilityOf(
  { dimension, positions }: Phrases,
  questions: readonly Question[],
  rows: readonly (readonly (number | null)[])[],
): Reliability {
  const result = rows.length < FEWEST_ROWS_FOR_ALPHA ? null : cronbachAlpha(rows)
  return {
    dimension,
    questions: positions.flatMap((position, index) => {
      const question = questions[position]
      const alphaWithout = result?.alphaIfDeleted[index] ?? null
      return question ? [{ key: question.key, text: question.text, alphaWithout }] : []
    }),
    n: rows.length,
    alpha: result?.alpha ?? null,
    label: result && reliabilityLabel(result.alpha),
  }
}

import type { Answer } from '#shared/responses/answers'

/** How often an answer was given, as the table `answer_count` holds it. */
export interface AnswerCount {
  /** 0 for no place. */
  readonly placeId: number
  readonly position: number
  readonly code: string
  readonly value: number
  readonly count: number
}

/** Values from 0 up to this are counted in places of their own: those of every scale, and a hundred times faster to find. */
const smallValues = 32

interface PositionCounts {
  readonly small: Int32Array
  /** Larger values by themselves, codes by their names and marks as `mark 3`. */
  readonly others: Map<number | string, number>
}

/**
 * Counts the answers of many usable sheets as the triggers of `response` count those of one:
 * a value by itself, a code by its name, anything else as valid, and each mark of it once more.
 */
export function answerTally() {
  const places = new Map<number, PositionCounts[]>()

  return {
    add(placeId: number, answers: readonly Answer[]): void {
      let positions = places.get(placeId)
      if (!positions) {
        positions = answers.map(() => ({ small: new Int32Array(smallValues), others: new Map() }))
        places.set(placeId, positions)
      }
      for (let position = 0; position < answers.length; position += 1) {
        const counts = positions[position]
        const answer = answers[position]
        if (counts && answer !== undefined) count(counts, answer)
      }
    },
    *counts(): IterableIterator<AnswerCount> {
      for (const [placeId, positions] of places) {
        for (const [position, { small, others }] of positions.entries()) {
          for (const [value, count] of small.entries())
            if (count > 0) yield { placeId, position, code: 'valid', value, count }
          for (const [key, count] of others) yield { placeId, position, count, ...codeAndValue(key) }
        }
      }
    },
  }
}

function count({ small, others }: PositionCounts, answer: Answer): void {
  const bump = (key: number | string) => void others.set(key, (others.get(key) ?? 0) + 1)
  if (typeof answer === 'number') {
    const before = small[answer]
    // A typed array has no place for what is larger, below zero or no whole number.
    if (before === undefined) bump(answer)
    else small[answer] = before + 1
  } else if (answer === null) bump('blank')
  else if (typeof answer === 'string') bump(answer)
  else if ('text' in answer || 'date' in answer) bumpSmall(small, 0)
  else {
    bumpSmall(small, 0)
    for (const mark of answer.marks) bump(`mark ${mark}`)
  }
}

/** Anything that has no value is valid with 0 in its place. */
function bumpSmall(small: Int32Array, value: number): void {
  small[value] = (small[value] ?? 0) + 1
}

function codeAndValue(key: number | string): { code: string; value: number } {
  if (typeof key === 'number') return { code: 'valid', value: key }
  if (key.startsWith('mark ')) return { code: 'mark', value: Number(key.slice('mark '.length)) }
  return { code: key, value: 0 }
}

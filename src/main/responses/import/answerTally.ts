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

/**
 * Counts the answers of many usable sheets as the triggers of `response` count those of one:
 * a value by itself, a code by its name, anything else as valid, and each mark of it once more.
 */
export function answerTally() {
  const places = new Map<number, Map<number | string, number>[]>()
  const bump = (counts: Map<number | string, number>, key: number | string) =>
    void counts.set(key, (counts.get(key) ?? 0) + 1)

  return {
    add(placeId: number, answers: readonly Answer[]): void {
      let positions = places.get(placeId)
      if (!positions) {
        positions = answers.map(() => new Map())
        places.set(placeId, positions)
      }
      for (let position = 0; position < answers.length; position += 1) {
        const counts = positions[position]
        const answer = answers[position]
        if (!counts || answer === undefined) continue
        if (typeof answer === 'number') bump(counts, answer)
        else if (answer === null) bump(counts, 'blank')
        else if (typeof answer === 'string') bump(counts, answer)
        else {
          bump(counts, 'valid')
          if ('marks' in answer) for (const mark of answer.marks) bump(counts, `mark ${mark}`)
        }
      }
    },
    *counts(): IterableIterator<AnswerCount> {
      for (const [placeId, positions] of places) {
        for (const [position, counts] of positions.entries()) {
          for (const [key, count] of counts) yield { placeId, position, count, ...codeAndValue(key) }
        }
      }
    },
  }
}

function codeAndValue(key: number | string): { code: string; value: number } {
  if (typeof key === 'number') return { code: 'valid', value: key }
  if (key.startsWith('mark ')) return { code: 'mark', value: Number(key.slice('mark '.length)) }
  return { code: key, value: 0 }
}

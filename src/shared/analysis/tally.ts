import type { Answer } from '../responses/answers'

/** Answers to one question, counted by code, and the valid ones by value. */
export interface Tally {
  valid: number
  na: number
  blank: number
  multi: number
  range: number
  illegible: number
  skipped: number
  /** Value or option → how many chose it. */
  readonly values: Map<number, number>
}

export function emptyTally(): Tally {
  return { valid: 0, na: 0, blank: 0, multi: 0, range: 0, illegible: 0, skipped: 0, values: new Map() }
}

export function emptyTallies(count: number): Tally[] {
  return Array.from({ length: count }, emptyTally)
}

/** Counts one answer of a sheet. */
export function tallyAnswer(tally: Tally, answer: Answer | undefined): void {
  if (answer === null || answer === undefined) tally.blank += 1
  else if (typeof answer === 'string') tally[answer] += 1
  else {
    tally.valid += 1
    if (typeof answer === 'number') addValue(tally, answer, 1)
    else if ('marks' in answer) for (const mark of answer.marks) addValue(tally, mark, 1)
  }
}

/** Adds what was counted before, by the database. `code` is 'valid', 'blank', 'mark' or the code of an answer. */
export function addCount(tally: Tally, code: string, value: number, count: number, isNumeric: boolean): void {
  if (code === 'mark') addValue(tally, value, count)
  else if (code === 'valid') {
    tally.valid += count
    // Marks, days and texts are counted as valid with the value 0, and marks once more, each for itself.
    if (isNumeric) addValue(tally, value, count)
  } else if (isCounted(code)) tally[code] += count
}

function isCounted(code: string): code is 'na' | 'blank' | 'multi' | 'range' | 'illegible' | 'skipped' {
  return ['na', 'blank', 'multi', 'range', 'illegible', 'skipped'].includes(code)
}

function addValue({ values }: Tally, value: number, count: number): void {
  values.set(value, (values.get(value) ?? 0) + count)
}

import type { Answer } from '#shared/responses/answers'
import type { QuestionType } from '#shared/surveys/scales'

/** Whole numbers from zero to just below this are counted in an array. */
const SMALL = 32

/** What the usable sheets say to one question, counted while they are written. */
export class QuestionTally {
  valid = 0
  na = 0
  blank = 0
  /** Double marks, values outside the scale and what nobody could read. */
  invalid = 0
  /** A skip of the questionnaire passed the question over. */
  skipped = 0
  // How many sheets gave (or, in a multiple choice, marked) each value. Closed questions have small whole numbers and
  // come a million times: an array is quicker than a map.
  private readonly small: number[] = new Array<number>(SMALL).fill(0)
  private readonly others = new Map<number, number>()

  constructor(readonly type: QuestionType) {}

  add(answer: Answer | undefined): void {
    if (typeof answer === 'number') {
      this.valid += 1
      this.count(answer)
    } else if (isBlank(answer)) this.blank += 1
    else if (answer === 'na') this.na += 1
    else if (answer === 'skipped') this.skipped += 1
    else if (typeof answer === 'string') this.invalid += 1
    else {
      this.valid += 1
      if ('marks' in answer) for (const mark of answer.marks) this.count(mark)
    }
  }

  /** How many sheets have `value`. */
  countOf(value: number): number {
    return this.small[value] ?? this.others.get(value) ?? 0
  }

  /** How many sheets have `value` or more. */
  countFrom(value: number): number {
    let total = 0
    for (const [key, count] of this.counts()) if (key >= value) total += count
    return total
  }

  sum(): number {
    let total = 0
    for (const [value, count] of this.counts()) total += value * count
    return total
  }

  mean(): number | null {
    return this.valid === 0 ? null : this.sum() / this.valid
  }

  median(): number | null {
    if (this.valid === 0) return null
    const values = this.counts().sort(([a], [b]) => a - b)
    return (this.atRank(values, (this.valid - 1) >> 1) + this.atRank(values, this.valid >> 1)) / 2
  }

  private atRank(values: readonly (readonly [number, number])[], rank: number): number {
    let before = 0
    for (const [value, count] of values) {
      before += count
      if (rank < before) return value
    }
    return 0
  }

  private count(value: number): void {
    const known = this.small[value]
    if (known === undefined) this.others.set(value, (this.others.get(value) ?? 0) + 1)
    else this.small[value] = known + 1
  }

  /** Every value that was given, with how often. */
  private counts(): (readonly [value: number, count: number])[] {
    const small = this.small.flatMap((count, value) => (count > 0 ? [[value, count] as const] : []))
    return [...small, ...this.others]
  }
}

/** All that was counted while the data sheet was written. */
export interface Tally {
  readonly questions: readonly QuestionTally[]
  readonly sheets: { usable: number; insufficient: number; voided: number }
}

/** Nothing was written; a multiple choice without a mark cannot be told from a blank one on paper. */
export function isBlank(answer: Answer | undefined): answer is null | undefined {
  if (answer === null || answer === undefined) return true
  if (typeof answer !== 'object') return false
  if ('marks' in answer) return answer.marks.length === 0
  return 'text' in answer && answer.text === ''
}

import type { Answers } from '../responses/answers'
import { mean } from '../stats/mean'
import { estimateMean } from '../stats/meanInterval'
import { clipInterval, type Interval } from '../stats/numbers'
import type { Question } from '../surveys/question'

/** Fewer people than this are never told of: a hard floor (domain.md §0.1, C6). */
export const FEWEST_EMPLOYEES = 5
/** A net promoter score of a team needs so many (domain.md §1.19). */
export const FEWEST_EMPLOYEES_NET = 10

/**
 * Whether a wave of the team can have been read: closed, with five answers or more. It is not opened again, because one
 * sheet more or less would tell what it says (domain.md §1.19).
 */
export function isToldOfTeam(wave: {
  readonly isOfEmployees: boolean
  readonly closedOn: string | null
  readonly usableCount: number
}): boolean {
  return wave.isOfEmployees && wave.closedOn !== null && wave.usableCount >= FEWEST_EMPLOYEES
}

export interface InternalIndex {
  /** 0–100: the mean of what each person's statements come to. */
  readonly mean: number
  readonly standardDeviation: number
  readonly n: number
  /** Of 95 %; null when all say the same. */
  readonly interval: Interval | null
}

/** What one person agreed with, 0–100: the mean of the 1–5 statements answered; null without any. */
function indexOf(questions: readonly Question[], answers: Answers): number | null {
  const agreed = questions.flatMap(({ type }, position) => {
    const answer = answers[position]
    return type === 'A5' && typeof answer === 'number' ? [25 * (answer - 1)] : []
  })
  return mean(agreed)
}

/**
 * Internal index of a wave (domain.md §1.19); null with fewer than five people, without exception. `population` is how
 * many work here, null when unknown.
 */
export function internalIndex(
  questions: readonly Question[],
  sheets: Iterable<Answers>,
  population: number | null = null,
): InternalIndex | null {
  const people: number[] = []
  for (const answers of sheets) {
    const index = indexOf(questions, answers)
    if (index !== null) people.push(index)
  }
  if (people.length < FEWEST_EMPLOYEES) return null
  const { mean: index, deviation, interval } = estimateMean(people, population)
  return {
    mean: index ?? 0,
    standardDeviation: deviation ?? 0,
    n: people.length,
    interval: interval && clipInterval(interval, { min: 0, max: 100 }),
  }
}

/** How many of a wave answered 9–10 and 0–6 to whether they would recommend working here; null below ten people. */
export function employeeNetPromoter(
  questions: readonly Question[],
  sheets: Iterable<Answers>,
): { readonly promoters: number; readonly detractors: number; readonly n: number } | null {
  const position = questions.findIndex(({ type }) => type === 'R10')
  const told = { promoters: 0, detractors: 0, n: 0 }
  for (const answers of sheets) {
    const answer = answers[position]
    if (typeof answer !== 'number') continue
    told.n += 1
    if (answer >= 9) told.promoters += 1
    if (answer <= 6) told.detractors += 1
  }
  return told.n < FEWEST_EMPLOYEES_NET ? null : told
}

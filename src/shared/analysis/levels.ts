import { type CodedAnswer, validValues } from '../stats/answers'
import { mean } from '../stats/mean'
import { comparePairs, type MeanComparison } from '../stats/meanComparison'
import { isAtLeast } from '../stats/numbers'
import { type Proportion, proportion, shareAtLeast } from '../stats/proportion'
import { frequencies, median } from '../stats/quantile'

/** Level received and level desired by one person, 1 (criminal) to 5 (amazing). */
export type LevelAnswer = { readonly received: CodedAnswer; readonly desired: CodedAnswer }

export type LevelResult = {
  /** Valid answers on the level received. */
  readonly n: number
  readonly distribution: readonly { readonly value: number; readonly n: number }[]
  /** The main figure of this ordinal scale; null without answers. */
  readonly median: number | null
  readonly meanReceived: number | null
  readonly meanDesired: number | null
  /** Answers at level 1. */
  readonly criminal: Proportion
  /** Answers at level 4 or 5. */
  readonly desiredOrBetter: Proportion
  /** Received − desired over those who gave both; null when nobody did. */
  readonly gap: MeanComparison | null
  /** Nearly everybody desires the highest level: the difference says little then, the share says it (domain.md §1.5). */
  readonly isCeiling: boolean
  /** Of those who gave both, who receives less than desired. */
  readonly belowDesired: Proportion
  readonly alert: 'none' | 'amber' | 'red'
}

/** From this share of people who desire level 5 on, nearly everybody does. */
const CEILING = 0.9

/**
 * The five service levels (domain.md §1.5, D1). Alert: red from 5 % criminal with n ≥ 30, else amber with any answer
 * at level 1.
 */
export function levelResult(answers: readonly LevelAnswer[]): LevelResult {
  const received = validValues(answers.map((answer) => answer.received))
  const desired = validValues(answers.map((answer) => answer.desired))
  const pairs = answers.flatMap((answer) =>
    typeof answer.received === 'number' && typeof answer.desired === 'number'
      ? [{ first: answer.received, second: answer.desired }]
      : [],
  )
  const criminal = proportion(received.filter((level) => level === 1).length, received.length)
  return {
    n: received.length,
    distribution: frequencies(received, { min: 1, max: 5 }),
    median: median(received),
    meanReceived: mean(received),
    meanDesired: mean(desired),
    criminal,
    desiredOrBetter: shareAtLeast(received, 4),
    gap: comparePairs(pairs),
    isCeiling:
      desired.length > 0 &&
      isAtLeast(desired.filter((level) => level === 5).length / desired.length, CEILING),
    belowDesired: proportion(pairs.filter(({ first, second }) => first < second).length, pairs.length),
    alert: alertOf(criminal),
  }
}

function alertOf({ successes, n, share }: Proportion): LevelResult['alert'] {
  if (share !== null && n >= 30 && isAtLeast(share, 0.05)) return 'red'
  return successes > 0 ? 'amber' : 'none'
}

import { z } from 'zod'
import { isSame } from '../stats/numbers'

/** What decides whom to see first (domain.md §1.14). */
export const components = ['opportunity', 'risk', 'access', 'near'] as const
export type Component = (typeof components)[number]

const Weight = z.number().min(0).max(1)
/** Shares of the priority; they sum to 1. */
export const Weights = z
  .object({ opportunity: Weight, risk: Weight, access: Weight, near: Weight })
  .refine((weights) => isSame(sumOf(weights), 1), { message: 'notWhole' })
export type Weights = z.infer<typeof Weights>

export const defaultWeights: Weights = { opportunity: 0.4, risk: 0.3, access: 0.2, near: 0.1 }

/** 1 to 5 each; null for what nobody judged yet. */
export type Scores = { readonly [C in Component]: number | null }

export function sumOf(weights: { readonly [C in Component]: number }): number {
  return components.reduce((sum, component) => sum + weights[component], 0)
}

/**
 * 0 to 100: 100·(Σ weight·score − 1)/4 (domain.md §1.14). The weight of what is missing goes to the others by their
 * weights; null when nothing that weighs was judged.
 */
export function priorityOf(scores: Scores, weights: Weights): number | null {
  const judged = components.flatMap((component) => {
    const score = scores[component]
    return score === null ? [] : [{ score, weight: weights[component] }]
  })
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0)
  if (whole <= 0) return null
  const mean = judged.reduce((sum, { score, weight }) => sum + weight * score, 0) / whole
  return (100 * (mean - 1)) / 4
}

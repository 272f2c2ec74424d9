import { clip, percentage } from '../stats/numbers'

/** An answer of a filled checklist; null when the item did not apply. */
export type AnsweredItem = {
  readonly key: string
  readonly section: string
  /** Above 0. */
  readonly weight: number
  readonly isCritical: boolean
  readonly answer: ItemAnswer | null
}

/** Yes or no; a step of 1 to 5, or of 0 to 2; or minutes, held against a target and a limit above it. */
export type ItemAnswer =
  | { readonly type: 'yesno'; readonly value: boolean }
  | { readonly type: 'scale5'; readonly value: number }
  | { readonly type: 'threeStep'; readonly value: number }
  | { readonly type: 'minutes'; readonly value: number; readonly target: number; readonly limit: number }

/** Scores are percentages, 0–100; null when nothing applied. */
export type ChecklistResult = {
  /** Score of each item, 0–1, in order; null where it did not apply. */
  readonly itemScores: readonly (number | null)[]
  readonly score: number | null
  readonly sections: readonly { readonly section: string; readonly score: number | null }[]
  /** Keys of the critical items with a score of 0: the visit does not conform whatever its score. */
  readonly failedCriticals: readonly string[]
}

/** Score 0–1 of an answer: minutes fall evenly from 1 at the target to 0 at the limit (domain.md §1.4). */
export function scoreOfAnswer(answer: ItemAnswer): number {
  if (answer.type === 'yesno') return answer.value ? 1 : 0
  if (answer.type === 'scale5') return (answer.value - 1) / 4
  if (answer.type === 'threeStep') return answer.value / 2
  if (answer.value <= answer.target) return 1
  if (answer.value >= answer.limit) return 0
  return clip((answer.limit - answer.value) / (answer.limit - answer.target), { min: 0, max: 1 })
}

/** Visit score 100·Σw·s ÷ Σw over the items that applied, whole and by section (domain.md §1.4, C3). */
export function scoreChecklist(items: readonly AnsweredItem[]): ChecklistResult {
  const scored = items.map((item) => ({
    ...item,
    score: item.answer === null ? null : scoreOfAnswer(item.answer),
  }))
  const percentOf = (some: typeof scored) => {
    const applied = some.flatMap(({ weight, score }) => (score === null ? [] : [{ weight, score }]))
    const earned = applied.reduce((total, { weight, score }) => total + weight * score, 0)
    return percentage(
      earned,
      applied.reduce((total, { weight }) => total + weight, 0),
    )
  }
  const sections = [...new Set(items.map(({ section }) => section))]
  return {
    itemScores: scored.map(({ score }) => score),
    score: percentOf(scored),
    sections: sections.map((section) => ({
      section,
      score: percentOf(scored.filter((item) => item.section === section)),
    })),
    failedCriticals: scored
      .filter(({ isCritical, score }) => isCritical && score === 0)
      .map(({ key }) => key),
  }
}

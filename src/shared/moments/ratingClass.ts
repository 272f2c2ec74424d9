import type { ChecklistItem } from '../checklists/checklist'
import { isFirstOfPair } from '../surveys/groups'
import type { Question } from '../surveys/question'
import { isScaleType, type QuestionType } from '../surveys/scales'

/** How a moment went for somebody. */
export const momentClasses = ['positive', 'normal', 'negative'] as const
export type MomentClass = (typeof momentClasses)[number]

/**
 * From which value on a rating is positive, and up to which it is negative (domain.md §1.10, H2); faces and the 0–10
 * recommendation by their own boxes (domain.md §0.2). How important something is says nothing of how it went.
 */
const borders: { readonly [T in QuestionType]?: readonly [positiveFrom: number, negativeTo: number] } = {
  S5: [4, 2],
  A5: [4, 2],
  L5: [4, 2],
  F5: [4, 2],
  F3: [3, 1],
  A7: [6, 2],
  E7: [6, 2],
  N10: [9, 5],
  R10: [9, 6],
}

/** Whether the answers of a question tell how a moment went. */
export function ratesMoments(questions: readonly Question[], { key, type }: Question): boolean {
  return isScaleType(type) && borders[type] !== undefined && !isFirstOfPair(questions, key)
}

/** What a rating says of the moment; null on a scale that says nothing. */
export function classOfRating(type: QuestionType, value: number): MomentClass | null {
  const border = borders[type]
  if (!border) return null
  const [positiveFrom, negativeTo] = border
  if (value >= positiveFrom) return 'positive'
  return value <= negativeTo ? 'negative' : 'normal'
}

/**
 * What an item of a visit says: yes or no, 1–5 as a rating, minutes by target and limit, three steps by their ends;
 * null where it did not apply.
 */
export function classOfVisitItem(
  { type, target, limit }: Pick<ChecklistItem, 'type' | 'target' | 'limit'>,
  value: boolean | number | 'na' | null,
): MomentClass | null {
  if (value === null || value === 'na') return null
  if (typeof value === 'boolean') return value ? 'positive' : 'negative'
  if (type === 'scale5') return classOfRating('S5', value)
  if (type === 'threeStep') return value === 2 ? 'positive' : value === 0 ? 'negative' : 'normal'
  if (type !== 'minutes' || target === null || limit === null) return null
  if (value <= target) return 'positive'
  return value >= limit ? 'negative' : 'normal'
}

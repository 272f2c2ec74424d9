import { type Question, rangeOf } from '../surveys/question'
import type { IndicatorUnit } from './indicator'

/**
 * How a question is measured: by the share that answers well, by its mean, or as a net promoter score. Null where it
 * is no measure; nor is how much something matters, which no action moves.
 */
export function unitOfQuestion({ type }: Pick<Question, 'type'>): IndicatorUnit | null {
  if (type === 'R10') return 'index'
  if (type === 'NUM') return 'mean'
  return type !== 'I5' && (type === 'YN' || rangeOf(type) !== null) ? 'percent' : null
}

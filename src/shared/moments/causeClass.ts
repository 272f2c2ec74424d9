import { z } from 'zod'

/**
 * What a thing that went wrong was of: strategy, people or systems, seen by the customer or not, or another customer
 * (domain.md §1.27).
 */
export const causeClasses = [
  'peopleVisible',
  'peopleInvisible',
  'systemsVisible',
  'systemsInvisible',
  'strategyVisible',
  'strategyInvisible',
  'otherCustomer',
] as const
export const CauseClass = z.enum(causeClasses)
export type CauseClass = z.infer<typeof CauseClass>

/** Corner of the service triangle; null for another customer, who stands outside of it. */
export function cornerOf(causeClass: CauseClass): 'people' | 'systems' | 'strategy' | null {
  if (causeClass === 'otherCustomer') return null
  if (causeClass.startsWith('people')) return 'people'
  return causeClass.startsWith('systems') ? 'systems' : 'strategy'
}

import { z } from 'zod'
import { CivilDay } from '../calendar/terms'

/** What is due: each kind is a feature's, with its words in `due.kinds`. */
export const dueKinds = [
  'caseTask',
  'serviceOrder',
  'maintenance',
  'saleCall',
  'repairCall',
  'promise',
  'action',
  'actionVerdict',
  'salesVisit',
  'salesCall',
  'campaign',
  'counterSaid',
  'thanks',
  'personGoal',
  'copy',
  'history',
] as const

/** Something open that has a day: a promise, a maintenance, an action. */
export const DueItem = z.object({
  kind: z.enum(dueKinds),
  id: z.int(),
  /** What is to be done, as whoever noted it wrote it. */
  title: z.string(),
  /** Whom it is for or who does it; null when nobody is named. */
  who: z.string().nullable(),
  dueOn: CivilDay,
  /** Where it is done. */
  href: z.string(),
})
export type DueItem = z.infer<typeof DueItem>

/** The latest first; of one day, by its kind and its words. */
export function sortDue(items: readonly DueItem[]): DueItem[] {
  const keyOf = ({ dueOn, kind, title }: DueItem) => `${dueOn} ${kind} ${title}`
  return [...items].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

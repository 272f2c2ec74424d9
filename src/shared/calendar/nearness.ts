import { type CivilDate, daysBetween } from './civilDate'

/** How near a day is: `soon` within a week. */
export type Nearness = 'late' | 'today' | 'soon' | 'later'

/** Where a day stands seen from today, with the days until it: negative when it is past. */
export function nearnessOf(
  dueOn: CivilDate,
  today: CivilDate,
): { readonly state: Nearness; readonly days: number } {
  const days = daysBetween(today, dueOn)
  if (days < 0) return { state: 'late', days }
  if (days === 0) return { state: 'today', days }
  return { state: days <= 7 ? 'soon' : 'later', days }
}

export interface ScheduleFacts {
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  readonly now: string
  /** When the last copy was made, by the same clock; null when there is none. */
  readonly lastAt: string | null
  /** Whether anything was written since. */
  readonly hasChanged: boolean
}

const HOUR_MS = 60 * 60 * 1000

/**
 * Which copy is due while the app is open: the daily one at the first change of a day, an hourly one when something
 * has changed for an hour; null when none is. A clock that was set back makes one at once, and then by the new time.
 */
export function dueCopy({ now, lastAt, hasChanged }: ScheduleFacts): 'daily' | 'hourly' | null {
  if (!hasChanged) return null
  if (lastAt === null || lastAt.slice(0, 10) !== now.slice(0, 10)) return 'daily'
  const passed = Date.parse(`${now}Z`) - Date.parse(`${lastAt}Z`)
  return passed >= HOUR_MS || passed < 0 ? 'hourly' : null
}

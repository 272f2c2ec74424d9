import { type CivilDate, daysBetween } from '../calendar/civilDate'

export const lightReasons = [
  'damaged',
  'noCopy',
  'copyOld',
  'onlyHere',
  'passphrase',
  'secondNone',
  'secondOld',
  'secondAway',
  'clock',
  'good',
] as const
export type LightReason = (typeof lightReasons)[number]
export type LightTone = 'green' | 'amber' | 'red'

/** How safe the data is: a colour and why; `days` is the age that the sentence tells, where it tells one. */
export interface Light {
  readonly tone: LightTone
  readonly reason: LightReason
  readonly days: number
}

export interface LightFacts {
  readonly today: CivilDate
  /** Whether damage of the data file was seen. */
  readonly isDamaged: boolean
  /** The day of the newest good copy on this PC; null when there is none. */
  readonly localOn: CivilDate | null
  /** Whether anything was written since that copy. */
  readonly hasChanged: boolean
  readonly hasFromFuture: boolean
  /** Null when no second place was chosen. */
  readonly second: {
    readonly isThere: boolean
    /** The day of the newest copy there, as last seen; null when there never was one. */
    readonly on: CivilDate | null
    readonly needsPassphrase: boolean
  } | null
}

/** From so many days on, a copy elsewhere is old: amber, then red. */
export const secondOldDays = { amber: 7, red: 14 } as const
const localOldDays = 2

/** The worst that can be said of the copies: a fire takes this PC and its copies together. */
export function lightOf(facts: LightFacts): Light {
  const { today, isDamaged, localOn, hasChanged, hasFromFuture, second } = facts
  const age = (day: CivilDate) => Math.max(0, daysBetween(day, today))
  if (isDamaged) return { tone: 'red', reason: 'damaged', days: 0 }
  if (localOn === null) return { tone: 'amber', reason: 'noCopy', days: 0 }
  if (hasChanged && age(localOn) >= localOldDays)
    return { tone: 'red', reason: 'copyOld', days: age(localOn) }
  if (second === null) return { tone: 'amber', reason: 'onlyHere', days: 0 }
  if (second.needsPassphrase) return { tone: 'amber', reason: 'passphrase', days: 0 }
  if (second.on === null) return { tone: 'red', reason: 'secondNone', days: 0 }
  const days = age(second.on)
  if (days >= secondOldDays.amber)
    return { tone: days >= secondOldDays.red ? 'red' : 'amber', reason: 'secondOld', days }
  if (hasFromFuture) return { tone: 'amber', reason: 'clock', days: 0 }
  // A stick is not always plugged in: as long as its copy is recent, all is well.
  if (!second.isThere) return { tone: 'green', reason: 'secondAway', days }
  return { tone: 'green', reason: 'good', days }
}

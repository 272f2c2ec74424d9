import type { CivilDate } from '../calendar/civilDate'
import type { Bands } from './scorecardDraft'

/** Thresholds and the first day they hold for; null for those that held from the beginning. */
export interface BandVersion {
  readonly from: CivilDate | null
  readonly bands: Bands
}

/**
 * The thresholds that hold for a period: those in force on its last day. So a change never touches the level of a
 * period that was over before. Null when no version reaches back that far.
 */
export function bandsOn(versions: readonly BandVersion[], lastDay: CivilDate): Bands | null {
  const reached = versions.filter(({ from }) => from === null || from <= lastDay)
  const newest = [...reached].sort((one, other) => (other.from ?? '').localeCompare(one.from ?? ''))[0]
  return newest?.bands ?? null
}

/** Each level must begin above the next one. */
export function areBandsOrdered({ amazing, desired, expected, basic }: Bands): boolean {
  return amazing > desired && desired > expected && expected > basic && basic > 0
}

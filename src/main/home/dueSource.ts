import type { CivilDate } from '#shared/calendar/civilDate'
import type { DueItem } from '#shared/home/dueItem'
import type { Deps } from '../deps'

/** What a feature has open whose day is on or before `until`, late ones included. */
export type DueSource = (deps: Deps, until: CivilDate) => readonly DueItem[]

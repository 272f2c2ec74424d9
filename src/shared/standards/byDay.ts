import type { CivilDate } from '../calendar/civilDate'
import type { Period } from '../calendar/periods'

interface DayIndex {
  /** In order. */
  readonly days: readonly CivilDate[]
  /** Where in the list the thing of each day stands. */
  readonly places: readonly number[]
}

/** What is known of a list stays known as long as the list: it must not be changed. */
const known = new WeakMap<readonly object[], Map<unknown, DayIndex>>()

/**
 * The things whose day lies in a period, in their order. A list that is asked for month after month is put in order
 * once: going through a hundred thousand cases for each of a hundred months takes longer than reading them.
 */
export function ofPeriod<Thing extends object>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => CivilDate | null,
  { start, end }: Period,
): Thing[] {
  const { days, places } = indexOf(things, dayOf)
  const [first, last] = [placeOf(days, start), placeOf(days, end)]
  return places
    .slice(first, last)
    .sort((one, other) => one - other)
    .flatMap((place) => things[place] ?? [])
}

function indexOf<Thing extends object>(
  things: readonly Thing[],
  dayOf: (thing: Thing) => CivilDate | null,
): DayIndex {
  const ofList = known.get(things) ?? new Map<unknown, DayIndex>()
  known.set(things, ofList)
  const before = ofList.get(dayOf)
  if (before) return before
  const dated = things.flatMap((thing, place) => {
    const day = dayOf(thing)
    return day === null ? [] : [{ day, place }]
  })
  dated.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.place - other.place))
  const index = { days: dated.map(({ day }) => day), places: dated.map(({ place }) => place) }
  ofList.set(dayOf, index)
  return index
}

/** The first place on or after a day. */
function placeOf(days: readonly CivilDate[], day: CivilDate): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < day) low = middle + 1
    else high = middle
  }
  return low
}

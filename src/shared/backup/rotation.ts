/** What the rotation knows of a copy. */
export interface RotatedCopy {
  readonly name: string
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  readonly at: string
  /** Grows with each copy that is made, whatever the clock says. */
  readonly order: number
  readonly bytes: number
  /** Marked by the owner. */
  readonly isKept: boolean
  /** False when it is known to be damaged. */
  readonly isSound: boolean
}

export interface RotationRules {
  /** The last so many that were made, however close together: who makes one by hand finds it. */
  readonly latest: number
  /** The last so many hours of which there are copies, within `hourlyDays`. */
  readonly hours: number
  readonly hourlyDays: number
  /** The last so many days, weeks and months of which there are copies. */
  readonly days: number
  readonly weeks: number
  readonly months: number
  readonly mostBytes: number
}

const GIGABYTE = 1024 ** 3
export const defaultSpaceLimit = 2 * GIGABYTE

/** Of the copies on this PC. */
export const localRules = { latest: 10, hours: 24, hourlyDays: 2, days: 14, weeks: 8, months: 12 } as const
/** Of those on a stick or in a folder elsewhere: each of them holds the files too. */
export const secondRules = { latest: 2, hours: 0, hourlyDays: 0, days: 7, weeks: 4, months: 6 } as const

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The names of the copies to take away: whatever is not one of the last few, or the newest of one of the last hours, days,
 * weeks or months, and then, until the rest fits, the oldest hourly ones, daily ones, weekly ones and monthly ones. Never the newest good
 * one, never one that is kept. Those from the future (the clock was set back) are held apart by the same rules, so that
 * they neither push others out nor go themselves before their time; the newest of them stays.
 */
export function copiesToDrop(
  copies: readonly RotatedCopy[],
  now: string,
  rules: RotationRules,
): readonly string[] {
  const good = copies.filter(({ isSound }) => isSound)
  const newest = newestOf(good)
  // Nothing goes while there is nothing to go back to.
  if (!newest) return []
  const future = good.filter((copy) => isFromFuture(copy.at, now))
  const past = good.filter((copy) => !isFromFuture(copy.at, now))
  const lastFuture = lastOf(future)
  const safe = new Set(
    [newest, lastOf(past), lastFuture, ...copies.filter(({ isKept }) => isKept)].flatMap((copy) =>
      copy ? [copy.name] : [],
    ),
  )
  const ranks = new Map([...ranked(past, now, rules), ...ranked(future, lastFuture?.at ?? now, rules)])
  const stays = (copy: RotatedCopy) => safe.has(copy.name) || ranks.has(copy.name)
  const dropped = copies.filter((copy) => !stays(copy))
  return [...dropped, ...tooMany(copies.filter(stays), safe, ranks, rules)].map(({ name }) => name)
}

/** Whether a copy says that it was made later than it is now: a minute may pass while one is written. */
export function isFromFuture(at: string, now: string): boolean {
  return at > now && milliseconds(at) - milliseconds(now) > 60_000
}

/** The last that was made, by the order of making. */
export function newestOf<C extends Pick<RotatedCopy, 'at' | 'order'>>(copies: readonly C[]): C | null {
  return best(
    copies,
    (one, other) => one.order > other.order || (one.order === other.order && one.at > other.at),
  )
}

const lastOf = (copies: readonly RotatedCopy[]) =>
  best(copies, (one, other) => one.at > other.at || (one.at === other.at && one.order > other.order))

/** What a copy is kept for: the fewer of them there are, the longer they stay when room is short. */
type Rank = 0 | 1 | 2 | 3

function ranked(copies: readonly RotatedCopy[], now: string, rules: RotationRules): Map<string, Rank> {
  const ranks = new Map<string, Rank>()
  const since = milliseconds(now) - rules.hourlyDays * DAY_MS
  const recent = copies.filter(({ at }) => milliseconds(at) > since)
  const mark = (rank: Rank, chosen: readonly RotatedCopy[]) => {
    for (const { name } of chosen) ranks.set(name, rank)
  }
  mark(0, lastMade(copies, rules.latest))
  mark(
    0,
    newestOfEach(recent, (at) => at.slice(0, 13), rules.hours),
  )
  mark(
    1,
    newestOfEach(copies, (at) => at.slice(0, 10), rules.days),
  )
  mark(2, newestOfEach(copies, mondayOf, rules.weeks))
  mark(
    3,
    newestOfEach(copies, (at) => at.slice(0, 7), rules.months),
  )
  return ranks
}

const lastMade = (copies: readonly RotatedCopy[], count: number) =>
  [...copies].sort((one, other) => other.order - one.order || (one.at < other.at ? 1 : -1)).slice(0, count)

/** The newest copy of each of the last so many stretches of time that have any. */
function newestOfEach(
  copies: readonly RotatedCopy[],
  stretchOf: (at: string) => string,
  count: number,
): readonly RotatedCopy[] {
  const stretches = grouped(copies, ({ at }) => stretchOf(at))
  return [...stretches]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .slice(0, count)
    .flatMap(([, group]) => lastOf(group) ?? [])
}

function tooMany(
  copies: readonly RotatedCopy[],
  safe: ReadonlySet<string>,
  ranks: ReadonlyMap<string, Rank>,
  { mostBytes }: RotationRules,
): readonly RotatedCopy[] {
  const rankOf = ({ name }: RotatedCopy) => ranks.get(name) ?? 0
  const inOrder = copies
    .filter(({ name }) => !safe.has(name))
    .sort((one, other) => rankOf(one) - rankOf(other) || (one.at < other.at ? -1 : 1))
  let total = copies.reduce((sum, { bytes }) => sum + bytes, 0)
  const dropped: RotatedCopy[] = []
  for (const copy of inOrder) {
    if (total <= mostBytes) break
    total -= copy.bytes
    dropped.push(copy)
  }
  return dropped
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

function best<C>(values: readonly C[], isBetter: (one: C, other: C) => boolean): C | null {
  return values.reduce<C | null>((found, value) => (found && !isBetter(value, found) ? found : value), null)
}

/** Local wall-clock time as if it were UTC: only differences are asked for. */
const milliseconds = (at: string): number => Date.parse(`${at}Z`)

/** The Monday of the week, 'YYYY-MM-DD'. */
function mondayOf(at: string): string {
  const date = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

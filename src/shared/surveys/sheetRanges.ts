/** Numbers of sheets from the first to the last, both included. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/** The highest number that a sheet can have. */
export const HIGHEST_SHEET_NUMBER = 9_999_999
/** How many ranges one entry of the register can have. */
export const MOST_RANGES = 200

/** How many numbers some ranges hold; what two of them share counts twice. */
export function countOf(ranges: readonly NumberRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** Numbers in ascending order as ranges of those that follow each other; one that comes twice stands in two of them. */
export function rangesOf(numbers: Iterable<number>): NumberRange[] {
  const ranges: { from: number; to: number }[] = []
  let last: { from: number; to: number } | null = null
  for (const number of numbers) {
    if (last !== null && number === last.to + 1) {
      last.to = number
      continue
    }
    last = { from: number, to: number }
    ranges.push(last)
  }
  return ranges
}

/** The numbers that stand in at least `least` of the ranges, as few ranges in order. */
export function coveredBy(ranges: readonly NumberRange[], least = 1): NumberRange[] {
  const steps = ranges.flatMap(({ from, to }) => [
    { at: from, change: 1 },
    { at: to + 1, change: -1 },
  ])
  // Ranges that end where others begin are one.
  steps.sort((one, other) => one.at - other.at || other.change - one.change)
  const covered: NumberRange[] = []
  let depth = 0
  let from = 0
  for (const { at, change } of steps) {
    const before = depth
    depth += change
    if (before < least && depth >= least) from = at
    // Where one range begins as another ends, both count for no number at all.
    if (before >= least && depth < least && from < at) covered.push({ from, to: at - 1 })
  }
  return covered
}

/** The numbers of the first ranges that the second ones do not have. */
export function without(ranges: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  const gone = coveredBy(others)
  return coveredBy(ranges).flatMap((range) => {
    const left: NumberRange[] = []
    let { from } = range
    for (const cut of gone) {
      if (cut.to < from || cut.from > range.to) continue
      if (cut.from > from) left.push({ from, to: cut.from - 1 })
      from = cut.to + 1
    }
    if (from <= range.to) left.push({ from, to: range.to })
    return left
  })
}

/** The numbers that both have. */
export function within(ranges: readonly NumberRange[], others: readonly NumberRange[]): NumberRange[] {
  return without(ranges, without(ranges, others))
}

/** What was read of typed numbers: the ranges in order, or the first part that cannot be one. */
export type RangesRead =
  | { readonly kind: 'ranges'; readonly ranges: NumberRange[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'notNumbers' | 'endsBeforeStart'; readonly part: string }

/** Reads numbers as people write them: "1-50, 57", "1 a 50 y 57", "1 to 50; 57". */
export function readRanges(text: string): RangesRead {
  const parts = text
    .toLowerCase()
    .replace(/(?<=[\d\s])(?:al?|hasta|to)(?=[\d\s])|[–—−]/gu, '-')
    .replace(/(?<=[\d\s])(?:y|and)(?=[\d\s])/gu, ',')
    .replace(/\s*-\s*/gu, '-')
    .split(/[\s,;]+/u)
    .filter((part) => part !== '')
  if (parts.length === 0) return { kind: 'empty' }
  const ranges: NumberRange[] = []
  for (const part of parts) {
    const range = rangeOf(part)
    if (range === null) return { kind: 'notNumbers', part }
    if (range.to < range.from) return { kind: 'endsBeforeStart', part }
    ranges.push(range)
  }
  const joined = coveredBy(ranges)
  return joined.length > MOST_RANGES ? { kind: 'tooMany' } : { kind: 'ranges', ranges: joined }
}

function rangeOf(part: string): NumberRange | null {
  const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/u.exec(part) ?? []
  const range = { from: Number(first), to: Number(last) }
  return range.from >= 1 && range.to >= 1 ? range : null
}

/** Ranges as `readRanges` reads them: "1-50, 57". */
export function writeRanges(ranges: readonly NumberRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

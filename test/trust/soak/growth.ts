import type { Holds } from '../child/protocol'

/** Bytes by which the heap may grow from day to day without being called growth: what is kept ready to be used again. */
const HEAP_MARGIN = 2 * 1024 * 1024
/**
 * The engine keeps what it once needed: with the same questions asked again and again the process comes to rest some
 * 200 MB above its start, and goes there in steps over days.
 */
const RESIDENT_MARGIN = 160 * 1024 * 1024

/**
 * What grows in a run of many days and should not. The first day is not looked at, as most is loaded then; of the rest
 * the second half is held against the first. Too few days tell nothing.
 */
export function faultsOfGrowth(days: readonly Holds[]): string[] {
  const settled = days.slice(1)
  if (settled.length < 4) return []
  const middle = Math.floor(settled.length / 2)
  const [first, second] = [settled.slice(0, middle), settled.slice(middle)]
  const growth = (of: (holds: Holds) => number) => median(second.map(of)) - median(first.map(of))
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB in ${settled.length} days`
  const heap = growth(({ heap: bytes }) => bytes)
  const resident = growth(({ resident: bytes }) => bytes)
  const handles = growth(({ handles: open }) => open)
  return [
    ...(heap > HEAP_MARGIN ? [`the heap grew by ${megabytes(heap)}`] : []),
    ...(resident > RESIDENT_MARGIN ? [`the process grew by ${megabytes(resident)}`] : []),
    ...(handles > 0 ? [`${handles} more files stayed open`] : []),
  ]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

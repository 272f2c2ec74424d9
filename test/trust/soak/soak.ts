import type { Input, Output, ProcedureName } from '#shared/contract/contract'
import type { Random } from '../support/random'

/** The simulated business, as those who work in it meet it. */
export interface Soak {
  readonly random: Random
  /** A folder for what is imported and exported. */
  readonly papers: string
  /** 'YYYY-MM-DDTHH:mm', what the clock on the wall shows. */
  now(): string
  /** 'YYYY-MM-DD' */
  today(): string
  /** So much work goes on: 1 is a quiet day. */
  readonly volume: number
  /** Asks, or does what cannot be undone; throws the error that came back. */
  call<N extends ProcedureName>(
    name: N,
    input: Input<N>,
    chosen?: readonly (string | null)[],
  ): Promise<Output<N>>
  /**
   * Does something that is recorded. Now and then it is undone: then it is either done again, or it stays undone and the
   * answer is null.
   */
  deed<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N> | null>
  /** What must be refused, with this code. */
  refused<N extends ProcedureName>(name: N, input: Input<N>, code: string): Promise<void>
}

/** Something that the app says, and what it must say. Numbers may differ by a billionth. */
export interface Total {
  readonly what: string
  readonly expected: unknown
  readonly got: unknown
}

/** A part of the business: its work of a day, and what it must come to. Its model knows nothing of the app. */
export interface Part {
  /** Once, on the first day. */
  begin(soak: Soak): Promise<void>
  work(soak: Soak): Promise<void>
  /** What goes on at a glance, whatever the clock shows; left out where what was said before decides. */
  goOn?(soak: Soak): Promise<void>
  totals(soak: Soak): Promise<Total[]>
}

/** Whether the two are the same; numbers up to a billionth. */
export function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' && typeof got === 'number') return Math.abs(expected - got) <= 1e-9
  if (expected === null || got === null || typeof expected !== 'object' || typeof got !== 'object')
    return expected === got
  const names = new Set([...Object.keys(expected), ...Object.keys(got)])
  return [...names].every((name) =>
    isSame((expected as Record<string, unknown>)[name], (got as Record<string, unknown>)[name]),
  )
}

/** Picks some of a list by lot, each at most once. */
export function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = [...list]
  const picked: T[] = []
  while (picked.length < count && left.length > 0) picked.push(...left.splice(random.below(left.length), 1))
  return picked
}

/** One of a list; undefined when it is empty. */
export const oneOf = <T>(random: Random, list: readonly T[]): T | undefined => list[random.below(list.length)]

/** True once in so many times, on average. */
export const onceIn = (random: Random, times: number): boolean => random.below(times) === 0

import type { Random } from '../support/random'

/** Where a kind of work lives through all its crashes. */
export interface World {
  readonly dataFolder: string
  /** Where files of the person are: what is imported, and what is exported. */
  readonly outside: string
  readonly random: Random
}

/** What one crash came to. */
export interface Crash {
  readonly faults: readonly string[]
  /** Whether it fell between a request and its reply. */
  readonly isInside: boolean
  /** Whether something that was not acknowledged is there all the same. */
  readonly isKept: boolean
}

/** A kind of work, going on in its world. */
export interface OpenWork {
  /** Works, is killed at a random moment, starts again, and says what is wrong then. */
  crash(): Promise<Crash>
  /** The end of it all; says what is wrong then. */
  close(): Promise<readonly string[]>
}

export interface Work {
  /** What is going on when it is killed, in a few words. */
  readonly name: string
  /** Its share of the kills. */
  readonly share: number
  open(world: World): Promise<OpenWork>
}

import type { Random } from '../support/random'

/** Something that goes wrong around the app, and what it must do then. */
export interface Fault {
  /** What goes wrong, in a few words. */
  readonly name: string
  /** Brings it about in a folder of its own; says what the app did wrong, or that it cannot be tried here. */
  run(place: FaultPlace): Promise<readonly string[] | Skipped>
}

export interface FaultPlace {
  /** The data folder of a business with something of everything, closed as people close it. */
  readonly dataFolder: string
  /** An empty folder of the person's. */
  readonly outside: string
  readonly random: Random
}

export interface Skipped {
  readonly skipped: string
}

/** How much a trial may do; it crosses as JSON. */
export interface Budget {
  readonly length: 'short' | 'long'
  /** How often the crash trial ends the app, over all kinds of work. */
  readonly kills: number
  /** From which everything that is drawn by lot follows: the same seed draws the same. */
  readonly seed: number
}

export interface Outcome {
  readonly tried: number
  readonly failed: number
  /** One sentence for each failure: what was being done, what was found. */
  readonly details: readonly string[]
  /** What this machine could not try, each with its reason; not counted as tried. */
  readonly skipped?: readonly string[]
  /** What else is worth saying, such as how many kills fell into a write. */
  readonly notes?: readonly string[]
}

/** A promise that is put to the test again and again. */
export interface Trial {
  /** A few words, as they stand in the table. */
  readonly name: string
  /** It mostly waits for processes to start and end: a short run does two such at once. */
  readonly isWaiting?: boolean
  /** `report` says how far it is. A bug of the trial itself may throw: it counts as failed. */
  run(budget: Budget, report: (tried: number, failed: number) => void): Promise<Outcome>
}

/** What one trial came to. */
export interface Finding extends Outcome {
  readonly name: string
  readonly seconds: number
}

/** What `npm run trust` hands over; it crosses as JSON. */
export interface Settings {
  readonly budget: Budget
  /** Words of the names of the trials to run; empty for all. */
  readonly only: readonly string[]
  /** One JSON object a line instead of a table. */
  readonly json: boolean
  /** Where the findings of a whole run are kept. */
  readonly resultsPath: string
  /** Templates and other content that ships with the app. */
  readonly contentFolder: string
}

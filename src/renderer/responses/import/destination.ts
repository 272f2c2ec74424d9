/** Where the rows of a file go. */
export interface Destination {
  readonly surveyId: number | null
  /** An open wave to add to; null for a new one. */
  readonly waveId: number | null
  readonly skipTaken: boolean
  readonly surveyTitle: string
  readonly waveLabel: string
  readonly openedOn: string | null
}

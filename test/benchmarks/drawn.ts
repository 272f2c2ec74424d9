/** What the page answers when what was waited for is on the screen; milliseconds since 1970. */
export interface Drawn {
  readonly firstPaint: number
  readonly drawn: number
}

/** The line in which the observer reports it begins with this. */
export const drawnMark = 'LIBRETA-DRAWN '

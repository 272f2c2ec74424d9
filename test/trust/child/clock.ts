// Loaded before the app, in its threads too: the clock of the computer, set on or back by so many milliseconds.
const offset = Number(process.env['LIBRETA_CLOCK_OFFSET'] ?? 0)
const RealDate = Date

class OffsetDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(RealDate.now() + offset)
    else super(...(given as [number])) // any of the ways to make one
  }
  static override now(): number {
    return RealDate.now() + offset
  }
}

globalThis.Date = OffsetDate as DateConstructor

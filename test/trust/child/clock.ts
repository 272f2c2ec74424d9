// Loaded before the app, in its threads too: the clock of the computer, set on or back by so many milliseconds, or to a
// wall-clock time of its zone. It is asked each time, because the app is told of another time while it runs.
const RealDate = Date
const offset = () => Number(process.env['LIBRETA_CLOCK_OFFSET'] ?? 0)

class OffsetDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(RealDate.now() + offset())
    else super(...(given as [number])) // any of the ways to make one
  }
  static override now(): number {
    return RealDate.now() + offset()
  }
}

globalThis.Date = OffsetDate as DateConstructor

const startsAt = process.env['LIBRETA_CLOCK_NOW']
if (startsAt) {
  process.env['LIBRETA_CLOCK_OFFSET'] = String(new RealDate(startsAt).getTime() - RealDate.now())
  process.env['LIBRETA_CLOCK_NOW'] = ''
}

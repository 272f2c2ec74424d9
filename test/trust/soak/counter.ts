import { monthOf, nextMonth } from './days'
import { onceIn, type Part, type Soak, type Total } from './soak'

interface ModelVisits {
  readonly day: string
  readonly result: 'bought' | 'notBought' | 'unknown'
  readonly reason: string | null
  readonly count: number
}

/** The counter: visits counted one by one, taken back, and cards of a day. */
export function counterPart(): Part {
  const visits: ModelVisits[] = []
  let reasons: string[] = []

  async function work(soak: Soak): Promise<void> {
    const { random, deed, call, today, volume } = soak
    if (reasons.length === 0) reasons = (await call('counter.settings', {})).reasons.map(({ key }) => key)
    for (let left = 3 + random.below(8 * volume); left > 0; left--) {
      const result = random.pick<ModelVisits['result']>(['bought', 'bought', 'notBought', 'unknown'])
      const reason =
        result === 'notBought' && !onceIn(random, 4) ? (reasons[random.below(reasons.length)] ?? null) : null
      if (await deed('counter.count', { result, reason }))
        visits.push({ day: today(), result, reason, count: 1 })
    }
    const last = visits.at(-1)
    if (last?.day === today() && last.count === 1 && onceIn(random, 3)) {
      await call('counter.takeBack', { id: null })
      visits.pop()
    }
    if (!onceIn(random, 3)) return
    const [bought, unknown, withoutReason, given] = [20, 3, 4, 5].map((most) => random.below(most)) as [
      number,
      number,
      number,
      number,
    ]
    const reason = reasons[0] ?? ''
    const cards = { day: today(), shift: 'morning' as const, bought, unknown, withoutReason }
    const listed = given === 0 ? [] : [{ reason, count: given }]
    if (bought + unknown + withoutReason + given === 0) return
    if (!(await deed('counter.addCards', { ...cards, reasons: listed }))) return
    visits.push({ day: today(), result: 'bought', reason: null, count: bought })
    visits.push({ day: today(), result: 'unknown', reason: null, count: unknown })
    visits.push({ day: today(), result: 'notBought', reason: null, count: withoutReason })
    visits.push({ day: today(), result: 'notBought', reason, count: given })
  }

  async function totals({ call, today }: Soak): Promise<Total[]> {
    const start = `${monthOf(today())}-01`
    const got = await call('counter.figures', { start, end: nextMonth(start) })
    const ofMonth = visits.filter(({ day }) => monthOf(day) === monthOf(today()))
    const sum = (fits: (one: ModelVisits) => boolean) =>
      ofMonth.filter(fits).reduce((total, { count }) => total + count, 0)
    const bought = sum(({ result }) => result === 'bought')
    const notBought = sum(({ result }) => result === 'notBought')
    return [
      {
        what: 'the counter',
        expected: {
          bought,
          notBought,
          unknown: sum(({ result }) => result === 'unknown'),
          withoutReason: sum(({ result, reason }) => result === 'notBought' && reason === null),
          // domain.md §1.15
          conversion: bought + notBought === 0 ? null : bought / (bought + notBought),
        },
        got: {
          bought: got.bought,
          notBought: got.notBought,
          unknown: got.unknown,
          withoutReason: got.withoutReason,
          conversion: got.conversion.share,
        },
      },
      ...reasons.map((key) => ({
        what: `nothing bought: ${key}`,
        expected: sum(({ reason }) => reason === key),
        got: got.reasons.find((reason) => reason.key === key)?.n ?? 0,
      })),
    ]
  }

  return { begin: () => Promise.resolve(), work, totals }
}

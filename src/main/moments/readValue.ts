import type { Period } from '#shared/calendar/periods'
import type { LocalText } from '#shared/i18n/languages'
import { WORTH_FROM, worthShare } from '#shared/moments/share'
import type { ValueResult } from '#shared/moments/special.contract'
import type { Proportion } from '#shared/stats/proportion'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import type { Db } from '../db/database'
import { dayOfSheet, type RatedQuestion, ratingsRepository } from './ratings.repository'

/** The tag of "for what you paid, you got…" in the forms that ship (domain.md §1.10). */
const VALUE = 'VAL'
const FIVE_OPTIONS = 5

type Value = Omit<ValueResult, 'worth'> & { readonly worth: Proportion }

interface Sum {
  n: number
  total: number
}

interface CrossRow {
  readonly isWorth: 0 | 1
  readonly n: number
  readonly mean: number
}

/** Whether customers find it worth its price, and what they say of the prices when they do and when they do not. */
export function readValue(db: Db, period: Period): Value {
  const rated = ratingsRepository(db).ratedQuestions(period)
  const asked = rated.filter(
    ({ question }) =>
      question.element === VALUE && question.type === 'SC' && question.options.length === FIVE_OPTIONS,
  )
  const counts = new Map<number, number>()
  for (const { values } of asked)
    for (const [option, count] of values) counts.set(option, (counts.get(option) ?? 0) + count)
  return {
    worth: worthShare(counts),
    options: (asked[0]?.question.options ?? []).map((text, index) => ({
      text,
      count: counts.get(index + 1) ?? 0,
    })),
    price: crossed(db, period, asked, rated),
    isAsked: asked.length > 0,
  }
}

const isOfPrices = ({ es, en }: LocalText): boolean => /\bpreci/i.test(es) || /\bprice/i.test(en)

/** The ratings of prices by whether the same person finds it worth them, of the waves that ask both. */
function crossed(
  db: Db,
  { start, end }: Period,
  asked: readonly RatedQuestion[],
  rated: readonly RatedQuestion[],
): ValueResult['price'] {
  const select = db.prepare<Record<string, string | number>, CrossRow>(`
    SELECT worth >= @worthFrom AS isWorth, count(*) AS n, avg(price) AS mean FROM (
      SELECT response.answers ->> @worthAt AS worth, response.answers ->> @priceAt AS price
      FROM response JOIN wave ON wave.id = wave_id
      WHERE wave_id = @waveId AND status = 'usable' AND ${dayOfSheet} >= @start AND ${dayOfSheet} < @end)
    WHERE typeof(worth) = 'integer' AND typeof(price) = 'integer' GROUP BY isWorth`)
  let text: LocalText | null = null
  const sums: [Sum, Sum] = [
    { n: 0, total: 0 },
    { n: 0, total: 0 },
  ]
  for (const value of asked) {
    const price = rated.find(
      ({ waveId, question: { type, text: words } }) =>
        waveId === value.waveId && (type === 'S5' || type === 'A5' || type === 'F5') && isOfPrices(words),
    )
    if (!price) continue
    text ??= price.question.text
    const rows = select.all({
      worthFrom: WORTH_FROM,
      worthAt: `$[${value.position}]`,
      priceAt: `$[${price.position}]`,
      waveId: value.waveId,
      start,
      end,
    })
    for (const { isWorth, n, mean } of rows) {
      sums[isWorth].n += n
      sums[isWorth].total += n * mean
    }
  }
  const shown = ({ n, total }: Sum) => ({
    n,
    mean: n < FEWEST_ANSWERS_SHOWN ? null : total / n,
  })
  return text && { text, worth: shown(sums[1]), others: shown(sums[0]) }
}

import { safeSegments } from '#shared/analysis/safeSegments'
import type { Period } from '#shared/calendar/periods'
import type { LocalText } from '#shared/i18n/languages'
import { isAskable } from '#shared/moments/askables'
import { WORTH_FROM, worthShare } from '#shared/moments/share'
import type { ValueResult } from '#shared/moments/special.contract'
import type { Proportion } from '#shared/stats/proportion'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { dayOfSheet, type RatedQuestion, ratingsRepository } from './ratings.repository'

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
  const asked = rated.filter(({ question }) => isAskable('worth', question))
  const counts = countsOf(asked)
  return {
    worth: worthShare(counts),
    options: (asked[0]?.question.options ?? []).map((text, index) => ({
      text,
      count: counts.get(index + 1) ?? 0,
    })),
    price: crossed(db, period, asked, rated),
    isAsked: asked.length > 0,
    surveyId: asked[0]?.surveyId ?? null,
    asksPrice: asksPrice(db, asked[0]?.surveyId ?? null),
    surveys: customerSurveys(db),
  }
}

/**
 * The share of those who find it worth its price, in the survey that asked for it last: two times are compared by the
 * same question only (domain.md §0.1 C12).
 */
export function worthWhereAskedLast(db: Db, period: Period): Proportion {
  const waves = wavesRepository(db)
  const asking = customerSurveys(db)
    .filter(({ isAsking }) => isAsking)
    .map(({ id }) => ({ id, openedOn: waves.ofSurvey(id).at(-1)?.openedOn ?? '' }))
    .sort((one, other) => other.openedOn.localeCompare(one.openedOn))
  const rated = ratingsRepository(db).ratedQuestions(period)
  return worthShare(
    countsOf(
      rated.filter(({ surveyId, question }) => surveyId === asking[0]?.id && isAskable('worth', question)),
    ),
  )
}

/** How often each option was marked. */
function countsOf(asked: readonly RatedQuestion[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { values } of asked)
    for (const [option, count] of values) counts.set(option, (counts.get(option) ?? 0) + count)
  return counts
}

/** Where it can be asked: what the team says of itself is no customer's. */
function customerSurveys(db: Db): ValueResult['surveys'] {
  const surveys = surveysRepository(db)
  return surveys
    .list()
    .filter(({ id }) => surveys.newestVersion(id)?.questionnaire.audience !== 'employees')
    .map(({ id, title }) => ({
      id,
      title,
      isAsking:
        surveys.newestVersion(id)?.questionnaire.questions.some((question) => isAskable('worth', question)) ??
        false,
    }))
}

/** Whether the form asks for the prices, even where nobody has answered it yet. */
function asksPrice(db: Db, surveyId: number | null): boolean {
  const form = surveyId === null ? null : surveysRepository(db).newestVersion(surveyId)
  return form?.questionnaire.questions.some((question) => isAskable('price', question)) ?? false
}

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
      ({ waveId, question }) => waveId === value.waveId && isAskable('price', question),
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
  // Where one of the two may not be told, the other would tell it (domain.md §0.1, C7).
  const mayBeTold = safeSegments(sums.map(({ n }) => n)).every((state) => state === 'shown')
  const shown = ({ n, total }: Sum) => ({ n, mean: mayBeTold ? total / n : null })
  return text && { text, worth: shown(sums[1]), others: shown(sums[0]) }
}

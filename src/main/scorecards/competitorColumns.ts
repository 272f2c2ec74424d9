import { addDays, addMonths } from '#shared/calendar/civilDate'
import { RATING_SCALE, type Rating, type RatingSource, ratingSources } from '#shared/comparison/ratings'
import { computeScorecard } from '#shared/scorecards/scorecard'
import type { Method } from '#shared/scorecards/scorecardDraft'
import type { CompetitorColumn, ScorecardPeriod } from '#shared/scorecards/scorecards.contract'
import type { Range } from '#shared/stats/numbers'
import { visibilityOf } from '#shared/stats/suppression'
import { competitorsRepository } from '../comparison/competitors.repository'
import { competitorRatings } from '../comparison/ratings'
import type { Db } from '../db/database'
import { onScale } from './attributeRatings'

interface OwnRow {
  readonly key: string
  readonly attributeId: number | null
  readonly points: number
}

interface OwnScorecard {
  readonly rows: readonly OwnRow[]
  readonly period: Pick<ScorecardPeriod, 'end'>
  readonly scale: Range
  readonly method: Method
}

const sourceNames = { survey: 'customers', visits: 'visits', opinion: 'owner' } as const

/** What is older than this by the end of the period says nothing of it. */
const MONTHS_BACK = 12

/**
 * The competitors with the puntaje of the libreta and their own ratings, a column a source, since two sources never
 * meet in one mean (domain.md §1.3, §1.8). Fewer than five customers say nothing (domain.md §0.1, C6).
 */
export function competitorColumns(db: Db, { rows, period, scale, method }: OwnScorecard): CompetitorColumn[] {
  const competitors = competitorsRepository(db)
    .list()
    .filter(({ isActive }) => isActive)
  if (competitors.length === 0) return []
  const from = addMonths(period.end, -MONTHS_BACK)
  const ratings = competitorRatings(db, { from, to: addDays(period.end, -1) }).filter(isShown)
  const column = (id: number, name: string, source: RatingSource): CompetitorColumn | null => {
    const theirs = ratings.filter((rating) => rating.competitorId === id && rating.source === source)
    const cells = rows.map(({ attributeId }) => {
      const rating = theirs.find((one) => one.attributeId === attributeId)
      // They are told on 1–5 from end to end, whatever they were asked on.
      return rating?.mean === undefined || rating.mean === null
        ? null
        : { rating: onScale(rating.mean, RATING_SCALE, scale, 'linear'), n: rating.n }
    })
    if (cells.every((cell) => cell === null)) return null
    const { total } = computeScorecard({
      scaleMin: scale.min,
      scaleMax: scale.max,
      method,
      rows: rows.map(({ key, points }, index) => ({
        key,
        name: '',
        points,
        rating: cells[index]?.rating ?? null,
        n: cells[index]?.n ?? 0,
        target: null,
        previous: null,
      })),
    })
    return {
      key: `${id} ${source}`,
      name,
      source: sourceNames[source],
      cells,
      grade: total?.grade ?? null,
      missingShare: total?.missingShare ?? 100,
    }
  }
  return competitors.flatMap(({ id, name }) =>
    ratingSources.flatMap((source) => column(id, name, source) ?? []),
  )
}

function isShown({ source, n }: Rating): boolean {
  return source === 'survey' ? visibilityOf(n) !== 'hidden' : n > 0
}

import { answeredItems } from '#shared/checklists/checklist'
import { scoreChecklist } from '#shared/checklists/scoring'
import { sharedChecklist } from '#shared/checklists/versions'
import { momentsOfRatings, type RatedPair, type Rating, visitRating } from '#shared/comparison/ratings'
import { type ScoreSummary, summaryOfScores } from '#shared/comparison/visitGroups'
import { checklistsRepository } from '../checklists/checklists.repository'
import type { Db } from '../db/database'
import { competitorsRepository } from './competitors.repository'
import { type RatingPeriod, surveyRatings } from './surveyRatings'
import { type StoredVisit, visitsRepository } from './visits.repository'

/** A rating, with the pairs of the people who rated both where there are any. */
export type PairedRating = Rating & { readonly pairs: readonly RatedPair[] | null }

const ALWAYS: RatingPeriod = { from: null, to: null }

/**
 * What is known of us and of each competitor on every attribute, source by source and never mixed (domain.md §1.3).
 * All on 1–5. Of surveys the newest wave in the period; of visits all in it; of opinions the latest up to its end.
 */
export function competitorRatings(db: Db, period: RatingPeriod = ALWAYS): PairedRating[] {
  const withoutPairs = (rating: Rating): PairedRating => ({ ...rating, pairs: null })
  return [
    ...surveyRatings(db, period),
    ...visitRatings(db, period).map(withoutPairs),
    ...opinionRatings(db, period).map(withoutPairs),
  ]
}

/** The visits of a checklist that the ratings are made of: that which most visits were made with. */
function visitRatings(db: Db, period: RatingPeriod): Rating[] {
  const repository = visitsRepository(db)
  const checklists = checklistsRepository(db)
  const visits = repository.visits().filter(({ visitedOn }) => isWithin(visitedOn, period))
  const groups = checklists.checklists('visit').map((checklistId) => {
    const versions = checklists.versions(checklistId)
    const ids = new Set(versions.map(({ id }) => id))
    return { versions, visits: visits.filter(({ versionId }) => ids.has(versionId)) }
  })
  const rated = groups.map(({ versions, visits: made }) => ({
    visits: made,
    shared: sharedChecklist({ versions }, new Set(made.map(({ versionId }) => versionId))),
  }))
  const isTied = ({ shared }: (typeof rated)[number]) =>
    shared?.items.some(({ attributeId }) => attributeId !== null) ?? false
  const [chosen] = rated.filter(isTied).sort((one, other) => other.visits.length - one.visits.length)
  if (!chosen?.shared) return []
  const { shared, visits: made } = chosen
  const attributeIds = [...new Set(shared.items.flatMap(({ attributeId }) => attributeId ?? []))]
  const competitorIds = [...new Set(made.map(({ competitorId }) => competitorId))]
  return attributeIds.flatMap((attributeId) =>
    competitorIds.map((competitorId): Rating => {
      const keys = new Set(
        shared.items.filter((item) => item.attributeId === attributeId).map(({ key }) => key),
      )
      const theirs = made.filter((visit) => visit.competitorId === competitorId)
      const found = theirs.flatMap((visit) => {
        const items = answeredItems(shared, visit.entries).filter(({ key }) => keys.has(key))
        const value = visitRating(items)
        return value === null ? [] : [{ value, on: visit.visitedOn }]
      })
      return {
        attributeId,
        competitorId,
        source: 'visits',
        ...momentsOfRatings(found.map(({ value }) => value)),
        ...daysOf(found.map(({ on }) => on)),
      }
    }),
  )
}

function opinionRatings(db: Db, { to }: RatingPeriod): Rating[] {
  return competitorsRepository(db)
    .opinions(to ?? '9999-12-31')
    .map(({ attributeId, competitorId, rating, ratedOn }) => ({
      attributeId,
      competitorId,
      source: 'opinion' as const,
      ...momentsOfRatings([rating]),
      from: ratedOn,
      to: ratedOn,
    }))
}

/** Visit % of one business with one checklist (domain.md §1.4). */
export interface VisitIndicator {
  readonly checklistId: number
  /** Null is the own business. */
  readonly competitorId: number | null
  readonly summary: ScoreSummary
  /** Visits with a failed critical item. */
  readonly nonConforming: number
  readonly from: string | null
  readonly to: string | null
}

/** Visit % in a period, of each business and checklist: mean, range and number of visits; each by its own version. */
export function visitIndicators(db: Db, period: RatingPeriod = ALWAYS): VisitIndicator[] {
  const repository = visitsRepository(db)
  const checklists = checklistsRepository(db)
  const visits = repository.visits().filter(({ visitedOn }) => isWithin(visitedOn, period))
  return checklists.checklists('visit').flatMap((checklistId) => {
    const versions = new Map(
      checklists.versions(checklistId).map((version) => [version.id, version.checklist]),
    )
    const made = visits.filter(({ versionId }) => versions.has(versionId))
    const resultOf = ({ versionId, entries }: StoredVisit) => {
      const checklist = versions.get(versionId)
      return scoreChecklist(checklist ? answeredItems(checklist, entries) : [])
    }
    return [...new Set(made.map(({ competitorId }) => competitorId))].map((competitorId) => {
      const theirs = made.filter((visit) => visit.competitorId === competitorId)
      const results = theirs.map(resultOf)
      return {
        checklistId,
        competitorId,
        summary: summaryOfScores(results.map(({ score }) => score)),
        nonConforming: results.filter(({ failedCriticals }) => failedCriticals.length > 0).length,
        ...daysOf(theirs.map(({ visitedOn }) => visitedOn)),
      }
    })
  })
}

function isWithin(day: string, { from, to }: RatingPeriod): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

function daysOf(days: readonly string[]): { readonly from: string | null; readonly to: string | null } {
  const sorted = [...days].sort()
  return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null }
}

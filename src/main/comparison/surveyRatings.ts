import { momentsOfRatings, onRatingScale, type RatedPair, type Rating } from '#shared/comparison/ratings'
import { measuresOf } from '#shared/importance/measures'
import { numberOf, valuesAt } from '#shared/importance/waveSheets'
import type { Answers } from '#shared/responses/answers'
import { type Question, rangeOf } from '#shared/surveys/question'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'
import { importanceRepository } from '../importance/importance.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { competitorsRepository, type StoredTie } from './competitors.repository'

/** Days between which something counts, both included; null is open. */
export interface RatingPeriod {
  readonly from: string | null
  readonly to: string | null
}

/** A rating of a competitor with what the same people gave us; null where they were not asked in that wave. */
export interface SurveyRating extends Rating {
  readonly pairs: readonly RatedPair[] | null
}

interface ReadWave {
  readonly wave: Wave
  /** Questions of this survey that rate a competitor. */
  readonly tiedKeys: ReadonlySet<string>
  readonly questions: readonly Question[]
  readonly sheets: () => readonly Answers[]
}

/**
 * What surveys say of competitors and of us. Each competitor's rating is that of the newest wave that has one, closed
 * waves first; ours is of the same wave when it asks, of those who know at least one competitor, so that the same
 * people rate both; else of our newest wave (domain.md §1.3).
 */
export function surveyRatings(db: Db, period: RatingPeriod): SurveyRating[] {
  return ratedAttributes(db, period).flatMap(({ attributeId, theirs, own }) => [
    ...(own ? [ownRating(attributeId, own)] : []),
    ...theirs.map(theirRating),
  ])
}

/** Who rated us on an attribute: the very sheets that our rating is made of. */
export interface OwnSheets {
  readonly wave: Wave
  readonly questions: readonly Question[]
  /** Position of the question in which they did. */
  readonly position: number
  readonly sheets: readonly Answers[]
}

/** Who rated us on each attribute that surveys compare us on. */
export function ownSheets(db: Db, period: RatingPeriod): (OwnSheets & { readonly attributeId: number })[] {
  return ratedAttributes(db, period).flatMap(({ attributeId, own }) => (own ? { attributeId, ...own } : []))
}

interface RatedAttribute {
  readonly attributeId: number
  readonly theirs: readonly RatedTie[]
  /** Null where nobody was asked about us. */
  readonly own: OwnSheets | null
}

function ratedAttributes(db: Db, period: RatingPeriod): RatedAttribute[] {
  const competitors = competitorsRepository(db)
  const ties = competitors.ties()
  const waves = newestFirst(db, period, ties)
  const rated = ties.flatMap((tie): RatedTie[] => {
    const found = waves.find(({ wave, questions, sheets }) => {
      const at =
        wave.surveyId === tie.surveyId ? questions.findIndex(({ key }) => key === tie.questionKey) : -1
      return at !== -1 && valuesAt(sheets(), at).length > 0
    })
    return found ? [{ tie, read: found }] : []
  })
  const attributeIds = [...new Set(rated.map(({ tie }) => tie.attributeId))]
  return attributeIds.map((attributeId) => {
    const theirs = newestOfEach(rated.filter(({ tie }) => tie.attributeId === attributeId))
    return { attributeId, theirs, own: ownSheetsOf(attributeId, theirs, waves) }
  })
}

interface RatedTie {
  readonly tie: StoredTie
  readonly read: ReadWave
}

/** Two surveys may rate the same competitor on the same attribute: the newer wave counts. */
function newestOfEach(rated: readonly RatedTie[]): RatedTie[] {
  const newest = new Map<number, RatedTie>()
  for (const one of rated) {
    const known = newest.get(one.tie.competitorId)
    if (!known || known.read.wave.openedOn < one.read.wave.openedOn) newest.set(one.tie.competitorId, one)
  }
  return [...newest.values()]
}

function newestFirst(db: Db, period: RatingPeriod, ties: readonly StoredTie[]): ReadWave[] {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const sheetsOf = importanceRepository(db).sheets
  return surveys
    .list()
    .flatMap(({ id }) => waves.ofSurvey(id))
    .filter((wave) => isWithin(wave, period))
    .sort(
      (one, other) =>
        Number(one.closedOn === null) - Number(other.closedOn === null) ||
        other.openedOn.localeCompare(one.openedOn) ||
        other.id - one.id,
    )
    .flatMap((wave) => {
      const version = surveys.version(wave.versionId)
      if (!version) return []
      let sheets: readonly Answers[] | null = null
      const read = () => {
        sheets ??= sheetsOf(wave.id)
        return sheets
      }
      const tied = ties.filter(({ surveyId }) => surveyId === wave.surveyId)
      const tiedKeys = new Set(tied.map(({ questionKey }) => questionKey))
      return [{ wave, tiedKeys, questions: version.questionnaire.questions, sheets: read }]
    })
}

function isWithin({ openedOn, closedOn }: Wave, { from, to }: RatingPeriod): boolean {
  const last = closedOn ?? openedOn
  return (from === null || last >= from) && (to === null || last <= to)
}

/** Position of the question in which people rate us on an attribute; -1 when there is none. */
function ownPosition({ questions, tiedKeys }: ReadWave, attributeId: number): number {
  const measure = measuresOf(questions).find(
    ({ question }) => question.attributeId === attributeId && !tiedKeys.has(question.key),
  )
  return measure?.position ?? -1
}

function ownSheetsOf(
  attributeId: number,
  theirs: readonly RatedTie[],
  waves: readonly ReadWave[],
): OwnSheets | null {
  const asks = (read: ReadWave) => ownPosition(read, attributeId) !== -1
  const together = theirs.map(({ read }) => read).find(asks)
  const read = together ?? waves.find(asks)
  if (!read) return null
  const known = theirs.filter((one) => one.read === read).map(positionOf)
  const isAsked = (answers: Answers) =>
    known.length === 0 || known.some((position) => numberOf(answers[position]) !== null)
  return {
    wave: read.wave,
    questions: read.questions,
    position: ownPosition(read, attributeId),
    sheets: read.sheets().filter(isAsked),
  }
}

function ownRating(attributeId: number, { wave, questions, position, sheets }: OwnSheets): SurveyRating {
  const values = scaledAt(questions, sheets, position).filter((value) => value !== null)
  return { ...ratingOf(values, wave), attributeId, competitorId: null, source: 'survey', pairs: null }
}

function theirRating(rated: RatedTie): SurveyRating {
  const { tie, read } = rated
  const theirs = scaledAt(read.questions, read.sheets(), positionOf(rated))
  const ownAt = ownPosition(read, tie.attributeId)
  const ours = ownAt === -1 ? null : scaledAt(read.questions, read.sheets(), ownAt)
  return {
    ...ratingOf(
      theirs.filter((value) => value !== null),
      read.wave,
    ),
    attributeId: tie.attributeId,
    competitorId: tie.competitorId,
    source: 'survey',
    pairs: ours?.map((first, index) => ({ first, second: theirs[index] ?? null })) ?? null,
  }
}

function positionOf({ tie, read }: RatedTie): number {
  return read.questions.findIndex(({ key }) => key === tie.questionKey)
}

/** Each sheet's answer on 1–5; null where there is none. */
export function scaledAt(
  questions: readonly Question[],
  sheets: readonly Answers[],
  at: number,
): (number | null)[] {
  const question = questions[at]
  const range = question ? rangeOf(question.type) : null
  return sheets.map((answers) => {
    const value = numberOf(answers[at])
    return value === null || range === null ? null : onRatingScale(value, range)
  })
}

function ratingOf(values: readonly number[], { openedOn, closedOn }: Wave) {
  return { ...momentsOfRatings(values), from: openedOn, to: closedOn ?? openedOn }
}

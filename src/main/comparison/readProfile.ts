import type {
  ComparisonProfile,
  ComparisonSettings,
  ImportanceFrom,
  SourceProfile,
} from '#shared/comparison/competitors.contract'
import { type Given, type ProfileAttribute, profileOf } from '#shared/comparison/profile'
import { type RatingSource, ratingSources } from '#shared/comparison/ratings'
import { measureWave } from '#shared/importance/attributes'
import { attributesRepository } from '../attributes/attributes.repository'
import type { Db } from '../db/database'
import { importanceRepository } from '../importance/importance.repository'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { competitorsRepository } from './competitors.repository'
import { competitorRatings, type PairedRating } from './ratings'

type Importances = ReadonlyMap<number, number>
interface ImportanceChoice {
  readonly from: ImportanceFrom
  readonly name: string
  readonly titles: { readonly es: string; readonly en: string } | null
  readonly of: Importances | null
}

const nothing: Given = { n: 0, mean: null, standardDeviation: null }

/** Ours beside the closest competitors, attribute by attribute, each source by itself (domain.md §1.3). */
export function readProfile(db: Db): ComparisonProfile {
  const settings = competitorsRepository(db).settings()
  const choices = importanceChoices(db)
  const chosen = choices.find(({ from }) => isSameImportance(from, settings.importance)) ?? choices[0]
  const ratings = competitorRatings(db)
  return {
    settings,
    importance: chosen?.from ?? { kind: 'same' },
    importanceChoices: choices.map(({ from, name, titles }) => ({ from, name, titles })),
    sources: ratingSources.flatMap((source) => {
      const profile = sourceProfile(db, source, ratings, chosen?.of ?? null, settings)
      return profile ? [profile] : []
    }),
  }
}

function sourceProfile(
  db: Db,
  source: RatingSource,
  ratings: readonly PairedRating[],
  importances: Importances | null,
  settings: ComparisonSettings,
): SourceProfile | null {
  const known = ratings.filter((rating) => rating.source === source && rating.n > 0)
  const ratedIds = new Set(known.flatMap(({ competitorId }) => competitorId ?? []))
  const competitors = competitorsRepository(db)
    .list()
    .filter(({ id, isActive }) => isActive && ratedIds.has(id))
  const names = new Map(
    attributesRepository(db)
      .list()
      .map(({ id, name }) => [id, name]),
  )
  const isCompared = ({ competitorId }: PairedRating) => competitors.some(({ id }) => id === competitorId)
  const attributeIds = [...new Set(known.filter(isCompared).map(({ attributeId }) => attributeId))]
  const find = (attributeId: number, competitorId: number | null) =>
    known.find((one) => one.attributeId === attributeId && one.competitorId === competitorId)
  const attributes = attributeIds.flatMap((id): ProfileAttribute[] => {
    const name = names.get(id)
    if (name === undefined) return []
    const theirs = competitors.map((competitor) => find(id, competitor.id))
    return [
      {
        id,
        name,
        importance: importances ? (importances.get(id) ?? null) : 1,
        own: find(id, null) ?? nothing,
        competitors: theirs.map((rating) => rating ?? nothing),
        pairs: theirs.map((rating) => rating?.pairs ?? null),
      },
    ]
  })
  if (attributes.length === 0) return null
  const profile = profileOf(attributes, source, settings)
  const days = known.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort()
  return {
    source,
    competitors: competitors.map(({ id, name }) => ({ id, name })),
    rows: profile.rows.map((row) => ({ ...row, competitors: [...row.competitors] })),
    totals: { own: profile.totals.own, competitors: [...profile.totals.competitors] },
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

/** What customers said first, then the points of a libreta; all the same when there is neither. */
function importanceChoices(db: Db): ImportanceChoice[] {
  const surveys = surveysRepository(db)
    .list()
    .flatMap(({ id, title }): ImportanceChoice[] => {
      const of = statedImportance(db, id)
      return of.size === 0 ? [] : [{ from: { kind: 'survey', surveyId: id }, name: '', titles: title, of }]
    })
  const scorecards = scorecardsRepository(db)
    .list()
    .map(({ id, name, attributes }): ImportanceChoice => {
      const of = new Map(
        attributes.flatMap((line) => ('indicator' in line ? [] : [[line.attributeId, line.points] as const])),
      )
      return { from: { kind: 'scorecard', scorecardId: id }, name, titles: null, of }
    })
  return [...surveys, ...scorecards, { from: { kind: 'same' }, name: '', titles: null, of: null }]
}

/** Importance that customers stated in the newest closed wave in which they were asked. */
function statedImportance(db: Db, surveyId: number): Importances {
  const surveys = surveysRepository(db)
  const closed = wavesRepository(db)
    .ofSurvey(surveyId)
    .filter(({ closedOn }) => closedOn !== null)
    .reverse()
  for (const wave of closed) {
    const questions = surveys.version(wave.versionId)?.questionnaire.questions ?? []
    const isAsked = questions.some(({ type, group }) => type === 'I5' || group?.kind === 'importance')
    if (!isAsked) continue
    const { attributes } = measureWave(questions, importanceRepository(db).sheets(wave.id), {
      source: 'stated',
      overallKey: null,
      population: null,
    })
    const stated = attributes.flatMap(({ key, importance: { value } }): [number, number][] => {
      const attributeId = questions.find((question) => question.key === key)?.attributeId ?? null
      return attributeId === null || value === null ? [] : [[attributeId, value]]
    })
    if (stated.length > 0) return new Map(stated)
  }
  return new Map()
}

function isSameImportance(one: ImportanceFrom, other: ImportanceFrom | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

import type { Period } from '#shared/calendar/periods'
import { isDissatisfaction } from '#shared/cases/kinds'
import { isAskable } from '#shared/moments/askables'
import { CauseClass } from '#shared/moments/causeClass'
import { countTags, systemsShare } from '#shared/moments/failureClasses'
import {
  FAILURES_LISTED,
  type Failure,
  type FailureScope,
  type FailuresResult,
  type FailureTag,
} from '#shared/moments/failures.contract'
import { classOfRating, ratesMoments } from '#shared/moments/ratingClass'
import { shownShare } from '#shared/moments/share'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { visitsRepository } from '../comparison/visits.repository'
import type { Db } from '../db/database'
import { failuresRepository } from './failures.repository'
import { momentsRepository } from './moments.repository'
import { ratingsRepository } from './ratings.repository'
import { visitedItems } from './visitedItems'

interface Asked {
  readonly scope: FailureScope
  readonly by: FailureTag
  readonly of: string | null
}

/**
 * What went wrong, the latest first: complaints and claims, and unless only those are asked for the bad notes of the
 * staff and what a visit to the own business found wrong (domain.md §1.27).
 */
export function failuresIn(db: Db, period: Period, scope: FailureScope): Failure[] {
  const said = failuresRepository(db)
  const cases = said
    .cases(period)
    .filter(({ kind }) => isDissatisfaction(kind))
    .map(({ kind: _, ...one }): Failure => ({ source: 'case', ...one }))
  if (scope === 'cases') return cases
  const notes = said.badNotes(period).map((note): Failure => ({ source: 'note', ...note }))
  return [...cases, ...notes, ...failedItems(db, period)].sort((one, other) =>
    other.day.localeCompare(one.day),
  )
}

function failedItems(db: Db, period: Period): Failure[] {
  const moments = new Map(
    momentsRepository(db)
      .list()
      .map((moment) => [moment.id, moment]),
  )
  const own = visitsRepository(db).itemClasses()
  return visitedItems(db, period)
    .filter((seen) => seen.class === 'negative')
    .map(({ id, day, item, note }) => {
      const moment = moments.get(item.momentId ?? 0)
      return {
        source: 'visit',
        id,
        itemKey: item.key,
        day,
        text: item.text,
        note,
        element: item.element ?? moment?.element ?? null,
        dimension: item.dimension ?? moment?.dimension ?? null,
        momentId: moment?.id ?? null,
        causeClass: own.get(`${id} ${item.key}`) ?? item.causeClass ?? moment?.causeClass ?? null,
      }
    })
}

type Tags = Pick<Failure, 'element' | 'dimension' | 'momentId' | 'causeClass'>

function tagOf({ element, dimension, momentId, causeClass }: Tags, by: FailureTag): string | null {
  if (by === 'moment') return momentId === null ? null : String(momentId)
  return { element, dimension, causeClass }[by]
}

/** Failures counted by a tag, the ones asked for, and beside them the low answers of surveys by the same tag. */
export function readFailures(db: Db, period: Period, { scope, by, of }: Asked): FailuresResult {
  const failures = failuresIn(db, period, scope)
  const { known, unknown, rows } = countTags(failures.map((failure) => tagOf(failure, by)))
  const { systems, ofTen } = systemsShare(failures.map(({ causeClass }) => causeClass))
  const asked = failures.filter((failure) => tagOf(failure, by) === of)
  const countOf = (source: Failure['source']) => failures.filter((each) => each.source === source).length
  return {
    start: period.start,
    counts: { case: countOf('case'), note: countOf('note'), visit: countOf('visit') },
    known,
    unknown,
    rows: [...rows],
    systems: shownShare(systems),
    ofTen,
    listed: asked.slice(0, FAILURES_LISTED),
    listedOf: asked.length,
    lowAnswers: scope === 'cases' ? [] : lowAnswers(db, period, by),
    moments: momentsRepository(db)
      .list()
      .map(({ id, name }) => ({ id, name })),
  }
}

/** Low answers of each tag; they have no name and no face, so they are counted and never listed (domain.md §0.1, C6). */
function lowAnswers(db: Db, period: Period, by: FailureTag): FailuresResult['lowAnswers'] {
  const moments = new Map(
    momentsRepository(db)
      .list()
      .map((moment) => [moment.id, moment]),
  )
  const byQuestion = new Map<string, { tag: string | null; low: number; n: number }>()
  for (const { surveyId, questions, question, values } of ratingsRepository(db).ratedQuestions(period)) {
    if (!ratesMoments(questions, question) || isAskable('heard', question)) continue
    const moment = moments.get(question.momentId ?? 0)
    const tags = {
      element: question.element ?? moment?.element ?? null,
      dimension: question.dimension ?? moment?.dimension ?? null,
      momentId: moment?.id ?? null,
      causeClass: CauseClass.safeParse(question.cause).data ?? moment?.causeClass ?? null,
    }
    const key = `${surveyId} ${question.key}`
    const own = byQuestion.get(key) ?? { tag: tagOf(tags, by), low: 0, n: 0 }
    for (const [value, count] of values) {
      own.n += count
      if (classOfRating(question.type, value) === 'negative') own.low += count
    }
    byQuestion.set(key, own)
  }
  const counted = new Map<string | null, { low: number; n: number }>()
  for (const { tag, low, n } of byQuestion.values()) {
    if (n < FEWEST_ANSWERS_SHOWN) continue
    const sum = counted.get(tag) ?? { low: 0, n: 0 }
    counted.set(tag, { low: sum.low + low, n: sum.n + n })
  }
  return [...counted]
    .map(([name, count]) => ({ name, ...count }))
    .sort((one, other) => Number(one.name === null) - Number(other.name === null) || other.low - one.low)
}

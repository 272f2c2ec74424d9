import type { Period } from '#shared/calendar/periods'
import { isDissatisfaction } from '#shared/cases/kinds'
import { isAskable } from '#shared/moments/askables'
import { CauseClass } from '#shared/moments/causeClass'
import { countTags, systemsShare, type Tagged } from '#shared/moments/failureClasses'
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
import { failuresRepository, type Tags } from './failures.repository'
import { momentsRepository } from './moments.repository'
import { ratingsRepository } from './ratings.repository'
import { visitedItems } from './visitedItems'

interface Asked {
  readonly scope: FailureScope
  readonly by: FailureTag
  readonly of: string | null
}

/** Things that went wrong and are alike in their tags, and how many they are. */
interface CountedFailures extends Tags {
  readonly source: Failure['source']
  readonly n: number
}

/** What the staff and visits to the own business saw go wrong, beside what customers complained of. */
function seenFailures(db: Db, period: Period): Failure[] {
  const notes = failuresRepository(db)
    .badNotes(period)
    .map((note): Failure => ({ source: 'note', ...note }))
  return [...notes, ...failedItems(db, period)]
}

/**
 * What went wrong, each thing once: complaints and claims, and unless only those are asked for the bad notes of the
 * staff and what a visit to the own business found wrong (domain.md §1.27).
 */
function counted(db: Db, period: Period, seen: readonly Failure[]): CountedFailures[] {
  const cases = failuresRepository(db)
    .counts(period)
    .filter(({ kind }) => isDissatisfaction(kind))
  return [
    ...cases.map((each) => ({ ...each, source: 'case' as const })),
    ...seen.map((each) => ({ ...each, n: 1 })),
  ]
}

/** Everything that went wrong, by what it was of. */
export function failuresByClass(db: Db, period: Period): Tagged<CauseClass>[] {
  return counted(db, period, seenFailures(db, period)).map(({ causeClass, n }) => ({ tag: causeClass, n }))
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

function tagOf({ element, dimension, momentId, causeClass }: Tags, by: FailureTag): string | null {
  if (by === 'moment') return momentId === null ? null : String(momentId)
  return { element, dimension, causeClass }[by]
}

/** Failures counted by a tag, the ones asked for, and beside them the low answers of surveys by the same tag. */
export function readFailures(db: Db, period: Period, { scope, by, of }: Asked): FailuresResult {
  const seen = scope === 'cases' ? [] : seenFailures(db, period)
  const failures = counted(db, period, seen)
  const { known, unknown, rows } = countTags(failures.map((each) => ({ tag: tagOf(each, by), n: each.n })))
  const { systems, ofTen } = systemsShare(failures.map(({ causeClass, n }) => ({ tag: causeClass, n })))
  const sum = (some: readonly CountedFailures[]) => some.reduce((total, { n }) => total + n, 0)
  const countOf = (source: Failure['source']) => sum(failures.filter((each) => each.source === source))
  const cases = failuresRepository(db)
    .complaints(period, by, of, FAILURES_LISTED)
    .map(({ kind: _, ...one }): Failure => ({ source: 'case', ...one }))
  const listed = [...cases, ...seen.filter((each) => tagOf(each, by) === of)]
  return {
    start: period.start,
    counts: { case: countOf('case'), note: countOf('note'), visit: countOf('visit') },
    known,
    unknown,
    rows: [...rows],
    systems: shownShare(systems),
    ofTen,
    listed: listed.sort((one, other) => other.day.localeCompare(one.day)).slice(0, FAILURES_LISTED),
    listedOf: sum(failures.filter((each) => tagOf(each, by) === of)),
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

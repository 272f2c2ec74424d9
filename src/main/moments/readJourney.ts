import type { Period } from '#shared/calendar/periods'
import { CaseRole } from '#shared/cases/caseLines'
import { whoGroupOf } from '#shared/customers/whoGroups'
import { type MomentCounts, momentResult } from '#shared/moments/momentResult'
import type { Observations, Stop } from '#shared/moments/moments.contract'
import { classOfRating, type MomentClass, ratesMoments } from '#shared/moments/ratingClass'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { whoIsRepository } from '../customers/whoIs.repository'
import type { Db } from '../db/database'
import { momentsRepository } from './moments.repository'
import { type RatedQuestion, ratingsRepository } from './ratings.repository'
import { visitedItems } from './visitedItems'

/** Reads what was seen at the moments: what customers rated, complained of and praised, visits, and notes of the staff. */
export function journeyReader(db: Db) {
  const moments = momentsRepository(db)
  const ratings = ratingsRepository(db)

  const rated = (period: Period) =>
    ratings
      .ratedQuestions(period)
      .filter(({ questions, question }) => question.momentId !== null && ratesMoments(questions, question))

  const visited = (period: Period) =>
    visitedItems(db, period).flatMap(({ item, ...seen }) =>
      item.momentId == null ? [] : { ...seen, momentId: item.momentId, text: item.text },
    )

  return {
    /** Every moment with what was seen there; what fewer than five saw says nothing yet. */
    stops(period: Period): { stops: Stop[]; total: MomentCounts } {
      const counts = new Map<number, Record<MomentClass, number>>()
      const add = (momentId: number, seen: MomentClass | null, times = 1) => {
        if (seen === null) return
        const own = counts.get(momentId) ?? { positive: 0, normal: 0, negative: 0 }
        own[seen] += times
        counts.set(momentId, own)
      }
      for (const question of rated(period)) {
        for (const [value, times] of question.values)
          add(question.question.momentId ?? 0, classOfRating(question.question.type, value), times)
      }
      for (const { momentId, kind, n } of moments.caseCounts(period))
        add(momentId, kind === 'compliment' ? 'positive' : 'negative', n)
      for (const note of moments.notes(period)) add(note.momentId, note.class)
      for (const visit of visited(period)) add(visit.momentId, visit.class)

      const total = { ...none }
      const stops = moments.list().map((moment): Stop => {
        const own = counts.get(moment.id) ?? none
        for (const seen of ['positive', 'normal', 'negative'] as const) total[seen] += own[seen]
        const { n, net, label, isRedFlag } = momentResult(own)
        const isFew = label === 'fewData'
        return {
          ...moment,
          counts: isFew ? none : own,
          n,
          net: isFew ? null : net,
          label,
          isRedFlag: isRedFlag && !isFew,
        }
      })
      return { stops, total }
    },

    /** What was seen at one of them, by where it comes from. */
    observations(id: number, period: Period): Observations {
      const isOwn = ({ momentId }: { readonly momentId: number }) => momentId === id
      const customers = whoIsRepository(db).byRole()
      return {
        ratings: rated(period)
          .filter(({ question }) => question.momentId === id)
          .map(toRating),
        cases: moments.cases(period, id).map(({ customerId, role, ...one }) => ({
          ...one,
          class: one.kind === 'compliment' ? 'positive' : 'negative',
          role: CaseRole.parse(whoGroupOf('role', { customerId, role }, customers)),
        })),
        visits: visited(period)
          .filter(isOwn)
          .map(({ momentId: _, ...visit }) => visit),
        notes: moments
          .notes(period)
          .filter(isOwn)
          .map(({ momentId: _, ...note }) => note),
      }
    },
  }
}

const none: Readonly<Record<MomentClass, number>> = { positive: 0, normal: 0, negative: 0 }

function toRating(rated: RatedQuestion): Observations['ratings'][number] {
  const { surveyId, surveyTitle, waveId, waveLabel, question, values } = rated
  const counts = { ...none }
  for (const [value, times] of values) {
    const seen = classOfRating(question.type, value)
    if (seen) counts[seen] += times
  }
  const n = counts.positive + counts.normal + counts.negative
  return {
    surveyId,
    surveyTitle,
    waveId,
    waveLabel,
    text: question.text,
    n,
    counts: n < FEWEST_ANSWERS_SHOWN ? null : counts,
  }
}

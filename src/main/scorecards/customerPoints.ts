import { measureWave } from '#shared/importance/attributes'
import type { PointsFrom } from '#shared/scorecards/scorecardDraft'
import { visibilityOf } from '#shared/stats/suppression'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'
import { importanceRepository } from '../importance/importance.repository'
import type { AnswerBook } from '../indicators/waveAnswers'
import type { FilledPeriod } from './scorecardPeriods'

/** What customers said each attribute matters, by its id: mean of 1–5, or of 100 points. */
export type CustomerPoints = ReadonlyMap<number, number>

/**
 * Makes the reader of the puntaje by customers. Of each survey the newest wave counts that had begun by the end of the
 * period and asked how much things matter: it is asked more seldom than how they are done. Fewer than five answers
 * say nothing (domain.md §0.1, C6).
 */
export function customerPointsReader(db: Db, book: AnswerBook, source: Exclude<PointsFrom, 'owner'>) {
  const importance = importanceRepository(db)
  const known = new Map<number, readonly Said[]>()

  function saidIn(wave: Wave): readonly Said[] {
    const found = known.get(wave.id)
    if (found) return found
    const { asked } = book.answers(wave)
    const measured = measureWave(asked, importance.sheets(wave.id), {
      source,
      overallKey: null,
      population: null,
    })
    const tied = new Map(book.newest(wave.surveyId).map(({ key, attributeId }) => [key, attributeId]))
    const said = measured.attributes.flatMap(({ key, importance: { value, n } }) => {
      const attributeId = tied.get(key) ?? null
      const isSaid = attributeId !== null && value !== null && visibilityOf(n) !== 'hidden'
      return isSaid ? [{ attributeId, value, n }] : []
    })
    known.set(wave.id, said)
    return said
  }

  return (surveyIds: readonly number[], { period }: FilledPeriod): CustomerPoints => {
    const said = surveyIds.flatMap((surveyId) => {
      const begun = book
        .waves(surveyId)
        .filter(({ openedOn, usableCount }) => openedOn < period.end && usableCount > 0)
      return (
        [...begun]
          .reverse()
          .map(saidIn)
          .find((each) => each.length > 0) ?? []
      )
    })
    return meansBy(said)
  }
}

interface Said {
  readonly attributeId: number
  readonly value: number
  readonly n: number
}

/** Means over all the answers, where several questions or surveys ask about one attribute. */
function meansBy(said: readonly Said[]): CustomerPoints {
  const sums = new Map<number, { total: number; n: number }>()
  for (const { attributeId, value, n } of said) {
    const sum = sums.get(attributeId) ?? { total: 0, n: 0 }
    sums.set(attributeId, { total: sum.total + value * n, n: sum.n + n })
  }
  return new Map([...sums].map(([id, { total, n }]) => [id, total / n]))
}

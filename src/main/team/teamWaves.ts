import { netPromoterOfCounts } from '#shared/stats/netPromoter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { employeeNetPromoter, type InternalIndex, internalIndex } from '#shared/team/internalIndex'
import { resultsReader } from '../analysis/resultsReader'
import type { Db } from '../db/database'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

/** Reads the waves in which the team was asked; what fewer than five people said never leaves here. */
export function teamWavesReader(db: Db) {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const results = resultsReader(db)

  const closedAndPrivate = (wave: Wave) => wave.closedOn !== null && results.held(wave.id).isOfEmployees

  return {
    /** Of all surveys, the newest first. */
    list: (): Wave[] =>
      surveys
        .list()
        .flatMap(({ id }) => waves.ofSurvey(id))
        .filter(({ id }) => results.held(id).isOfEmployees)
        .sort((one, other) => (one.openedOn < other.openedOn ? 1 : -1)),
    title: (waveId: number) => results.held(waveId).title,
    /** Null while the wave is open, and with fewer than five people. */
    index: (wave: Wave): InternalIndex | null =>
      closedAndPrivate(wave)
        ? internalIndex(results.held(wave.id).questions, results.answers(wave.id), wave.population)
        : null,
    /** Null while the wave is open, and with fewer than ten people. */
    netPromoter(wave: Wave) {
      if (!closedAndPrivate(wave)) return null
      const counts = employeeNetPromoter(results.held(wave.id).questions, results.answers(wave.id))
      return counts && netPromoterOfCounts(counts.promoters, counts.detractors, counts.n)
    },
  }
}
export type TeamWavesReader = ReturnType<typeof teamWavesReader>

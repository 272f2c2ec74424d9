import type { HandlersFor } from '#shared/contract/procedure'
import type { HomeWave, homeContract } from '#shared/home/home.contract'
import type { Wave } from '#shared/surveys/surveys.contract'
import type { Deps } from '../deps'
import { responsesRepository } from '../responses/responses.repository'
import { scorecardReader } from '../scorecards/readScorecard'
import { scorecardsRepository } from '../scorecards/scorecards.repository'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'

export function homeHandlers({ db }: Deps): HandlersFor<typeof homeContract> {
  const surveys = surveysRepository(db)
  const waves = wavesRepository(db)
  const responses = responsesRepository(db)
  const scorecards = scorecardsRepository(db)
  const readScorecard = scorecardReader(db)

  function latestScorecard() {
    const [scorecard] = scorecards.list()
    const result = scorecard && readScorecard(scorecard, null)
    if (!result) return null
    const { id, name } = result.scorecard
    const { grade, band, previousGrade } = result.total
    return { id, name, waveLabel: result.wave.label, grade, band, previousGrade }
  }

  return {
    'home.today': () => {
      const listed = surveys.list()
      const drafts = responses.wavesWithDraft()
      const toHomeWave = (wave: Wave): HomeWave => ({
        ...wave,
        surveyTitle: listed.find(({ id }) => id === wave.surveyId)?.title ?? { es: '', en: '' },
        hasDraft: drafts.has(wave.id),
      })
      const lastClosed = waves.lastClosed()
      return {
        surveyCount: listed.length,
        sheetCount: listed.reduce((total, survey) => total + survey.sheetCount, 0),
        openWaves: waves.open().map(toHomeWave),
        lastClosedWave: lastClosed && toHomeWave(lastClosed),
        scorecard: latestScorecard(),
      }
    },
  }
}

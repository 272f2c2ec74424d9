import type { analysisContract } from '#shared/analysis/analysis.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { wavesRepository } from '../surveys/waves.repository'
import { analysisRepository } from './analysis.repository'
import { resultsOf } from './waveResults'

export function analysisHandlers({ db }: Deps): HandlersFor<typeof analysisContract> {
  const analysis = analysisRepository(db)
  const waves = wavesRepository(db)
  const surveys = surveysRepository(db)

  return {
    'analysis.wave': ({ waveId }) => {
      const wave = waves.find(waveId)
      const version = wave && surveys.version(wave.versionId)
      if (!wave || !version) throw new AppError('notFound')
      return {
        wave,
        questions: resultsOf(version.questionnaire.questions, analysis.counts(waveId), wave.population),
      }
    },
  }
}

import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { importanceContract } from '#shared/importance/importance.contract'
import { waveViewReader } from '../analysis/waveViewReader'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { importanceRepository } from './importance.repository'
import { dimensionsTask, levelsTask, matrixTask } from './waveViews'

export function importanceHandlers(
  deps: Pick<Deps, 'db' | 'clock' | 'jobs'>,
): HandlersFor<typeof importanceContract> {
  const importance = importanceRepository(deps.db)
  const surveys = surveysRepository(deps.db)
  const view = waveViewReader(deps)

  return {
    'importance.wave': view('matrix', matrixTask),
    'importance.dimensions': view('dimensions', dimensionsTask),
    'importance.levels': view('levels', levelsTask),
    'importance.set': ({ surveyId, settings }) => {
      if (!surveys.newestVersion(surveyId)) throw new AppError('notFound')
      importance.setSettings(surveyId, settings)
      return {}
    },
  }
}

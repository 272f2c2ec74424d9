import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { servicesContract } from '#shared/services/services.contract'
import { waveViewReader } from '../analysis/waveViewReader'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { servicesRepository } from './services.repository'
import { servicesTask } from './wantedServices'

/** Services that customers want. */
export function servicesHandlers(
  deps: Pick<Deps, 'db' | 'clock' | 'jobs'>,
): HandlersFor<typeof servicesContract> {
  const services = servicesRepository(deps.db)
  const surveys = surveysRepository(deps.db)

  return {
    'services.wave': waveViewReader(deps)('services', servicesTask),

    'services.setOffered': ({ surveyId, key, isOffered }) => {
      const version = surveys.newestVersion(surveyId)
      if (!version) throw new AppError('notFound')
      services.setOffered(surveyId, key, isOffered)
      return {}
    },
  }
}

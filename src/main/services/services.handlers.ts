import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { servicesContract } from '#shared/services/services.contract'
import type { Deps } from '../deps'
import { surveysRepository } from '../surveys/surveys.repository'
import { servicesRepository } from './services.repository'
import { wantedServicesReader } from './wantedServices'

/** Services that customers want. */
export function servicesHandlers({ db }: Pick<Deps, 'db'>): HandlersFor<typeof servicesContract> {
  const services = servicesRepository(db)
  const surveys = surveysRepository(db)
  const read = wantedServicesReader(db)

  return {
    'services.wave': ({ waveId }) => read(waveId),

    'services.setOffered': ({ surveyId, key, isOffered }) => {
      const version = surveys.newestVersion(surveyId)
      if (!version) throw new AppError('notFound')
      services.setOffered(surveyId, key, isOffered)
      return {}
    },
  }
}

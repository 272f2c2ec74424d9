import type { casesContract } from '#shared/cases/cases.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { caseCausesRepository } from './caseCauses.repository'

type CauseContract = Pick<
  typeof casesContract,
  | 'cases.causes'
  | 'cases.addCause'
  | 'cases.changeCause'
  | 'cases.voidCause'
  | 'cases.mergeCauses'
  | 'cases.draft'
  | 'cases.keepDraft'
>

/** The causes that the owner keeps, and the registration that is half typed. */
export function causeHandlers({ db, clock }: Pick<Deps, 'db' | 'clock'>): HandlersFor<CauseContract> {
  const causes = caseCausesRepository(db)

  function mustFind(id: number): void {
    if (!causes.find(id)) throw new AppError('notFound')
  }

  return {
    'cases.causes': () => causes.list(),
    'cases.addCause': ({ name, element, causeClass }) =>
      causes.findByName(name) ?? { id: causes.insert(name, element, causeClass), name, element, causeClass },
    'cases.changeCause': ({ id, ...cause }) => {
      mustFind(id)
      const same = causes.findByName(cause.name)
      if (same && same.id !== id) throw new AppError('nameTaken', { name: 'taken' })
      causes.update({ id, ...cause })
      return {}
    },
    'cases.voidCause': ({ id }) => {
      causes.void(id, clock.now())
      return {}
    },
    'cases.mergeCauses': ({ goneId, keptId }) => {
      mustFind(goneId)
      mustFind(keptId)
      if (goneId === keptId) return {}
      causes.move(goneId, keptId)
      causes.void(goneId, clock.now())
      return {}
    },

    'cases.draft': () => causes.draft(),
    'cases.keepDraft': ({ draft }) => {
      if (draft === null) causes.dropDraft()
      else causes.putDraft(draft, clock.now())
      return {}
    },
  }
}

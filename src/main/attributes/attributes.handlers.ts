import type { attributesContract } from '#shared/attributes/attributes.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { attributesRepository } from './attributes.repository'

export function attributesHandlers({ db, clock }: Deps): HandlersFor<typeof attributesContract> {
  const attributes = attributesRepository(db)

  return {
    'attributes.list': () => attributes.list(),

    // Two attributes of one name would be one thing counted twice: the known one is the answer.
    'attributes.create': (draft) =>
      attributes.findByName(draft.name) ?? attributes.insert(draft, clock.now()),

    'attributes.rename': ({ id, name }) => {
      const known = attributes.find(id)
      if (!known) throw new AppError('notFound')
      const namesake = attributes.findByName(name)
      if (namesake && namesake.id !== id) throw new AppError('attributeUsed')
      attributes.rename(id, name)
      return { ...known, name }
    },
  }
}

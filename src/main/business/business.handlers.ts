import type { businessContract } from '#shared/business/business.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { createSampleBusiness } from '../sample/sampleBusiness'
import { businessRepository } from './business.repository'

const LOGO_PIXELS = 480

export function businessHandlers(deps: Deps): HandlersFor<typeof businessContract> {
  const { db, clock, desktop } = deps
  const business = businessRepository(db)

  return {
    'business.get': () => business.get(),

    'business.create': (draft) => {
      if (business.get()) throw new AppError('businessExists')
      business.put({ ...draft, isSample: false }, clock.now())
      return {}
    },

    'business.update': (draft) => {
      const known = business.get()
      if (!known) throw new AppError('notFound')
      business.put({ ...draft, isSample: known.isSample }, clock.now())
      return {}
    },

    'business.chooseLogo': async () => {
      const path = await desktop.chooseFile('picture')
      if (path === null) return null
      const picture = desktop.readPicture(path, LOGO_PIXELS)
      if (picture === null) throw new AppError('imageNotUsable')
      return picture
    },

    'business.createSample': ({ language }) => {
      if (business.get()) throw new AppError('sampleExists')
      createSampleBusiness(deps, language)
      return {}
    },

    'business.removeSample': () => {
      if (!business.get()?.isSample) throw new AppError('notFound')
      business.clear()
      return {}
    },

    'business.tags': () => business.tags(),
    'business.addTag': ({ kind, name }) => business.tag(kind, name),
    'business.preferences': () => business.preferences(),
    'business.setPreference': ({ key, value }) => {
      business.setPreference(key, value)
      return {}
    },
  }
}

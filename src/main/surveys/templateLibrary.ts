import { AppError } from '#shared/contract/reply'
import type { Template } from '#shared/surveys/surveys.contract'
import type { Db } from '../db/database'
import { ownTemplatesRepository } from './exchange/ownTemplates.repository'
import { readTemplates } from './templates'

/** All forms to begin with: those that ship with the app, then the owner's own. */
export function templateLibrary(db: Db, contentFolder: string) {
  const own = ownTemplatesRepository(db)
  return {
    list: (): readonly Template[] => [...readTemplates(contentFolder), ...own.list()],
    mustFind(id: string): Template {
      const template = readTemplates(contentFolder).find((known) => known.id === id) ?? own.find(id)
      if (!template) throw new AppError('notFound')
      return template
    },
  }
}

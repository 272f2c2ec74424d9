import {
  type Checklist,
  type ChecklistEntries,
  fitsItem,
  isUnanswered,
  type Purpose,
} from '#shared/checklists/checklist'
import { AppError } from '#shared/contract/reply'
import type { Db } from '../db/database'
import { type ChecklistVersion, checklistsRepository } from './checklists.repository'

/** The newest version of a checklist that is in use and, where one is given, has this purpose. */
export function newestVersion(db: Db, checklistId: number, purpose?: Purpose): ChecklistVersion {
  const version = checklistsRepository(db).versions(checklistId).at(-1)
  if (!version || (purpose && version.purpose !== purpose)) throw new AppError('notFound')
  return version
}

/** Refuses answers that the items cannot have, and when nothing was answered. */
export function checkEntries(checklist: Checklist, entries: ChecklistEntries): void {
  const types = new Map(checklist.items.map(({ key, type }) => [key, type]))
  for (const [key, { value }] of Object.entries(entries)) {
    const type = types.get(key)
    if (!type || !fitsItem(type, value)) throw new AppError('invalidInput', { [key]: 'answer' })
  }
  if (isUnanswered(entries)) throw new AppError('invalidInput', { entries: 'empty' })
}

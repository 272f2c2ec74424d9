import { basename } from 'node:path'
import { type Checklist, checklistProblems, type Purpose, typesOf } from '#shared/checklists/checklist'
import type { checklistsContract } from '#shared/checklists/checklists.contract'
import { checklistPaperRoute, checklistPaperTexts } from '#shared/checklists/paper'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { inLanguage } from '#shared/i18n/languages'
import { kindOfFile } from '../attachments/fileKind'
import { attributesRepository } from '../attributes/attributes.repository'
import { businessRepository } from '../business/business.repository'
import type { Deps } from '../deps'
import { fileNameOf } from '../fileNames'
import { saveWhole } from '../writeWhole'
import { checklistsRepository } from './checklists.repository'
import { checklistTemplate } from './checklistTemplates'
import { newestVersion } from './checklistVersions'

const THUMBNAIL_PIXELS = 240
const pictureKinds = ['png', 'jpg', 'webp']

/** Checklists of every purpose: their versions, their paper, and the photos of what was found. */
export function checklistsHandlers({
  db,
  clock,
  desktop,
  contentFolder,
  files,
}: Deps): HandlersFor<typeof checklistsContract> {
  const repository = checklistsRepository(db)
  const attributes = attributesRepository(db)
  const business = businessRepository(db)

  function checked(checklist: Checklist, purpose: Purpose): Checklist {
    const [first] = checklistProblems(checklist)
    if (first) throw new AppError('invalidInput', { [first.at || 'title']: first.problem })
    const stray = checklist.items.find(({ type }) => !typesOf[purpose].includes(type))
    if (stray) throw new AppError('invalidInput', { [stray.key]: 'type' })
    const isKnown = checklist.items.every(
      ({ attributeId }) => attributeId === null || attributes.find(attributeId),
    )
    if (!isKnown) throw new AppError('notFound')
    return checklist
  }

  function photoPath(storedName: string): string {
    const path = files.pathOf(storedName)
    if (!pictureKinds.includes(storedName.split('.').at(-1) ?? '')) throw new AppError('notFound')
    if (!files.has(storedName)) throw new AppError('fileUnreadable')
    return path
  }

  return {
    'checklists.template': ({ purpose }) => checklistTemplate(contentFolder, purpose),
    'checklists.get': ({ id }) => {
      const { id: versionId, purpose, number, checklist } = newestVersion(db, id)
      return {
        id,
        purpose,
        versionNumber: number,
        isUsed: repository.isUsed(versionId),
        checklist,
        draft: repository.draft(checklistSlot(id)),
      }
    },
    'checklists.keep': ({ id, draft }) => {
      repository.keepDraft(checklistSlot(id), draft, clock.now())
      return {}
    },
    'checklists.add': ({ purpose, checklist }) => ({
      id: repository.insertChecklist(purpose, checked(checklist, purpose), clock.now()),
    }),
    'checklists.change': ({ id, checklist }) => {
      const version = newestVersion(db, id)
      const next = checked(checklist, version.purpose)
      repository.keepDraft(checklistSlot(id), null, clock.now())
      if (!repository.isUsed(version.id)) {
        repository.updateVersion(version.id, next)
        return { versionNumber: version.number }
      }
      repository.insertVersion(id, version.number + 1, next, clock.now())
      return { versionNumber: version.number + 1 }
    },
    'checklists.void': ({ id }) => {
      newestVersion(db, id)
      repository.voidChecklist(id, clock.now())
      return {}
    },
    'checklists.paper': ({ id }) => {
      const { purpose, number, checklist } = newestVersion(db, id)
      const profile = business.get()
      return {
        purpose,
        businessName: profile?.name ?? '',
        logo: profile?.logo ?? null,
        versionNumber: number,
        checklist,
      }
    },
    'checklists.print': async (job) => {
      const { purpose, checklist } = newestVersion(db, job.id)
      const { language, size, about } = job
      const { files: names } = checklistPaperTexts[language]
      const name = [names[purpose], inLanguage(checklist.title, language), about, size]
      const path = await desktop.chooseTarget('pdf', fileNameOf(name, 'pdf'))
      if (path === null) return null
      const bytes = await desktop.printPage(checklistPaperRoute(job))
      await saveWhole(path, bytes)
      return { fileName: basename(path) }
    },

    'checklists.choosePhoto': async () => {
      const path = await desktop.chooseFile('picture')
      if (path === null) return null
      const { storedName, name } = files.addFile(path, pictureKinds)
      return { storedName, name }
    },
    'checklists.storePhoto': ({ name, bytes }) => {
      const kind = kindOfFile(bytes, name)
      if (kind === null || !pictureKinds.includes(kind)) throw new AppError('fileKindNotKept')
      const stored = files.addBytes(bytes, name)
      return { storedName: stored.storedName, name: stored.name }
    },
    'checklists.photo': ({ storedName }) => desktop.readPicture(photoPath(storedName), THUMBNAIL_PIXELS),
    'checklists.openPhoto': async ({ storedName }) => {
      await desktop.open(photoPath(storedName))
      return {}
    },
  }
}

/** Where a half-changed checklist is kept. */
const checklistSlot = (id: number) => `checklist:${id}`

import type { attachmentsContract } from '#shared/cases/attachments.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Deps } from '../deps'
import { attachmentsRepository } from './attachments.repository'
import { casesRepository } from './cases.repository'

const THUMBNAIL_PIXELS = 160

/** Letters, photos and papers of a case, in the app's own folder. */
export function attachmentsHandlers({
  db,
  clock,
  session,
  desktop,
  files,
}: Deps): HandlersFor<typeof attachmentsContract> {
  const attachments = attachmentsRepository(db)
  const cases = casesRepository(db)

  function mustFind(id: number) {
    const attachment = attachments.find(id)
    if (!attachment) throw new AppError('notFound')
    if (!files.has(attachment.storedName)) throw new AppError('fileUnreadable')
    return attachment
  }

  return {
    'cases.attachments': ({ caseId }) => attachments.ofCase(caseId),

    'cases.chooseFile': async () => {
      const path = await desktop.chooseFile('attachment')
      return path === null ? null : files.addFile(path)
    },
    'cases.storeFile': ({ name, bytes }) => files.addBytes(bytes, name),

    'cases.attach': ({ caseId, file }) => {
      if (!cases.find(caseId)) throw new AppError('notFound')
      if (!files.has(file.storedName)) throw new AppError('fileUnreadable')
      return { id: attachments.insert(caseId, file, session.personName(), clock.now()) }
    },
    'cases.voidAttachment': ({ id }) => {
      attachments.void(id, clock.now())
      return {}
    },

    'cases.openAttachment': async ({ id }) => {
      await desktop.open(files.pathOf(mustFind(id).storedName))
      return {}
    },
    'cases.thumbnail': ({ id }) => {
      const { kind, storedName } = mustFind(id)
      const isPicture = ['png', 'jpg', 'webp'].includes(kind)
      return isPicture ? desktop.readPicture(files.pathOf(storedName), THUMBNAIL_PIXELS) : null
    },
  }
}

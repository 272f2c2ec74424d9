import { mostAttachedBytes } from '#shared/cases/attachments.contract'
import { MOST_PHOTOS, type Photo } from '#shared/checklists/checklist'
import { AppError } from '#shared/contract/reply'
import { call } from '../app/api'

/**
 * Keeps what was dropped or pasted with the photos of an item, as long as there is room: what is wrong with one file
 * does not stop the others. Main looks at the first bytes of each; what is no picture is refused.
 */
export async function storePhotos(
  files: readonly File[],
  photos: readonly Photo[],
  report: (error: unknown) => void,
): Promise<readonly Photo[]> {
  let kept = photos
  for (const file of files) {
    if (kept.length >= MOST_PHOTOS) break
    try {
      const photo = await call('checklists.storePhoto', {
        name: file.name.slice(0, 255),
        bytes: await bytesOf(file),
      })
      if (kept.every(({ storedName }) => storedName !== photo.storedName)) kept = [...kept, photo]
    } catch (error) {
      report(error)
    }
  }
  return kept
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > mostAttachedBytes) throw new AppError('attachmentTooLarge')
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new AppError('fileUnreadable')
  }
}

import { mostAttachedBytes, type StoredAttachment } from '#shared/cases/attachments.contract'
import { AppError } from '#shared/contract/reply'
import { call } from '../app/api'

/** What somebody dropped on the page. A folder comes as a file that cannot be read. */
export function droppedFiles(transfer: DataTransfer): {
  readonly files: readonly File[]
  readonly hasFolder: boolean
} {
  // Some systems give no items with the files.
  const isFolder = [...(transfer.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry?.()?.isDirectory ?? false)
  const files = [...transfer.files].filter((_, index) => isFolder[index] !== true)
  return { files, hasFolder: isFolder.includes(true) }
}

interface Storing {
  readonly keep: (file: StoredAttachment) => unknown
  readonly report: (error: unknown) => void
}

/** Keeps files in the app's folder, one by one: what is wrong with one of them does not stop the others. */
export async function storeFiles(files: readonly File[], { keep, report }: Storing): Promise<void> {
  for (const file of files) {
    try {
      const bytes = await bytesOf(file)
      await keep(await call('cases.storeFile', { name: file.name.slice(0, 255), bytes }))
    } catch (error) {
      report(error)
    }
  }
}

/** The same for what was dropped; a folder is said to be one. */
export function storeDropped(transfer: DataTransfer, storing: Storing): Promise<void> {
  const { files, hasFolder } = droppedFiles(transfer)
  if (hasFolder) storing.report(new AppError('folderNotKept'))
  return storeFiles(files, storing)
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > mostAttachedBytes) throw new AppError('attachmentTooLarge')
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new AppError('fileUnreadable')
  }
}

import { statSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  nativeImage,
  safeStorage,
  shell,
} from 'electron'
import { fileKinds } from '../attachments/fileKind'
import type { Secrets } from '../backup/passphrase'
import type { Desktop, FileKind } from '../deps'
import { lastFolders } from '../lastFolders'
import { printPage } from './printPage'

const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  picture: ['png', 'jpg', 'jpeg', 'webp'],
  csv: ['csv', 'txt', 'tsv'],
  table: ['csv', 'txt', 'tsv', 'xlsx'],
  pdf: ['pdf'],
  workbook: ['xlsx'],
  form: ['xlsx', 'json'],
  template: ['json'],
  attachment: [...fileKinds, 'jpeg'],
  page: ['html'],
  png: ['png'],
  svg: ['svg'],
  calendar: ['ics'],
  archive: ['zip'],
  backup: ['libreta-backup', 'db'],
}

const MAX_PICTURE_BYTES = 20 * 1024 * 1024

const filtersOf = (kind: FileKind) => [
  { name: extensions[kind].map((e) => `.${e}`).join(' '), extensions: [...extensions[kind]] },
]

/** The real desktop: dialogs that belong to the window, files, the printer's page. */
export function createDesktop(windowOf: () => BrowserWindow): Desktop {
  const folders = lastFolders(join(app.getPath('userData'), 'folders.json'))
  return {
    async chooseFile(kind) {
      const { filePaths } = await dialog.showOpenDialog(windowOf(), {
        properties: ['openFile'],
        filters: filtersOf(kind),
        defaultPath: folders.of(`open ${kind}`) ?? app.getPath('documents'),
      })
      const chosen = filePaths[0] ?? null
      if (chosen !== null) folders.remember(`open ${kind}`, chosen)
      return chosen
    },
    async chooseTarget(kind, suggestedName) {
      const folder = folders.of(`save ${kind}`) ?? app.getPath('documents')
      const defaultPath = join(folder, suggestedName)
      const { filePath } = await dialog.showSaveDialog(windowOf(), { defaultPath, filters: filtersOf(kind) })
      if (!filePath) return null
      folders.remember(`save ${kind}`, filePath)
      const suffix = `.${extensions[kind][0]}`
      return filePath.toLowerCase().endsWith(suffix) ? filePath : filePath + suffix
    },
    async chooseFolder(startAt) {
      const { filePaths } = await dialog.showOpenDialog(windowOf(), {
        properties: ['openDirectory', 'createDirectory'],
        defaultPath: startAt ?? app.getPath('documents'),
      })
      return filePaths[0] ?? null
    },
    readPicture(path, maxPixels) {
      if (statSync(path).size > MAX_PICTURE_BYTES) return null
      const picture = nativeImage.createFromPath(path)
      if (picture.isEmpty()) return null
      const { width, height } = picture.getSize()
      const scale = Math.min(1, maxPixels / Math.max(width, height))
      return picture
        .resize({ width: Math.round(width * scale), height: Math.round(height * scale) })
        .toDataURL()
    },
    async open(path) {
      const problem = await shell.openPath(path)
      if (problem) throw new Error(problem)
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    printPage,
    copyPicture,
    secrets,
  }
}

/** Locked up by the keychain of the system; where Linux has none, its lock is one that everybody opens. */
const secrets: Secrets = {
  lock(text) {
    if (!canLock()) return null
    return safeStorage.encryptString(text).toString('base64')
  },
  unlock(locked) {
    try {
      return canLock() ? safeStorage.decryptString(Buffer.from(locked, 'base64')) : null
    } catch {
      // Locked on another PC, or by another user of this one.
      return null
    }
  },
}

function canLock(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

/** The clipboard before Electron took over the promises of the web. */
interface EarlierClipboard {
  writeImage?(image: Electron.NativeImage): void
}

async function copyPicture(png: string): Promise<void> {
  const earlier = clipboard as EarlierClipboard
  const image = nativeImage.createFromDataURL(png)
  if (earlier.writeImage) earlier.writeImage(image)
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([image.toPNG()]) })])
}

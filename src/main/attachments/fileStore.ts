import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/contract/reply'
import { fileNameOf } from '../fileNames'
import { type AttachmentKind, kindOfFile } from './fileKind'

/** No larger file is kept: a photo of a phone takes 4 MB, a scanned letter 2. */
export const mostFileBytes = 20 * 1024 * 1024

export interface StoredFile {
  /** Its name in the store: the hash of its content and its kind, so the same file is kept once. */
  readonly storedName: string
  /** As the person knows it. */
  readonly name: string
  readonly kind: AttachmentKind
  readonly bytes: number
}

/** The app's own folder of files: content is never changed, only added. */
export interface FileStore {
  /** Copies a file of the person into the folder, if it is of one of these kinds; by default, of any that is kept. */
  addFile(path: string, kinds?: readonly string[]): StoredFile
  /** Keeps what was pasted or dropped. */
  addBytes(bytes: Uint8Array, name: string): StoredFile
  has(storedName: string): boolean
  /** Where a stored file is; throws for a name that is not one of the store. */
  pathOf(storedName: string): string
  /** Takes a file out for good, here and in a folder of copies. */
  remove(storedName: string, copies: string): void
  /** Copies what another folder does not have yet. */
  copyMissingTo(folder: string): void
}

const STORED = /^[0-9a-f]{64}\.[a-z0-9]{2,4}$/

export function createFileStore(folder: string): FileStore {
  function pathOf(storedName: string): string {
    if (!STORED.test(storedName)) throw new AppError('notFound')
    return join(folder, storedName)
  }

  function addBytes(bytes: Uint8Array, name: string, kinds?: readonly string[]): StoredFile {
    if (bytes.length > mostFileBytes) throw new AppError('attachmentTooLarge')
    const kind = kindOfFile(bytes, name)
    if (kind === null || kinds?.includes(kind) === false) throw new AppError('fileKindNotKept')
    const storedName = `${createHash('sha256').update(bytes).digest('hex')}.${kind}`
    if (!existsSync(pathOf(storedName))) writeWhole(folder, storedName, bytes)
    return { storedName, name: readableName(name, kind), kind, bytes: bytes.length }
  }

  return {
    addFile(path, kinds) {
      const stat = statSync(path)
      if (stat.isDirectory()) throw new AppError('folderNotKept')
      // A pipe or a device may never end.
      if (!stat.isFile()) throw new AppError('fileUnreadable')
      if (stat.size > mostFileBytes) throw new AppError('attachmentTooLarge')
      return addBytes(readFileSync(path), basename(path), kinds)
    },
    addBytes: (bytes, name) => addBytes(bytes, name),
    has: (storedName) => existsSync(pathOf(storedName)),
    pathOf,
    remove(storedName, copies) {
      rmSync(pathOf(storedName), { force: true })
      rmSync(join(copies, storedName), { force: true })
    },
    copyMissingTo(target) {
      if (!existsSync(folder)) return
      mkdirSync(target, { recursive: true })
      const there = new Set(readdirSync(target))
      for (const name of readdirSync(folder)) {
        if (STORED.test(name) && !there.has(name)) copyWhole(join(folder, name), target, name)
      }
    },
  }
}

/** A file appears under its name only when it is all on the disk. */
function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `${name}.tmp`)
  try {
    const file = openSync(unfinished, 'w')
    try {
      writeSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, join(folder, name))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function copyWhole(from: string, folder: string, name: string): void {
  const unfinished = join(folder, `${name}.tmp`)
  copyFileSync(from, unfinished)
  renameSync(unfinished, join(folder, name))
}

/** The name as every system takes it, with the ending that its content has. */
function readableName(name: string, kind: AttachmentKind): string {
  const stem = basename(name.replaceAll('\\', '/')).replace(/\.[^.]*$/, '')
  return fileNameOf([stem.slice(0, 100)], kind)
}

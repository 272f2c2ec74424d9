import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { toWriteError } from './errors'

/** Writes a file whole or not at all: beside its place under another name, and renamed at the end. */
export async function writeWhole(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.tmp`
  const handle = await open(unfinished, 'wx')
  try {
    try {
      await write(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The same for what is at hand. Fails as a file that could not be written. */
export async function saveWhole(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeWhole(path, (handle) => handle.writeFile(content))
  } catch (error) {
    throw toWriteError(error)
  }
}

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { openPlain } from '../db/database'
import { isIntact } from './check'
import { listBackups } from './copyFolder'
import type { Places } from './places'
import type { CopySettings } from './settings'

export type Finding = 'fine' | 'missing' | 'damaged'

/**
 * What can be said of the database before it is opened. SQLite would make a new one in the place of a file that is
 * gone or empty, and of one that was cut it would tell only once somebody asks for a page that is missing.
 */
export function inspectDatabase(
  places: Places,
  settings: CopySettings,
  nativeBinding: string | undefined,
): Finding {
  const { database } = places
  const hasCopies = () => listBackups(places.backups).length > 0 || settings.get().secondFolder !== null
  if (!existsSync(database)) return hasCopies() ? 'missing' : 'fine'
  const { size } = statSync(database)
  if (size === 0) return hasCopies() || sizeOf(`${database}-wal`) > 0 ? 'damaged' : 'fine'
  if (isCutShort(database, size)) return 'damaged'
  if (!settings.get().isSuspect) return 'fine'
  if (!isReadable(database, nativeBinding)) return 'damaged'
  settings.change({ isSuspect: false })
  return 'fine'
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Whether the file is shorter than its first page says; what waits in the log beside it may say otherwise. */
function isCutShort(path: string, size: number): boolean {
  if (!statSync(path).isFile() || sizeOf(`${path}-wal`) > 0) return false
  const start = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, start, 0, 100, 0) < 100) return true
  } finally {
    closeSync(file)
  }
  if (start.toString('latin1', 0, 16) !== 'SQLite format 3\0') return false
  const pageSize = start.readUInt16BE(16) === 1 ? 65_536 : start.readUInt16BE(16)
  // The number of pages counts only when it was written together with the number of changes.
  const isCounted = start.readUInt32BE(24) === start.readUInt32BE(92)
  return isCounted && size < start.readUInt32BE(28) * pageSize
}

function isReadable(path: string, nativeBinding: string | undefined): boolean {
  try {
    const db = openPlain(path, nativeBinding)
    try {
      return isIntact(db)
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

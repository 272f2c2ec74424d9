import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isSound } from '../../../src/main/backup/check'
import { listBackups } from '../../../src/main/backup/copyFolder'
import { openDatabase } from '../../../src/main/db/database'
import { logFaults } from './logFaults'

/**
 * What is wrong with the files beside the database: every file it names is there, every backup can be gone back to, and
 * the log says nothing of anybody.
 */
export function fileFaults(dataFolder: string): readonly string[] {
  return [...attachmentFaults(dataFolder), ...backupFaults(dataFolder), ...logFaults(dataFolder)]
}

/** What stands where the file of somebody was who is forgotten. */
const forgotten = /^0{64}\./

function attachmentFaults(dataFolder: string): readonly string[] {
  const db = openDatabase(join(dataFolder, 'libreta.db'), { readonly: true })
  try {
    const named = db.prepare<[], string>('SELECT DISTINCT stored_name FROM case_attachment').pluck().all()
    return named
      .filter((name) => !forgotten.test(name) && !existsSync(join(dataFolder, 'attachments', name)))
      .map((name) => `the file ${name} of a case is not there`)
  } finally {
    db.close()
  }
}

/** Backups are never changed: one that was sound is not looked at again. */
const known = new Set<string>()

/** Backups that cannot be gone back to. */
export function backupFaults(dataFolder: string): readonly string[] {
  const folder = join(dataFolder, 'backups')
  if (!existsSync(folder)) return []
  const faults: string[] = []
  for (const { name } of listBackups(folder)) {
    const path = join(folder, name)
    // One of the same second takes the name of the one before.
    const key = `${path} ${statSync(path).mtimeMs}`
    if (known.has(key)) continue
    if (isSound(path, undefined)) known.add(key)
    else faults.push(`the backup ${name} is not sound`)
  }
  const strange = readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name) && /\.db-/.test(name))
  return [...faults, ...strange.map((name) => `${name} was left beside a backup`)]
}

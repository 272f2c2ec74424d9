import { z } from 'zod'
import { attachmentsRepository } from '../cases/attachments.repository'
import type { Deps } from '../deps'

const noted = 'customers.leftBehind'
const StoredNames = z.array(z.string())

/**
 * What is still to go once somebody was forgotten and that is written: their files, and pages of before in the log of
 * the database. It is noted in the same transaction, so that the next start goes on where a crash interrupted it.
 */
export function leftBehind({ db, backups }: Pick<Deps, 'db' | 'backups'>) {
  const get = db.prepare<[string], string>('SELECT value FROM preference WHERE key = ?').pluck()
  const put = db.prepare<[string, string]>(
    'INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const drop = db.prepare<[string, string]>('DELETE FROM preference WHERE key = ? AND value = ?')

  function clear(): void {
    const before = db.open ? get.get(noted) : undefined
    if (before === undefined) return
    db.pragma('wal_checkpoint(TRUNCATE)')
    const attachments = attachmentsRepository(db)
    for (const name of StoredNames.parse(JSON.parse(before))) {
      // The same photo may belong to somebody else's case too.
      if (!attachments.isNamed(name)) backups.removeFile(name)
    }
    drop.run(noted, before)
  }

  return {
    /** Within the transaction that forgets them: the stored names of their files, which go as soon as it is written. */
    note(storedNames: readonly string[]): void {
      const before = StoredNames.parse(JSON.parse(get.get(noted) ?? '[]'))
      put.run(noted, JSON.stringify([...before, ...storedNames]))
      setImmediate(clear)
    },
    /** Takes away what a run of the app that was ended left behind. */
    clear,
  }
}

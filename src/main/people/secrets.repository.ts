import type { Attempts } from '#shared/people/attempts'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** What was kept of a PIN or of the recovery code, with the wrong ones since. */
export interface KeptSecret extends Attempts {
  readonly hash: string
}

/** How often wrong ones were typed, kept on disk: a restart forgives nothing. */
export interface Gate {
  find(): KeptSecret | null
  noteWrong(now: string): void
  /** The clock was set back: the wait begins now. */
  waitAnew(now: string): void
  clear(): void
}

/** PINs, the recovery code and how the app locks: never in the history (0059). */
export const secretsRepository = oncePerDatabase((db: Db) => {
  const columns = 'hash, wrong, wrong_at AS wrongAt'
  const ofPerson = db.prepare<[number], KeptSecret>(
    `SELECT ${columns} FROM person_secret WHERE person_id = ?`,
  )
  const ofCode = db.prepare<[], KeptSecret>(`SELECT ${columns} FROM recovery_code WHERE id = 1`)
  const ownersWithPin = db
    .prepare<[], number>(
      `SELECT count(*) FROM person_secret JOIN person ON person.id = person_id
       WHERE role = 'owner' AND voided_at IS NULL`,
    )
    .pluck()
  const staffWithPin = db
    .prepare<[], number>(
      `SELECT count(*) FROM person_secret JOIN person ON person.id = person_id
       WHERE role = 'staff' AND voided_at IS NULL`,
    )
    .pluck()
  const put = db.prepare<[number, string, string]>(
    `INSERT INTO person_secret (person_id, hash, set_at) VALUES (?, ?, ?)
     ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at, wrong = 0, wrong_at = NULL`,
  )
  const remove = db.prepare<[number]>('DELETE FROM person_secret WHERE person_id = ?')
  const putCode = db.prepare<[string, string]>(
    `INSERT INTO recovery_code (id, hash, made_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at, kept_at = NULL,
       wrong = 0, wrong_at = NULL`,
  )
  const keepCode = db.prepare<[string]>('UPDATE recovery_code SET kept_at = ? WHERE id = 1')
  const keptAt = db.prepare<[], string | null>('SELECT kept_at FROM recovery_code WHERE id = 1').pluck()
  const removeCode = db.prepare('DELETE FROM recovery_code')
  const idle = db.prepare<[], number | null>('SELECT idle_minutes FROM lock_setting WHERE id = 1').pluck()
  const putIdle = db.prepare<[number | null]>(
    `INSERT INTO lock_setting (id, idle_minutes) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET idle_minutes = excluded.idle_minutes`,
  )
  const see = db.prepare<[number, string]>(
    `INSERT INTO person_seen (person_id, seen_at) VALUES (?, ?)
     ON CONFLICT (person_id) DO UPDATE SET seen_at = excluded.seen_at`,
  )

  const gateOf = (table: string, key: string, id: number, find: () => KeptSecret | null): Gate => {
    const noteWrong = db.prepare<[string, number]>(
      `UPDATE ${table} SET wrong = wrong + 1, wrong_at = ? WHERE ${key} = ?`,
    )
    const waitAnew = db.prepare<[string, number]>(`UPDATE ${table} SET wrong_at = ? WHERE ${key} = ?`)
    const clear = db.prepare<[number]>(`UPDATE ${table} SET wrong = 0, wrong_at = NULL WHERE ${key} = ?`)
    return {
      find,
      noteWrong: (now) => void noteWrong.run(now, id),
      waitAnew: (now) => void waitAnew.run(now, id),
      clear: () => void clear.run(id),
    }
  }

  return {
    /** Whether an owner has a PIN: from then on the app can be locked. */
    isProtected: (): boolean => (ownersWithPin.get() ?? 0) > 0,
    ownersWithPin: (): number => ownersWithPin.get() ?? 0,
    staffWithPin: (): number => staffWithPin.get() ?? 0,
    has: (personId: number): boolean => ofPerson.get(personId) !== undefined,
    put: (personId: number, hash: string, now: string) => void put.run(personId, hash, now),
    remove: (personId: number) => void remove.run(personId),
    gate: (personId: number): Gate =>
      gateOf('person_secret', 'person_id', personId, () => ofPerson.get(personId) ?? null),
    codeGate: (): Gate => gateOf('recovery_code', 'id', 1, () => ofCode.get() ?? null),
    putCode: (hash: string, now: string) => void putCode.run(hash, now),
    keepCode: (now: string) => void keepCode.run(now),
    /** Whether the owner said that the code is kept somewhere. */
    isCodeKept: (): boolean => (keptAt.get() ?? null) !== null,
    removeCode: () => void removeCode.run(),
    /** Null for never; undefined while nobody chose. */
    idleMinutes: (): number | null | undefined => idle.get(),
    setIdleMinutes: (minutes: number | null) => void putIdle.run(minutes),
    see: (personId: number, now: string) => void see.run(personId, now),
  }
})

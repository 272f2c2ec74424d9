import { type CharterDraft, CharterMeasure, type CharterVersion } from '#shared/charter/charter.contract'
import { LocalText } from '#shared/i18n/languages'
import type { Db } from '../db/database'
import { oncePerDatabase } from '../db/oncePerDatabase'

/** A written promise with all its versions, the newest first. */
export interface StoredPromise {
  readonly id: number
  readonly endedOn: string | null
  readonly versions: readonly CharterVersion[]
}

interface VersionRow {
  readonly promiseId: number
  readonly text: string
  readonly measure: string
  readonly goal: number | null
  readonly appliesFrom: string
  readonly notedBy: string
}

/** The written promises of the firm (domain.md §1.25). */
export const charterRepository = oncePerDatabase((db: Db) => {
  const promises = db.prepare<[], { id: number; endedOn: string | null; position: number }>(`
    SELECT id, ended_on AS endedOn, position FROM charter_promise WHERE voided_at IS NULL ORDER BY position, id`)
  const versions = db.prepare<[], VersionRow>(`
    SELECT promise_id AS promiseId, text, measure, goal, applies_from AS appliesFrom, noted_by AS notedBy
    FROM charter_version ORDER BY applies_from DESC`)
  const insert = db.prepare<[]>(`
    INSERT INTO charter_promise (position) SELECT coalesce(max(position), 0) + 1 FROM charter_promise`)
  const putVersion = db.prepare<VersionRow>(`
    INSERT INTO charter_version (promise_id, text, measure, goal, applies_from, noted_by)
    VALUES (@promiseId, @text, @measure, @goal, @appliesFrom, @notedBy)
    ON CONFLICT (promise_id, applies_from) DO UPDATE
    SET text = excluded.text, measure = excluded.measure, goal = excluded.goal, noted_by = excluded.noted_by`)
  const setEnd = db.prepare<[string | null, number]>('UPDATE charter_promise SET ended_on = ? WHERE id = ?')
  const setVoid = db.prepare<[string, number]>('UPDATE charter_promise SET voided_at = ? WHERE id = ?')
  const setPosition = db.prepare<[number, number]>('UPDATE charter_promise SET position = ? WHERE id = ?')

  const list = (): StoredPromise[] => {
    const all = versions.all()
    return promises.all().map(({ id, endedOn }) => ({
      id,
      endedOn,
      versions: all.filter(({ promiseId }) => promiseId === id).map(toVersion),
    }))
  }
  return {
    /** In the order in which they are printed. */
    list,
    find: (id: number): StoredPromise | null => list().find((one) => one.id === id) ?? null,
    insert: (): number => Number(insert.run().lastInsertRowid),
    putVersion: (promiseId: number, { text, measure, goal, appliesFrom }: CharterDraft, notedBy: string) =>
      void putVersion.run({
        promiseId,
        text: JSON.stringify(text),
        measure: JSON.stringify(measure),
        goal,
        appliesFrom,
        notedBy,
      }),
    setEnd: (id: number, endedOn: string | null) => void setEnd.run(endedOn, id),
    void: (id: number, now: string) => void setVoid.run(now, id),
    /** One place up or down; at the end of the list nothing happens. */
    move(id: number, steps: -1 | 1): void {
      const rows = promises.all()
      const index = rows.findIndex((row) => row.id === id)
      const [one, other] = [rows[index], rows[index + steps]]
      if (!one || !other) return
      setPosition.run(other.position, one.id)
      setPosition.run(one.position, other.id)
    },
  }
})

function toVersion({ text, measure, goal, appliesFrom, notedBy }: VersionRow): CharterVersion {
  return {
    text: LocalText.parse(JSON.parse(text)),
    measure: CharterMeasure.parse(JSON.parse(measure)),
    goal,
    appliesFrom,
    notedBy,
  }
}

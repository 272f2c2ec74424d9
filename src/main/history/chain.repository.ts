import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { SealReport } from '#shared/history/history.contract'
import { columnsOf } from '../db/historyTriggers'
import { type ChangeWords, digestOf, hashBefore, type LineWords, lineHash } from './seal'

/** Under this name a change of history says which lines were blanked, and what they say since. */
export const forgottenTable = 'forgotten'

/** The lines whose pictures were emptied because somebody was forgotten: their number and their digest since. */
export interface Forgotten {
  readonly lines: readonly (readonly [id: number, digest: string])[]
}

interface Head {
  readonly key: string
  /** The newest line; null before the first. */
  readonly lineId: number | null
  readonly hash: string
}

interface SealedLine extends LineWords {
  readonly digest: string | null
  readonly hash: string | null
}

const fields = 'id, at, person, procedure, target_id AS targetId, changes_digest AS digest, hash'

/** A copy of an older app may have a history without seals. */
export function isChained(db: Database): boolean {
  return columnsOf(db, 'history').includes('hash')
}

/** The seals that tie each line of the history to the one before it. */
export function chainRepository(db: Database) {
  const head = db.prepare<[], Head>('SELECT key, line_id AS lineId, hash FROM history_chain WHERE id = 1')
  const setHead = db.prepare<[string, number | null, string]>(`
    INSERT INTO history_chain (id, key, line_id, hash) VALUES (1, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET line_id = excluded.line_id, hash = excluded.hash`)
  const lineOf = db.prepare<[number], SealedLine>(`SELECT ${fields} FROM history WHERE id = ?`)
  const lineBefore = db.prepare<[number], SealedLine>(
    `SELECT ${fields} FROM history WHERE id < ? ORDER BY id DESC LIMIT 1`,
  )
  const allLines = db.prepare<[], SealedLine>(`SELECT ${fields} FROM history ORDER BY id`)
  const lastReport = db.prepare<[], string | null>('SELECT verified FROM history_chain WHERE id = 1').pluck()
  const setReport = db.prepare<{ verified: string }>('UPDATE history_chain SET verified = @verified')
  const count = db.prepare<[], number>('SELECT count(*) FROM history').pluck()
  const setSeal = db.prepare<[string, string, number]>(
    'UPDATE history SET changes_digest = ?, hash = ? WHERE id = ?',
  )
  const changesOf = db.prepare<[number], ChangeWords>(`
    SELECT table_name AS tableName, row_id AS rowId, before, after FROM history_change
    WHERE history_id = ? ORDER BY id`)
  const blanked = db
    .prepare<[string], string>('SELECT after FROM history_change WHERE table_name = ? ORDER BY id')
    .pluck()

  function currentHead(): Head {
    const known = head.get()
    if (known) return known
    const key = randomUUID()
    return { key, lineId: null, hash: hashBefore(key) }
  }

  function sealAfter(previous: string, line: LineWords): string {
    const digest = digestOf(changesOf.iterate(line.id))
    const hash = lineHash(previous, line, digest)
    setSeal.run(digest, hash, line.id)
    return hash
  }

  return {
    /** Seals the line that ends now onto the newest. What emptied the whole history has taken its own line along. */
    seal(lineId: number): void {
      const line = lineOf.get(lineId)
      if (!line) return
      const { key, hash } = currentHead()
      setHead.run(key, lineId, sealAfter(hash, line))
    },
    /** Seals the newest line again, to which something was added, or the one before it where it is gone. */
    sealAgain(lineId: number): void {
      const { key } = currentHead()
      const line = lineOf.get(lineId)
      const before = lineBefore.get(lineId)
      const previous = before?.hash ?? hashBefore(key)
      if (line) setHead.run(key, lineId, sealAfter(previous, line))
      else setHead.run(key, before?.id ?? null, previous)
    },
    /** Seals everything that there is, from the first line on: once, when lines get their seals. */
    sealAll(): void {
      const { key, hash } = currentHead()
      let last: string = hash
      let lastId: number | null = null
      for (const line of allLines.all()) {
        last = sealAfter(last, line)
        lastId = line.id
      }
      setHead.run(key, lastId, last)
    },
    /** What the last look through the history found; null when nobody looked yet. */
    report(): SealReport | null {
      const text = lastReport.get()
      return text ? (JSON.parse(text) as SealReport) : null // written by `keepReport`
    },
    keepReport(report: SealReport): void {
      setReport.run({ verified: JSON.stringify(report) })
    },
    head: (): Head | null => head.get() ?? null,
    line: (id: number): SealedLine | null => lineOf.get(id) ?? null,
    lines: () => allLines.iterate(),
    count: (): number => count.get() ?? 0,
    changesOf: (lineId: number) => changesOf.iterate(lineId),
    /** What the digest of a line has become since somebody was forgotten, by the number of the line. */
    digestsSince(): ReadonlyMap<number, string> {
      const texts = blanked.all(forgottenTable)
      return new Map(texts.flatMap((text) => (JSON.parse(text) as Forgotten).lines)) // written by `noteForgotten`
    },
  }
}

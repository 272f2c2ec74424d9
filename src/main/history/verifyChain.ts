import type { Database } from 'better-sqlite3'
import { chainRepository } from './chain.repository'
import { digestOf, hashBefore, lineHash } from './seal'

/** The first line that does not fit the chain. */
export interface BrokenLine {
  /** Null when the newest lines are gone: what is missing has no number any more. */
  readonly lineId: number | null
  /** When that line says that it was written; of missing ones, when the last that is there was. */
  readonly at: string | null
  readonly procedure: string | null
}

export interface ChainReport {
  readonly lines: number
  readonly broken: BrokenLine | null
}

export interface Watch {
  readonly progress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

const unwatched: Watch = { progress: () => undefined, isCancelled: () => false }

/**
 * Goes through the history from its first line: each has to say what its seal was made of, on top of the line before
 * it, and the newest has to be the one that is known as such. Null when it was cancelled.
 */
export function verifyChain(db: Database, watch: Watch = unwatched): ChainReport | null {
  const chain = chainRepository(db)
  const head = chain.head()
  const total = chain.count()
  const digestsSince = chain.digestsSince()
  let hash = head ? hashBefore(head.key) : ''
  let last: string | null = null
  let lines = 0
  for (const line of chain.lines()) {
    if (watch.isCancelled()) return null
    const broken = { lineId: line.id, at: line.at, procedure: line.procedure }
    const digest = digestOf(chain.changesOf(line.id))
    const isDigest = digest === line.digest || digest === digestsSince.get(line.id)
    if (!isDigest || line.digest === null || lineHash(hash, line, line.digest) !== line.hash)
      return { lines: total, broken }
    hash = line.hash
    last = line.at
    lines += 1
    watch.progress(lines, total)
  }
  const isWhole = head ? head.hash === hash : lines === 0
  return { lines, broken: isWhole ? null : { lineId: null, at: last, procedure: null } }
}

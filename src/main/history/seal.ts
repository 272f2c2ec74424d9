import { createHash } from 'node:crypto'

/** What a line of the history says and its seal holds to. Whether it was undone later is told by other lines. */
export interface LineWords {
  readonly id: number
  readonly at: string
  readonly person: string
  readonly procedure: string
  readonly targetId: number | null
}

/** One row that a line changed. */
export interface ChangeWords {
  readonly tableName: string
  readonly rowId: number
  readonly before: string | null
  readonly after: string | null
}

/** What stands before the first line: a history that was begun anew does not continue another. */
export function hashBefore(key: string): string {
  return sha256(JSON.stringify(['libreta', key]))
}

/** SHA-256 over everything that a line changed, in the order in which it was noted. */
export function digestOf(changes: Iterable<ChangeWords>): string {
  const hash = createHash('sha256')
  for (const { tableName, rowId, before, after } of changes) {
    // The lengths keep what ends one text from beginning the next.
    hash.update(`${tableName} ${rowId} ${before?.length ?? -1} ${after?.length ?? -1}\n`)
    if (before !== null) hash.update(before)
    if (after !== null) hash.update(after)
  }
  return hash.digest('hex')
}

/** The seal of a line: over the seal of the line before it, what it says and the digest of what it changed. */
export function lineHash(previous: string, line: LineWords, digest: string): string {
  const { id, at, person, procedure, targetId } = line
  return sha256(JSON.stringify([previous, id, at, person, procedure, targetId, digest]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

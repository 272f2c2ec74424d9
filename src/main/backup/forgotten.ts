import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Erasure } from '../customers/erase.repository'

const Erasures = z.array(
  z.object({
    kind: z.enum(['customer', 'prospect']),
    id: z.int(),
    createdAt: z.string(),
    erasedAt: z.string(),
    erasedBy: z.string(),
  }),
)

/**
 * Who was forgotten, by numbers alone, in a small file beside the database as well as in it: a copy that is brought
 * back forgets them again even when the database can no longer be read.
 */
export interface Forgotten {
  all(): readonly Erasure[]
  /** Adds those that the file does not have yet; nobody is ever taken from it. */
  add(erasures: readonly Erasure[]): void
}

export function forgottenIn(path: string): Forgotten {
  const all = (): readonly Erasure[] => {
    try {
      return Erasures.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // Nobody yet, or a file that is not ours any more.
      return []
    }
  }
  return {
    all,
    add(erasures) {
      const known = all()
      const keys = new Set(known.map(keyOf))
      const added = erasures.filter((erasure) => !keys.has(keyOf(erasure)))
      if (added.length === 0) return
      writeFileSync(`${path}.tmp`, JSON.stringify([...known, ...added]), { flush: true })
      renameSync(`${path}.tmp`, path)
    },
  }
}

const keyOf = ({ kind, id, createdAt }: Erasure) => `${kind} ${id} ${createdAt}`

/** The same person once, from several lists. */
export function allErasures(...lists: readonly (readonly Erasure[])[]): Erasure[] {
  return [...new Map(lists.flat().map((erasure) => [keyOf(erasure), erasure])).values()]
}

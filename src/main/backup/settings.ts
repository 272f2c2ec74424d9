import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultSpaceLimit } from '#shared/backup/rotation'

const Settings = z.object({
  /** Tells the copies of this PC on a stick from those of others. */
  installation: z.string(),
  /** Where copies are also written; null for nowhere. */
  secondFolder: z.string().nullable(),
  /** When the newest copy there was made, as it was last seen; null before the first. */
  secondAt: z.string().nullable(),
  /** How long each copy there was when it was read back after writing. */
  secondBytes: z.record(z.string(), z.number()),
  /** All copies on this PC together, in bytes. */
  mostBytes: z.number(),
  /** Copies that the owner wants to keep. */
  kept: z.array(z.string()),
  /** What tells the right passphrase from a wrong one; null while nothing is encrypted. */
  cipher: z.object({ salt: z.string(), check: z.string(), n: z.int(), r: z.int(), p: z.int() }).nullable(),
  /** The passphrase, locked up by the system; null where it cannot. */
  lockedPassphrase: z.string().nullable(),
  /** Damage of the database was seen: it is checked before it is opened again. */
  isSuspect: z.boolean(),
})
export type SettingsOfCopies = z.infer<typeof Settings>

/**
 * How this PC keeps its copies, in a small file beside the database: it is needed when the database cannot be read, and
 * does not come along with a copy of another PC.
 */
export interface CopySettings {
  get(): SettingsOfCopies
  change(changes: Partial<SettingsOfCopies>): void
}

export function copySettings(path: string): CopySettings {
  let known = read(path)
  return {
    get: () => known,
    change(changes) {
      known = { ...known, ...changes }
      writeFileSync(`${path}.tmp`, JSON.stringify(known))
      renameSync(`${path}.tmp`, path)
    },
  }
}

function read(path: string): SettingsOfCopies {
  const first: SettingsOfCopies = {
    installation: randomUUID(),
    secondFolder: null,
    secondAt: null,
    secondBytes: {},
    mostBytes: defaultSpaceLimit,
    kept: [],
    cipher: null,
    lockedPassphrase: null,
    isSuspect: false,
  }
  try {
    return Settings.parse({ ...first, ...JSON.parse(readFileSync(path, 'utf8')) })
  } catch {
    // The first run, or a file that is not ours any more.
    return first
  }
}

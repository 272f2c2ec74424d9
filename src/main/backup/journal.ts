import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { z } from 'zod'
import type { Places } from './places'

/** What is being brought back, and how to go back from it. */
export const RestoreNote = z.object({
  /** When the copy was made. */
  copyAt: z.string(),
  /** When it was brought back. */
  at: z.string(),
  /** The copy of what was there before; null when that could not be read. */
  before: z.string().nullable(),
  isUndo: z.boolean(),
  /** What the file that was there is called from now on; null when nothing of it is needed any more. */
  keptAs: z.string().nullable(),
  /** What it is called until then: a name that no other file has. */
  asideAs: z.string(),
})
export type RestoreNote = z.infer<typeof RestoreNote>

/** From this moment on the copy takes the place of the database, whatever happens in between. */
export function decideToRestore(places: Places, note: RestoreNote): void {
  writeFileSync(`${places.journal}.tmp`, JSON.stringify(note), { flush: true })
  renameSync(`${places.journal}.tmp`, places.journal)
  settleFolder(places.dataFolder)
}

export function readNote(path: string): RestoreNote | null {
  try {
    return RestoreNote.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/**
 * The steps by which a copy takes the place of the database. Each can be done again, and after a stop between any two
 * all of them are done from the first: then either the old file or the new one is whole, and in the end it is the new.
 */
export function restoreSteps(places: Places, note: RestoreNote): readonly (() => void)[] {
  const { database, restoringDatabase } = places
  const aside = `${database}.${note.asideAs}`
  const isWaiting = () => existsSync(restoringDatabase)
  const moveAside = (suffix: string) => {
    if (isWaiting() && existsSync(database + suffix)) renameSync(database + suffix, aside + suffix)
  }
  return [
    () => {
      // The new file is gone, taken by nobody of ours: the old one comes back.
      if (isWaiting() || existsSync(database) || !existsSync(aside)) return
      for (const suffix of ['-wal', '']) {
        if (existsSync(aside + suffix)) renameSync(aside + suffix, database + suffix)
      }
    },
    () => moveAside(''),
    () => moveAside('-wal'),
    () => {
      if (isWaiting()) rmSync(`${database}-shm`, { force: true })
    },
    () => {
      if (!isWaiting()) return
      renameSync(restoringDatabase, database)
      settleFolder(places.dataFolder)
    },
    () => {
      for (const suffix of ['', '-wal']) {
        if (!existsSync(aside + suffix)) continue
        if (note.keptAs === null) rmSync(aside + suffix, { force: true })
        else renameSync(aside + suffix, `${database}.${note.keptAs}${suffix}`)
      }
    },
    () => renameSync(places.journal, places.restored),
    () => rmSync(places.restoring, { recursive: true, force: true }),
  ]
}

/** Puts a copy in place that was decided on before the app ended; false when there was none. */
export function finishRestore(places: Places): boolean {
  const note = readNote(places.journal)
  if (note === null) {
    // What was being made ready and never decided on, and a decision that is not readable.
    for (const path of [places.journal, `${places.journal}.tmp`, places.restoring]) {
      rmSync(path, { recursive: true, force: true })
    }
    return false
  }
  for (const step of restoreSteps(places, note)) step()
  return true
}

/** That a name points to another file is itself on the disk only when the folder is. */
function settleFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {
    // Windows opens no folders, and settles names by itself.
  }
}

/** Takes the note of the last restore away: its banner has been read. */
export function forgetNote(places: Places): void {
  rmSync(places.restored, { force: true })
}

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Folders = z.record(z.string(), z.string())

/** Where files of each kind were last written to or read from, in a small file of this PC: no data of the business. */
export interface LastFolders {
  /** The folder, if it is still there; null when none is known. */
  of(what: string): string | null
  /** Keeps the folder of a file that was chosen. */
  remember(what: string, chosenFile: string): void
}

export function lastFolders(path: string): LastFolders {
  let known = read(path)
  return {
    of(what) {
      const folder = known[what]
      return folder !== undefined && isFolder(folder) ? folder : null
    },
    remember(what, chosenFile) {
      known = { ...known, [what]: dirname(chosenFile) }
      try {
        writeFileSync(path, JSON.stringify(known))
      } catch {
        // A folder not remembered is no reason to keep the file from being written.
      }
    },
  }
}

function read(path: string): z.infer<typeof Folders> {
  try {
    return Folders.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // First run, or a file that is not ours any more.
    return {}
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // A stick that was taken out.
    return false
  }
}

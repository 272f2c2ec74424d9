import type { Topic } from '#shared/contract/procedure'
import type { FileStore } from './attachments/fileStore'
import type { Backups } from './backup/backups'
import type { Secrets } from './backup/passphrase'
import type { Clock } from './clock'
import type { Db } from './db/database'
import type { Jobs } from './jobs/jobs'
import type { Seat } from './session'

/** Windows that only the main process may open, and files that only it may touch. */
export interface Desktop {
  /** Asks for a file to read; null when the person cancelled. */
  chooseFile(kind: FileKind): Promise<string | null>
  /** Asks where to write; null when the person cancelled. */
  chooseTarget(kind: FileKind, suggestedName: string): Promise<string | null>
  /** Asks for a folder to write into, beginning at one; null when the person cancelled. */
  chooseFolder(startAt: string | null): Promise<string | null>
  /** The picture scaled to fit a box of so many pixels, as a PNG data URL; null when it is not one. */
  readPicture(path: string, maxPixels: number): string | null
  open(path: string): Promise<void>
  showInFolder(path: string): void
  /** Prints a page of the app to PDF bytes. */
  printPage(route: string): Promise<Uint8Array>
  /** Puts a picture, given as a PNG data URL, on the clipboard. */
  copyPicture(png: string): Promise<void>
  /** Left out where the system locks nothing up. */
  readonly secrets?: Secrets
}

export type FileKind =
  | 'picture'
  | 'csv'
  | 'table'
  | 'pdf'
  | 'workbook'
  | 'form'
  | 'template'
  | 'page'
  | 'attachment'
  | 'png'
  | 'svg'
  | 'calendar'
  | 'archive'
  | 'backup'

/** What the handlers need from outside. Tests give a clock they set and a desktop without windows. */
export interface Deps {
  readonly db: Db
  readonly clock: Clock
  readonly session: Seat
  readonly desktop: Desktop
  readonly jobs: Jobs
  readonly backups: Backups
  /** Tells the pages what has changed outside of a command. */
  readonly onChanged: (topics: readonly Topic[]) => void
  /** The files that belong to cases. */
  readonly files: FileStore
  /** Folder of the templates and other content that ships with the app. */
  readonly contentFolder: string
}

import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { CopySource, Manifest } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import { type Clock, localText } from '../clock'
import { eraseRepository } from '../customers/erase.repository'
import type { Db } from '../db/database'
import type { Jobs } from '../jobs/jobs'
import { type BackupFile, listBackups, orderOf, timeOfName } from './copyFolder'
import { allErasures, type Forgotten } from './forgotten'
import { decideToRestore, forgetNote, type RestoreNote, readNote } from './journal'
import type { AboutCopy } from './manifest'
import type { Places } from './places'

export interface RestorerOptions {
  readonly db: Db
  readonly places: Places
  readonly clock: Clock
  readonly jobs: Pick<Jobs, 'ask' | 'idle'>
  readonly forgotten: Forgotten
  /** A copy of how it is now, that the rotation never takes. */
  readonly makeKept: () => Promise<BackupFile>
  readonly secondPathOf: (name: string) => string
  readonly restart: () => void
}

export interface Restorer {
  /** Where a file from elsewhere is that the person chose; it is what `place: 'file'` means from then on. */
  chose(path: string): void
  /** What is in a copy. Changes nothing. */
  look(source: CopySource, passphrase: string | null): Promise<Manifest>
  /** Puts a copy in the place of the database, after a copy of that; the app starts again. */
  restore(source: CopySource, passphrase: string | null): Promise<void>
  /** What was brought back last; null when nothing was, or it has been read. */
  note(): RestoreNote | null
  /** Goes back to how it was before. */
  undo(): Promise<void>
  dismiss(): void
}

/** Going back to a copy, and back again. */
export function createRestorer(options: RestorerOptions): Restorer {
  const { db, places, clock, jobs, forgotten, makeKept, secondPathOf, restart } = options
  let chosen: string | null = null

  function pathOf(source: CopySource): string {
    if (source.place === 'second') return secondPathOf(source.name)
    if (source.place === 'local') return localCopyPath(places, source.name)
    if (chosen === null) throw new AppError('notFound')
    return chosen
  }

  async function restore(source: CopySource, passphrase: string | null, isUndo: boolean): Promise<void> {
    const path = pathOf(source)
    const erasures = allErasures(forgotten.all(), eraseRepository(db).erasures())
    const about = aboutCopyAt(places, source, path)
    const manifest = await jobs.ask('copyPrepare', { path, passphrase, places, erasures })
    const before = await copyOfNow()
    // From here to the end of the app nothing is awaited: what was copied is what is left behind.
    decideToRestore(places, {
      copyAt: manifest.madeAt || about.madeAt,
      at: clock.now(),
      before: before.name,
      isUndo,
      keptAs: null,
      asideAs: asideName(),
    })
    restart()
  }

  /** A copy after which nothing has been written. */
  async function copyOfNow(): Promise<BackupFile> {
    // Of this connection and of those of the jobs.
    const here = db.prepare<[], number>('SELECT total_changes()').pluck()
    const written = () => `${here.get()} ${db.pragma('data_version', { simple: true })}`
    for (let tries = 0; tries < 5; tries += 1) {
      await jobs.idle()
      const before = written()
      const copy = await makeKept()
      if (written() === before) return copy
    }
    throw new AppError('databaseBusy')
  }

  return {
    chose(path) {
      chosen = path
    },
    look(source, passphrase) {
      const path = pathOf(source)
      return jobs.ask('copyLook', { path, passphrase, about: aboutCopyAt(places, source, path) })
    },
    restore: (source, passphrase) => restore(source, passphrase, false),
    note: () => readNote(places.restored),
    async undo() {
      const note = readNote(places.restored)
      if (note?.before == null) throw new AppError('notFound')
      await restore({ place: 'local', name: note.before }, null, true)
    },
    dismiss: () => forgetNote(places),
  }
}

/** Only the name of a copy that is there leads anywhere. */
export function localCopyPath(places: Places, name: string): string {
  if (timeOfName(name) === null) throw new AppError('notFound')
  return join(places.backups, name)
}

/** What is known of a copy from its place: of a database file from elsewhere, when it was last written. */
export function aboutCopyAt(places: Places, source: CopySource, path: string): AboutCopy {
  const local =
    source.place === 'local' && listBackups(places.backups).find(({ name }) => name === source.name)
  const { size, mtime } = statSync(path)
  const unknown = { kind: 'unknown', order: 0, appVersion: '', bytes: size } as const
  if (!local) return { ...unknown, madeAt: localText(mtime) }
  return local.manifest ?? { ...unknown, order: orderOf(local), madeAt: local.at }
}

export function asideName(): string {
  return `aside-${randomUUID()}`
}

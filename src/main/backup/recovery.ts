import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseState, recoveryContract } from '#shared/backup/backup.contract'
import type { CopySource } from '#shared/backup/copies'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { type Clock, localText } from '../clock'
import { erasuresIn } from '../customers/eraseAfterRestore'
import { openDatabase } from '../db/database'
import { DatabaseTooNewError, MigrationFailedError } from '../db/migrate'
import type { Desktop } from '../deps'
import { toAppError } from '../errors'
import type { Jobs } from '../jobs/jobs'
import { isSound } from './check'
import { type LocalCopy, listBackups, nameCopy, nextOrder } from './copyFolder'
import { allErasures, forgottenIn } from './forgotten'
import { decideToRestore, finishRestore } from './journal'
import type { Places } from './places'
import { aboutCopyAt, asideName, localCopyPath } from './restorer'

export interface RecoveryOptions {
  readonly places: Places
  readonly clock: Clock
  readonly nativeBinding: string | undefined
  readonly appVersion: string
  readonly desktop: Pick<Desktop, 'chooseFile'>
  readonly jobs: Pick<Jobs, 'ask'>
  readonly openFolder: (path: string) => Promise<void>
  /** Ends this run of the app and starts another. */
  readonly restart: () => void
}

export type Problem = Extract<DatabaseState, { state: 'failed' }>['problem']

/** Why the database could not be opened; null when the error is a bug of ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof DatabaseTooNewError) return 'tooNew'
  if (error instanceof MigrationFailedError) return 'notUpdated'
  switch (toAppError(error)?.code) {
    case 'databaseDamaged':
      return 'damaged'
    case 'databaseReadOnly':
    case 'fileNotWritten':
      return 'readOnly'
    case 'diskFull':
      return 'diskFull'
    case 'databaseBusy':
      return 'busy'
    default:
      return null
  }
}

/** Where another file may take the place of the one that is there; in the other cases its data are still good. */
const replaceable: readonly Problem[] = ['damaged', 'missing']

/**
 * What can still be done when the database cannot be opened: say why, save what can be read, go back to a copy, choose
 * another file. What is there is set aside, never deleted, and an empty app never takes its place unasked.
 */
export function recoveryHandlers(
  problem: Problem,
  options: RecoveryOptions,
): HandlersFor<typeof recoveryContract> {
  const { places, nativeBinding, clock, jobs } = options
  let chosen: string | null = null
  let found: LocalCopy | null | undefined

  function lastGood(): LocalCopy | null {
    // What was saved of the damaged file is offered by itself: it is not a copy of a time when all was well.
    found ??=
      listBackups(places.backups).find(
        ({ name, manifest }) =>
          manifest?.kind !== 'saved' && isSound(join(places.backups, name), nativeBinding),
      ) ?? null
    return found
  }

  function pathOf(source: CopySource | null): string {
    if (!replaceable.includes(problem)) throw new AppError('notFound')
    if (source?.place === 'local') return localCopyPath(places, source.name)
    const path = source === null ? lastGood() && localCopyPath(places, lastGood()?.name ?? '') : chosen
    if (path === null) throw new AppError('notFound')
    return path
  }

  async function recover(source: CopySource | null, passphrase: string | null): Promise<void> {
    const path = pathOf(source)
    const forgotten = forgottenIn(places.forgotten)
    const erasures = allErasures(forgotten.all(), erasuresIn(places.database, nativeBinding))
    const { madeAt } = await jobs.ask('copyPrepare', { path, passphrase, places, erasures })
    forgotten.add(erasures)
    const now = clock.now()
    decideToRestore(places, {
      copyAt: madeAt || aboutCopyAt(places, source ?? { place: 'file' }, path).madeAt,
      at: now,
      before: null,
      isUndo: false,
      keptAs: `damaged-${now.replaceAll(':', '')}`,
      asideAs: asideName(),
    })
    finishRestore(places)
    options.restart()
  }

  return {
    'backup.state': () => {
      const good = replaceable.includes(problem) ? lastGood() : null
      return {
        state: 'failed',
        problem,
        folder: places.dataFolder,
        changedAt: changedAt(places),
        canSalvage:
          problem === 'damaged' && existsSync(places.database) && statSync(places.database).size > 0,
        lastBackup: good && { name: good.name, at: good.at, counts: good.manifest?.counts ?? null },
      }
    },

    'backup.recover': async ({ source, passphrase }) => {
      await recover(source, passphrase)
      return {}
    },

    'backup.chooseCopy': async () => {
      chosen = await options.desktop.chooseFile('backup')
      return { isChosen: chosen !== null }
    },

    'backup.look': async ({ source, passphrase }) => {
      const path = pathOf(source)
      const about = aboutCopyAt(places, source, path)
      return { manifest: await jobs.ask('copyLook', { path, passphrase, about }), today: null }
    },

    'backup.salvage': async () => {
      if (problem !== 'damaged') throw new AppError('notFound')
      const target = join(places.backups, 'unfinished.tmp')
      const about = {
        kind: 'saved',
        madeAt: clock.now(),
        order: nextOrder(places.backups),
        appVersion: options.appVersion,
        bytes: 0,
      } as const
      const { manifest, rows, lost } = await jobs.ask('copySalvage', { path: places.database, target, about })
      const { name } = nameCopy(places.backups, target, manifest)
      return { name, counts: manifest.counts, rows, lost }
    },

    'backup.retry': () => {
      options.restart()
      return {}
    },

    'backup.startEmpty': () => {
      if (problem !== 'missing' || existsSync(places.database)) throw new AppError('notFound')
      openDatabase(places.database, { nativeBinding }).close()
      rmSync(places.journal, { force: true })
      options.restart()
      return {}
    },

    'backup.openFolder': async () => {
      await options.openFolder(places.dataFolder)
      return {}
    },
  }
}

/** When the file that cannot be opened was last written; null when there is none. */
function changedAt({ database }: Places): string | null {
  const times = [database, `${database}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => statSync(path).mtime)
  const last = times.sort((one, other) => other.getTime() - one.getTime())[0]
  return last ? localText(last) : null
}

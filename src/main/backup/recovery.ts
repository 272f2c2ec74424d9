import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseState, recoveryContract } from '#shared/backup/backup.contract'
import type { HandlersFor } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import type { Clock } from '../clock'
import { eraseAgainIn, erasuresIn } from '../customers/eraseAfterRestore'
import { DatabaseTooNewError, MigrationFailedError } from '../db/migrate'
import { toAppError } from '../errors'
import { isSound, listBackups } from './backups'

export interface RecoveryOptions {
  readonly databasePath: string
  readonly backupFolder: string
  readonly clock: Clock
  readonly nativeBinding: string | undefined
  readonly openFolder: (path: string) => Promise<void>
  /** Ends this run of the app and starts another. */
  readonly restart: () => void
}

type Problem = Extract<DatabaseState, { state: 'failed' }>['problem']

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
    default:
      return null
  }
}

/** What can still be done when the database cannot be opened: say why, and go back to the last good backup. */
export function recoveryHandlers(
  problem: Problem,
  options: RecoveryOptions,
): HandlersFor<typeof recoveryContract> {
  const { databasePath, backupFolder, nativeBinding, clock } = options
  const folder = dirname(databasePath)
  const lastGood = listBackups(backupFolder).find(({ name }) =>
    isSound(join(backupFolder, name), nativeBinding),
  )

  return {
    'backup.state': () => ({
      state: 'failed',
      problem,
      folder,
      lastBackup: lastGood ? { name: lastGood.name, at: lastGood.at } : null,
    }),

    'backup.recover': () => {
      if (!lastGood || problem !== 'damaged') throw new AppError('notFound')
      const erasures = erasuresIn(databasePath, nativeBinding)
      const stamp = clock.now().replaceAll(':', '')
      for (const suffix of ['', '-wal', '-shm']) {
        const path = databasePath + suffix
        if (existsSync(path)) renameSync(path, `${databasePath}.damaged-${stamp}${suffix}`)
      }
      copyFileSync(join(backupFolder, lastGood.name), databasePath)
      eraseAgainIn(databasePath, erasures, nativeBinding)
      options.restart()
      return {}
    },

    'backup.openFolder': async () => {
      await options.openFolder(folder)
      return {}
    },
  }
}

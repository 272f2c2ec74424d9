import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { recoveryContract } from '#shared/backup/backup.contract'
import { contract } from '#shared/contract/contract'
import type { Topic } from '#shared/contract/procedure'
import type { Reply } from '#shared/contract/reply'
import { createFileStore } from './attachments/fileStore'
import { createBackups, makeBackupNow } from './backup/backups'
import { problemOf, recoveryHandlers } from './backup/recovery'
import { systemClock } from './clock'
import { leftBehind } from './customers/leftBehind'
import { type Db, openDatabase } from './db/database'
import type { Desktop } from './deps'
import { createDispatcher, type DispatcherOptions } from './dispatcher'
import { allHandlers } from './handlers'
import { createElsewhere } from './history/elsewhere'
import { createJobs } from './jobs/jobs'
import { workerRunner } from './jobs/workerRunner'
import { createSeat, type Session } from './session'
import { createTransact } from './transact'

export interface StartOptions {
  readonly dataFolder: string
  readonly contentFolder: string
  readonly nativeBinding: string | undefined
  readonly checkOutput: boolean
  readonly desktop: Desktop
  readonly onChanged: (topics: readonly Topic[]) => void
  readonly openFolder: (path: string) => Promise<void>
  readonly restart: () => void
  readonly log: DispatcherOptions['log']
}

export interface RunningApp {
  readonly dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Waits for running jobs, writes the backup and closes the database. */
  close(): Promise<void>
}

/** Opens the database and puts the app together on it; with a database that cannot be opened, what helps then. */
export function startApp(options: StartOptions): RunningApp {
  const { dataFolder, nativeBinding, log } = options
  const databasePath = join(dataFolder, 'libreta.db')
  const backupFolder = join(dataFolder, 'backups')
  const clock = systemClock()
  try {
    mkdirSync(dataFolder, { recursive: true })
    const db = openDatabase(databasePath, {
      nativeBinding,
      beforeMigration: (open) => void makeBackupNow(open, backupFolder, clock, nativeBinding),
    })
    return assemble(db, { ...options, databasePath, backupFolder })
  } catch (error) {
    log('failed', 'open database', error)
    const problem = problemOf(error)
    if (problem === null) throw error
    return recovery(problem, { ...options, databasePath, backupFolder })
  }
}

interface Places {
  readonly databasePath: string
  readonly backupFolder: string
}

function assemble(db: Db, options: StartOptions & Places): RunningApp {
  const { databasePath, backupFolder, nativeBinding, contentFolder, desktop, onChanged, log, checkOutput } =
    options
  const clock = systemClock()
  const session = createSeat(db, clock)
  const jobs = createJobs({ run: workerRunner({ databasePath, nativeBinding, session }), onChanged, log })
  const files = createFileStore(join(options.dataFolder, 'attachments'))
  const backups = createBackups({ db, folder: backupFolder, clock, nativeBinding, files })
  const deps = { db, clock, session, desktop, jobs, backups, files, contentFolder }
  const dispatch = createDispatcher(contract, allHandlers(deps), {
    checkOutput,
    role: session.role,
    transact: createTransact(db, clock, session),
    writable: jobs.writable,
    elsewhere: createElsewhere(deps),
    onChanged,
    onActed: session.stir,
    log,
  })
  const watch = announceLocking(session, onChanged)
  setImmediate(() => leftBehind(deps).clear())
  return {
    dispatch,
    async close() {
      clearInterval(watch)
      await jobs.idle()
      try {
        await backups.make()
      } finally {
        db.close()
      }
    },
  }
}

const LOOK_EVERY_MS = 15_000

/** Tells the page when the app has locked by being left alone. */
function announceLocking(session: Session, onChanged: StartOptions['onChanged']): NodeJS.Timeout {
  let last = session.role()
  const look = () => {
    const role = session.role()
    if (role === 'nobody' && last !== 'nobody') onChanged(['session'])
    last = role
  }
  return setInterval(look, LOOK_EVERY_MS).unref()
}

function recovery(
  problem: NonNullable<ReturnType<typeof problemOf>>,
  options: StartOptions & Places,
): RunningApp {
  const { checkOutput, log } = options
  const dispatch = createDispatcher(
    recoveryContract,
    recoveryHandlers(problem, { ...options, clock: systemClock() }),
    {
      checkOutput,
      role: () => 'nobody',
      transact: (_procedure, _recorded, work) => work(),
      writable: () => null,
      onChanged: () => undefined,
      log,
    },
  )
  return { dispatch, close: () => Promise.resolve() }
}

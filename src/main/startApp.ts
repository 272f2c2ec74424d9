import { mkdirSync } from 'node:fs'
import { recoveryContract } from '#shared/backup/backup.contract'
import { contract } from '#shared/contract/contract'
import type { Topic } from '#shared/contract/procedure'
import type { Reply } from '#shared/contract/reply'
import { jobsContract } from '#shared/jobs/jobs.contract'
import { createFileStore } from './attachments/fileStore'
import { createBackups, makeBackupNow } from './backup/backups'
import { finishRestore } from './backup/journal'
import { inspectDatabase } from './backup/opening'
import { type Places, placesIn } from './backup/places'
import { type Problem, problemOf, recoveryHandlers } from './backup/recovery'
import { copySettings } from './backup/settings'
import { systemClock } from './clock'
import { leftBehind } from './customers/leftBehind'
import { type Db, openDatabase } from './db/database'
import type { Desktop } from './deps'
import { createDispatcher, type DispatcherOptions } from './dispatcher'
import { allHandlers } from './handlers'
import { createDailyLook } from './history/dailyLook'
import { createElsewhere } from './history/elsewhere'
import { createJobs } from './jobs/jobs'
import { jobsHandlers } from './jobs/jobs.handlers'
import { workerRunner } from './jobs/workerRunner'
import { createSeat, ownerSession, type Session } from './session'
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
  /** Of the app, told in its copies. */
  readonly appVersion?: string
  readonly log: DispatcherOptions['log']
}

export interface RunningApp {
  readonly dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Waits for running jobs, writes the backup and closes the database. */
  close(): Promise<void>
}

/** Opens the database and puts the app together on it; with a database that cannot be opened, what helps then. */
export function startApp(options: StartOptions): RunningApp {
  const { dataFolder, nativeBinding, appVersion, log } = options
  const places = placesIn(dataFolder)
  const clock = systemClock()
  try {
    mkdirSync(dataFolder, { recursive: true })
    finishRestore(places)
    const finding = inspectDatabase(places, copySettings(places.settings), nativeBinding)
    if (finding !== 'fine') return recovery(finding, { ...options, places })
    const db = openDatabase(places.database, {
      nativeBinding,
      beforeMigration: (open) =>
        void makeBackupNow(open, places.backups, clock, nativeBinding, appVersion ?? ''),
    })
    return assemble(db, { ...options, places })
  } catch (error) {
    log('failed', 'open database', error)
    const problem = problemOf(error)
    if (problem === null) throw error
    return recovery(problem, { ...options, places })
  }
}

/** How often it is looked whether a copy is due. */
const COPY_LOOK_EVERY_MS = 60_000
/** How often it is looked whether the history was gone through today: not while the window is still opening. */
const HISTORY_LOOK_EVERY_MS = 120_000

function assemble(db: Db, options: StartOptions & { readonly places: Places }): RunningApp {
  const { places, nativeBinding, contentFolder, desktop, log, checkOutput } = options
  const clock = systemClock()
  const session = createSeat(db, clock)
  const onChanged = (topics: readonly Topic[]) => {
    backups.noteChanged(topics)
    options.onChanged(topics)
  }
  const jobs = createJobs({
    run: workerRunner({ databasePath: places.database, nativeBinding, session }),
    role: session.role,
    onChanged,
    log,
  })
  const files = createFileStore(places.attachments)
  const backups = createBackups({
    db,
    places,
    clock,
    nativeBinding,
    appVersion: options.appVersion ?? '',
    files,
    jobs,
    secrets: desktop.secrets,
    onChanged,
    log,
    restart() {
      stopLooking()
      // Nothing may be written any more into what is about to be replaced.
      db.close()
      options.restart()
    },
  })
  const deps = { db, clock, session, desktop, jobs, backups, onChanged, files, contentFolder }
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
  const looking = setInterval(() => void backups.tick(), COPY_LOOK_EVERY_MS).unref()
  const lookThroughHistory = createDailyLook(deps)
  const lookingThrough = setInterval(() => {
    lookThroughHistory().catch((error: unknown) => log('failed', 'history', error))
  }, HISTORY_LOOK_EVERY_MS).unref()
  function stopLooking(): void {
    clearInterval(lookingThrough)
    clearInterval(watch)
    clearInterval(looking)
  }
  try {
    leftBehind(deps).clear()
  } catch (error) {
    // The next start tries again: what is noted stays noted.
    log('failed', 'left behind', error)
  }
  return {
    async dispatch(name, input) {
      // The app is about to start again: there is nothing to ask.
      if (!db.open) return { ok: false, error: { code: 'databaseBusy' } }
      const reply = await dispatch(name, input)
      if (!reply.ok && reply.error.code === 'databaseDamaged') backups.noteDamage()
      return reply
    },
    async close() {
      stopLooking()
      await jobs.idle()
      try {
        if (db.open) await backups.close()
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

function recovery(problem: Problem, options: StartOptions & { readonly places: Places }): RunningApp {
  const { checkOutput, log, nativeBinding, desktop, onChanged } = options
  // Long work reads files that it is told of: its own database is an empty one in memory.
  const jobs = createJobs({
    run: workerRunner({
      databasePath: ':memory:',
      nativeBinding,
      session: ownerSession(),
    }),
    onChanged,
    log,
  })
  const handlers = {
    ...recoveryHandlers(problem, {
      ...options,
      appVersion: options.appVersion ?? '',
      clock: systemClock(),
      jobs,
    }),
    ...jobsHandlers({ jobs, desktop, session: ownerSession() }),
  }
  const dispatch = createDispatcher({ ...recoveryContract, ...jobsContract }, handlers, {
    checkOutput,
    // Who has which PIN cannot be read: whoever could open the folder may repair it.
    role: () => 'owner',
    transact: (_procedure, _recorded, work) => work(),
    writable: () => null,
    onChanged,
    log,
  })
  return { dispatch, close: () => jobs.idle() }
}

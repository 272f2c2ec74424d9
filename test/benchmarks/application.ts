import { dirname } from 'node:path'
import { contract, type Input, type Output, type ProcedureName } from '#shared/contract/contract'
import { AppError } from '#shared/contract/reply'
import { createFileStore } from '../../src/main/attachments/fileStore'
import { createBackups } from '../../src/main/backup/backups'
import { placesIn } from '../../src/main/backup/places'
import { systemClock } from '../../src/main/clock'
import { type Db, openDatabase } from '../../src/main/db/database'
import type { Deps, Desktop } from '../../src/main/deps'
import { createDispatcher } from '../../src/main/dispatcher'
import { allHandlers } from '../../src/main/handlers'
import { createJobs, type RunTask } from '../../src/main/jobs/jobs'
import { runTask } from '../../src/main/jobs/runTask'
import { ownerSession } from '../../src/main/session'
import { createTransact } from '../../src/main/transact'

export interface Application {
  readonly db: Db
  readonly deps: Deps
  /** Calls as the page does, without the border between processes; throws the error that came back. */
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>
  close(): void
}

/** The app as it ships, without windows, on a database file; what it reads in threads is read here. */
export function openApplication(databasePath: string, contentFolder = ''): Application {
  const db = openDatabase(databasePath)
  const clock = systemClock()
  const session = ownerSession()
  const onChanged = () => undefined
  const run: RunTask = (name, input, progress) => ({
    finished: runTask({ db, clock, session, progress, isCancelled: () => false }, name, input),
    cancel: onChanged,
  })
  const jobs = createJobs({ run, onChanged, log: onChanged })
  const places = placesIn(dirname(databasePath))
  const files = createFileStore(places.attachments)
  const backups = createBackups({
    db,
    places,
    clock,
    nativeBinding: undefined,
    appVersion: '',
    files,
    jobs,
    secrets: undefined,
    onChanged,
    log: onChanged,
    restart: () => never('a restart'),
  })
  const desktop = noDesktop
  const deps: Deps = { db, clock, session, jobs, backups, onChanged, files, contentFolder, desktop }
  const dispatch = createDispatcher(contract, allHandlers(deps), {
    checkOutput: false,
    role: session.role,
    transact: createTransact(db, clock, session),
    writable: jobs.writable,
    onChanged,
    log: (event, name, detail) => event === 'failed' && process.stderr.write(`${name}: ${detail}\n`),
  })
  return {
    db,
    deps,
    async call(name, input) {
      const reply = await dispatch(name, input)
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.fields)
      return reply.value as never // the handlers answer what the contract says
    },
    close: () => db.close(),
  }
}

const noDesktop: Desktop = {
  chooseFile: () => never('a dialog'),
  chooseTarget: () => never('a dialog'),
  chooseFolder: () => never('a dialog'),
  readPicture: () => never('a picture'),
  open: () => never('a window'),
  showInFolder: () => never('a window'),
  printPage: () => never('a window'),
  copyPicture: () => never('a clipboard'),
}

function never(what: string): never {
  throw new Error(`a measurement asked for ${what}`)
}

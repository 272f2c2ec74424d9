import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '#shared/contract/contract'
import type { HandlersFor, Role } from '#shared/contract/procedure'
import type { Reply } from '#shared/contract/reply'
import { createFileStore } from '../../../src/main/attachments/fileStore'
import { createBackups } from '../../../src/main/backup/backups'
import { placesIn } from '../../../src/main/backup/places'
import { systemClock } from '../../../src/main/clock'
import { type Db, openDatabase } from '../../../src/main/db/database'
import type { Deps, Desktop } from '../../../src/main/deps'
import { createDispatcher } from '../../../src/main/dispatcher'
import { allHandlers } from '../../../src/main/handlers'
import { createJobs, type RunTask } from '../../../src/main/jobs/jobs'
import { runTask } from '../../../src/main/jobs/runTask'
import { createSeat } from '../../../src/main/session'
import { createTransact } from '../../../src/main/transact'
import { contentFolder } from '../appProcess'

/** A comparison reads the whole database twice. */
const LOOKS = 1

type Handlers = HandlersFor<typeof contract>

/** The app on a database in memory, with somebody at the door of every handler. */
export interface WatchedApp {
  readonly db: Db
  dispatch(name: unknown, input: unknown): Promise<Reply<unknown>>
  /** What the person answers in the dialogs to come; null is "cancel". */
  readonly chosen: (string | null)[]
  setRole(role: Role): void
  /** Which handlers were entered since it was last asked, and with what the contract does not say. */
  takeEntered(): { readonly names: readonly string[]; readonly faults: readonly string[] }
  /** What was logged as a bug since it was last asked. */
  takeFailures(): readonly string[]
  /** Rows written since it was opened, taken back or not. */
  rowsWritten(): number
  /** Whether the whole database should be compared for a call of this name: once each. */
  isWorthALook(name: string): boolean
  /** Resolves when every job has ended. */
  idle(): Promise<void>
  close(): void
}

/** Opens it on a picture of a database, or on an empty one. */
export function openWatched(folder: string, picture: Buffer | null): WatchedApp {
  const db = openDatabase(picture ?? ':memory:')
  const clock = systemClock()
  let role: Role = 'owner'
  const session = { ...createSeat(db, clock), role: () => role }
  let entered: string[] = []
  let faults: string[] = []
  let failures: string[] = []
  const looks = new Map<string, number>()
  const chosen: (string | null)[] = []
  const log = (event: string, name: string, detail: unknown) => {
    if (event === 'failed') failures.push(`${String(name).slice(0, 60)}: ${saidOf(detail)}`)
  }
  const jobs = createJobs({ run: runHere({ db, clock, session }), onChanged: () => undefined, log })
  const files = createFileStore(join(folder, 'attachments'))
  mkdirSync(folder, { recursive: true })
  const backups = createBackups({
    db,
    places: placesIn(folder),
    clock,
    nativeBinding: undefined,
    appVersion: '',
    files,
    jobs,
    secrets: undefined,
    onChanged: () => undefined,
    log,
    restart: () => undefined,
  })
  const desktop = desktopOf(chosen)
  const deps: Deps = {
    db,
    clock,
    session,
    desktop,
    jobs,
    backups,
    onChanged: () => undefined,
    files,
    contentFolder: contentFolder(),
  }
  const totalChanges = db.prepare('SELECT total_changes()').pluck()
  const watched = watch(allHandlers(deps), (name, fault) => {
    entered.push(name)
    if (fault !== null) faults.push(fault)
  })
  const dispatch = createDispatcher(contract, watched, {
    checkOutput: true,
    role: session.role,
    transact: createTransact(db, clock, session),
    writable: jobs.writable,
    onChanged: () => undefined,
    log,
  })
  return {
    db,
    chosen,
    // Names come from the page as whatever it sends; the listener of Electron lets only texts through.
    dispatch: (name, input) => dispatch(name as string, input),
    setRole(next) {
      role = next
    },
    takeEntered() {
      const seen = { names: entered, faults }
      entered = []
      faults = []
      return seen
    },
    takeFailures() {
      const seen = failures
      failures = []
      return seen
    },
    rowsWritten: () => Number(totalChanges.get()),
    isWorthALook(name) {
      const times = (looks.get(name) ?? 0) + 1
      looks.set(name, times)
      return times <= LOOKS
    },
    idle: jobs.idle,
    close: () => db.close(),
  }
}

/** Every handler says that it was entered, and whether what it was given is what the contract says. */
function watch(handlers: Handlers, onEntered: (name: string, fault: string | null) => void): Handlers {
  const entries = Object.entries(handlers).map(([name, handle]) => {
    const { input } = contract[name as keyof typeof contract]
    const watched = (given: unknown) => {
      const { success } = input.safeParse(given)
      onEntered(name, success ? null : `${name} was given what the contract does not say`)
      return (handle as (given: unknown) => unknown)(given)
    }
    return [name, watched] as const
  })
  return Object.fromEntries(entries) as unknown as Handlers // the same names, each with its own
}

function saidOf(detail: unknown): string {
  return detail instanceof Error ? (detail.stack ?? detail.message).slice(0, 400) : String(detail)
}

function runHere(host: Pick<Deps, 'db' | 'clock' | 'session'>): RunTask {
  return (name, input, progress) => ({
    finished: Promise.resolve().then(() =>
      runTask({ ...host, progress, isCancelled: () => false }, name, input),
    ),
    cancel: () => undefined,
  })
}

function desktopOf(chosen: (string | null)[]): Desktop {
  const next = () => Promise.resolve(chosen.shift() ?? null)
  return {
    chooseFile: next,
    chooseTarget: next,
    chooseFolder: next,
    readPicture: () => null,
    open: () => Promise.resolve(),
    showInFolder: () => undefined,
    printPage: () => Promise.resolve(new Uint8Array()),
    copyPicture: () => Promise.resolve(),
  }
}

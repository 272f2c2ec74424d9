import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Bridge } from '#shared/contract/bridge'
import { contract, type Input, type Output, type ProcedureName } from '#shared/contract/contract'
import type { Role, Topic } from '#shared/contract/procedure'
import { AppError } from '#shared/contract/reply'
import { createFileStore } from '../../src/main/attachments/fileStore'
import { createBackups } from '../../src/main/backup/backups'
import type { Secrets } from '../../src/main/backup/passphrase'
import { placesIn } from '../../src/main/backup/places'
import type { Clock } from '../../src/main/clock'
import { type Db, openDatabase } from '../../src/main/db/database'
import type { Deps, Desktop } from '../../src/main/deps'
import { createDispatcher } from '../../src/main/dispatcher'
import { allHandlers } from '../../src/main/handlers'
import { createElsewhere } from '../../src/main/history/elsewhere'
import { createJobs, type Jobs, type RunTask } from '../../src/main/jobs/jobs'
import { runTask } from '../../src/main/jobs/runTask'
import { createSeat, type Seat } from '../../src/main/session'
import { createTransact } from '../../src/main/transact'
import { paperTemplate } from './paperTemplate'

export interface TestAppOptions {
  readonly now?: string
  /** Held, whoever sits down; 'seated': that of whoever does, as in the app itself. */
  readonly role?: Role | 'seated'
  /** A file instead of memory, for tests that open it twice. */
  readonly databasePath?: string
  /** What the system locks up; left out, it locks nothing. */
  readonly secrets?: Secrets
}

export interface TestApp {
  readonly db: Db
  readonly deps: Deps
  readonly bridge: Bridge
  readonly jobs: Jobs
  /** Bugs and unknown names that the dispatcher logged: a good test ends with none. */
  readonly failures: readonly unknown[]
  /** What the person will answer in the next file dialog, oldest first. */
  readonly chosenFiles: (string | null)[]
  /** A folder of this app's own, gone when it closes. */
  readonly folder: string
  /** How often the app would have ended and started again. */
  readonly restarts: { readonly count: number }
  setNow(now: string): void
  setRole(role: Role | 'seated'): void
  /** Calls as the page does; throws the error that came back. */
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>
  close(): void
}

/** Templates and other content, as they ship. */
export const contentFolder = resolve(import.meta.dirname, '../../resources')

/** A database as the migrations leave it, made once for all the tests of a file. */
export function emptyDatabase(): Buffer {
  if (!emptyImage) {
    const db = openDatabase(':memory:')
    emptyImage = db.serialize()
    db.close()
  }
  return emptyImage
}
let emptyImage: Buffer | null = null

/** The real app without windows: real SQL, real checks, a clock and a role that the test sets. */
export function testApp(options: TestAppOptions = {}): TestApp {
  let now = options.now ?? '2026-03-02T10:00:00'
  let role: Role | 'seated' = options.role ?? 'owner'
  const clock: Clock = { now: () => now, today: () => now.slice(0, 10) }
  const folder = mkdtempSync(join(tmpdir(), 'libreta-test-'))
  const db = openDatabase(options.databasePath ?? emptyDatabase())
  const seat = createSeat(db, clock)
  const session: Seat = {
    ...seat,
    role: () => (role === 'seated' ? seat.role() : role),
    personName: () => seat.personName() || 'Ana',
  }
  const listeners = new Set<(topics: readonly Topic[]) => void>()
  const failures: unknown[] = []
  const chosenFiles: (string | null)[] = []
  const onChanged = (topics: readonly Topic[]) => {
    for (const listener of listeners) listener(topics)
  }
  const log = (event: string, name: string, detail: unknown) => {
    if (event === 'failed') failures.push([name, detail])
  }

  const jobs = createJobs({ run: runHere({ db, clock, session }), role: session.role, onChanged, log })
  const files = createFileStore(join(folder, 'attachments'))
  const restarts = { count: 0 }
  const backups = createBackups({
    db,
    places: placesIn(folder),
    clock,
    nativeBinding: undefined,
    appVersion: '0.1.0',
    files,
    jobs,
    secrets: options.secrets,
    onChanged,
    log,
    restart: () => {
      restarts.count += 1
    },
    // A key that takes a hundredth of a second: what is tested is not how hard it is to guess.
    keyCost: { n: 1024, r: 8, p: 1 },
  })
  const deps: Deps = {
    db,
    clock,
    session,
    jobs,
    backups,
    onChanged,
    files,
    contentFolder,
    desktop: deskWithout(chosenFiles),
  }
  const dispatch = createDispatcher(contract, allHandlers(deps), {
    checkOutput: true,
    role: session.role,
    transact: createTransact(db, clock, session),
    writable: jobs.writable,
    elsewhere: createElsewhere(deps),
    onChanged,
    onActed: session.stir,
    log,
  })
  const bridge: Bridge = {
    // structuredClone: what Electron does to every value that crosses the border.
    call: async (name, input) => structuredClone(await dispatch(name, structuredClone(input))),
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  return {
    db,
    deps,
    bridge,
    jobs,
    failures,
    chosenFiles,
    folder,
    restarts,
    setNow(next) {
      now = next
    },
    setRole(next) {
      role = next
    },
    async call(name, input) {
      const reply = await bridge.call(name, input)
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.fields)
      return reply.value as never // the dispatcher has checked it against the contract
    },
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tasks on this thread and connection: a database in memory has no second one. */
export function runHere(host: Pick<Deps, 'db' | 'clock' | 'session'>): RunTask {
  return (name, input, onProgress) => {
    let isCancelled = false
    const finished = Promise.resolve().then(() =>
      runTask({ ...host, progress: onProgress, isCancelled: () => isCancelled }, name, input),
    )
    const cancel = () => {
      isCancelled = true
    }
    return { finished, cancel }
  }
}

function deskWithout(chosenFiles: (string | null)[]): Desktop {
  const next = () => Promise.resolve(chosenFiles.shift() ?? null)
  return {
    chooseFile: next,
    chooseTarget: next,
    chooseFolder: next,
    readPicture: () => null,
    open: () => Promise.resolve(),
    showInFolder: () => undefined,
    printPage: () => Promise.resolve(paperTemplate()),
    copyPicture: () => Promise.resolve(),
  }
}

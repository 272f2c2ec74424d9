import { access, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { secondRules } from '#shared/backup/rotation'
import type { ErrorCode } from '#shared/contract/reply'
import { AppError } from '#shared/contract/reply'
import type { Clock } from '../clock'
import type { Jobs } from '../jobs/jobs'
import { boxEnding } from './box'
import { type LocalCopy, newestCopy, stemOf } from './copyFolder'
import { type BoxFile, boxesIn } from './copyTasks'
import type { Passphrase } from './passphrase'
import type { Places } from './places'
import type { KeyCost } from './seal'
import type { CopySettings } from './settings'

export interface SecondPlaceOptions {
  readonly places: Places
  readonly settings: CopySettings
  readonly passphrase: Passphrase
  readonly jobs: Pick<Jobs, 'ask' | 'start'>
  readonly clock: Clock
  readonly cost: KeyCost
}

export interface SecondPlace {
  /** Null when none was chosen. What is there is looked up each time: sticks come and go. */
  look(): Promise<SecondState | null>
  /** Whether it was there when it was last looked at: asking a network that is gone takes its time. */
  wasThere(): boolean
  choose(folder: string | null): void
  /** Writes the newest copy of this PC there. */
  send(): Promise<void>
  /** The same when it is due and the place is there; says nothing where it is not. */
  sendIfDue(): Promise<void>
  /** Writes the newest copy of this PC into a file that was chosen; answers the job. */
  saveAs(path: string): number
  /** Where a copy that is named is. Throws `notFound` for a name that is not one of them. */
  pathOf(name: string): string
}

export interface SecondState {
  readonly folder: string
  readonly isThere: boolean
  readonly copies: readonly BoxFile[]
  /** Why the last try failed; null when it did not. */
  readonly problem: ErrorCode | null
}

/** After a failure it is tried again only then: a full stick is not filled every minute. */
const PAUSE_MS = 10 * 60 * 1000
const NAME = /^libreta-[0-9-]{17}\.libreta-backup$/

/** The second place where copies are written: a stick, a folder of the network. */
export function secondPlace(options: SecondPlaceOptions): SecondPlace {
  const { places, settings, passphrase, jobs, clock, cost } = options
  let problem: ErrorCode | null = null
  let triedAt = Number.NEGATIVE_INFINITY
  let isSending = false
  let wasThere = true

  async function isThere(folder: string): Promise<boolean> {
    wasThere = await isFolder(folder)
    return wasThere
  }

  function newest(): LocalCopy {
    const copy = newestCopy(places.backups)
    if (!copy?.manifest) throw new AppError('notFound')
    return copy
  }

  function inputFor(folder: string, name: string, isOurs: boolean) {
    const { name: copyName, manifest } = newest()
    if (manifest === null) throw new AppError('notFound')
    const { installation, mostBytes } = settings.get()
    return {
      databaseCopy: join(places.backups, copyName),
      files: places.backupAttachments,
      manifest,
      installation,
      passphrase: passphrase.get(),
      cost,
      folder,
      name,
      rotation: isOurs ? { now: clock.now(), rules: { ...secondRules, mostBytes } } : null,
    }
  }

  /** Keeps how long it was when it was read back, and of those before it only what is still there. */
  function noteWritten(folder: string, name: string, at: string): void {
    const { secondBytes, installation } = settings.get()
    const sizes = listed(folder, installation).flatMap((box) => {
      const before = box.name === name ? box.bytes : secondBytes[box.name]
      return before === undefined ? [] : [[box.name, before] as const]
    })
    settings.change({ secondAt: at, secondBytes: Object.fromEntries(sizes) })
  }

  async function send(): Promise<void> {
    const { secondFolder } = settings.get()
    if (secondFolder === null || isSending) return
    isSending = true
    triedAt = performance.now()
    try {
      if (!(await isThere(secondFolder))) throw new AppError('backupPlaceNone')
      const { at } = newest()
      const name = stemOf(at) + boxEnding
      await jobs.ask('copySend', inputFor(secondFolder, name, true))
      noteWritten(secondFolder, name, at)
      problem = null
    } catch (error) {
      if (error instanceof AppError) problem = error.code
      throw error
    } finally {
      isSending = false
    }
  }

  return {
    async look() {
      const { secondFolder: folder, installation } = settings.get()
      if (folder === null) return null
      const there = await isThere(folder)
      return { folder, isThere: there, problem, copies: there ? listed(folder, installation) : [] }
    },
    wasThere: () => wasThere,
    choose(folder) {
      problem = null
      triedAt = Number.NEGATIVE_INFINITY
      settings.change({ secondFolder: folder, secondAt: null })
    },
    send,
    async sendIfDue() {
      const { secondFolder, secondAt } = settings.get()
      const copy = newestCopy(places.backups)
      if (secondFolder === null || !copy?.manifest || passphrase.state() === 'asked') return
      const isDue = secondAt === null || secondAt.slice(0, 10) !== copy.at.slice(0, 10)
      if (!isDue || performance.now() - triedAt < PAUSE_MS || !(await isThere(secondFolder))) return
      await send()
    },
    saveAs: (path) => jobs.start('copySend', inputFor(dirname(path), basename(path), false)),
    pathOf(name) {
      const { secondFolder } = settings.get()
      if (secondFolder === null || !NAME.test(name)) throw new AppError('notFound')
      return join(secondFolder, name)
    },
  }
}

/** Without holding the window up: a folder of a network that is gone takes its time to say so. */
async function isFolder(folder: string): Promise<boolean> {
  try {
    await access(folder)
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

function listed(folder: string, installation: string): readonly BoxFile[] {
  try {
    return boxesIn(folder, installation)
  } catch {
    // Pulled out in this moment.
    return []
  }
}

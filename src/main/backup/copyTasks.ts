import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Manifest } from '#shared/backup/copies'
import { copiesToDrop, type RotatedCopy, type RotationRules } from '#shared/backup/rotation'
import { AppError } from '#shared/contract/reply'
import type { Erasure } from '../customers/erase.repository'
import type { TaskContext, TaskResult } from '../jobs/task'
import { toFolderError } from '../months/folderErrors'
import { boxEnding, boxHeaderOf, databaseEntry, readBox, writeBox } from './box'
import { isTooNew } from './check'
import { type AboutCopy, checkedManifest } from './manifest'
import type { Places } from './places'
import { filesNamedIn, isDatabaseFile, prepareRestore } from './prepare'
import { type SalvageInput, type SalvageResult, salvage } from './salvage'
import type { KeyCost } from './seal'

/** Opens a copy that was just written and checks it; null when it is not sound. */
export function copyCheckTask(
  { nativeBinding }: TaskContext,
  { path, about }: { readonly path: string; readonly about: AboutCopy },
): Manifest | null {
  return checkedManifest(path, about, nativeBinding)
}

export interface SendInput {
  /** A checked copy of the database, and the files that it may name. */
  readonly databaseCopy: string
  readonly files: string
  readonly manifest: Manifest
  readonly installation: string
  readonly passphrase: string | null
  readonly cost: KeyCost
  readonly folder: string
  readonly name: string
  /** How the copies of this PC in that folder are kept; null where the person chose the file. */
  readonly rotation: { readonly now: string; readonly rules: RotationRules } | null
}

/** Writes one box, reads it back and takes away those before it whose time is over. */
export function copySendTask(context: TaskContext, input: SendInput): TaskResult {
  const started = performance.now()
  const { databaseCopy, folder, name, rotation, manifest, installation, passphrase, cost } = input
  const target = join(folder, name)
  try {
    const names = filesNamedIn(databaseCopy, context.nativeBinding).filter((file) =>
      existsSync(join(input.files, file)),
    )
    const files = [
      { name: databaseEntry, path: databaseCopy },
      ...names.map((file) => ({ name: file, path: join(input.files, file) })),
    ]
    const bytes = files.reduce((sum, { path }) => sum + statSync(path).size, 0)
    makeRoom(input, bytes)
    // Written, and read back.
    const onBytes = counter(context, 2 * bytes)
    writeBox(target, { manifest, installation, passphrase, files, cost, onBytes })
    if (rotation) rotateBoxes(folder, installation, rotation)
  } catch (error) {
    throw toFolderError(error)
  }
  return {
    fileName: basename(target),
    path: target,
    waveId: null,
    count: 1,
    milliseconds: performance.now() - started,
  }
}

function counter(context: TaskContext, total: number) {
  let done = 0
  return (bytes: number) => {
    if (context.isCancelled()) throw new AppError('cancelled')
    done += bytes
    context.progress(done, total)
  }
}

export interface BoxFile {
  readonly name: string
  readonly at: string
  readonly bytes: number
  readonly isEncrypted: boolean
}

/** The copies that this PC wrote into a folder, the latest first. */
export function boxesIn(folder: string, installation: string): BoxFile[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('libreta-') && name.endsWith(boxEnding))
    .flatMap((name) => {
      const header = boxHeaderOf(join(folder, name))
      if (header?.installation !== installation) return []
      const { size } = statSync(join(folder, name))
      return [{ name, at: header.madeAt, bytes: size, isEncrypted: header.scrypt !== null }]
    })
    .sort((one, other) => other.at.localeCompare(one.at))
}

function rotated(folder: string, installation: string): RotatedCopy[] {
  return boxesIn(folder, installation).map((box) => ({ ...box, order: 0, isKept: false, isSound: true }))
}

function rotateBoxes(
  folder: string,
  installation: string,
  { now, rules }: { readonly now: string; readonly rules: RotationRules },
): void {
  for (const name of copiesToDrop(rotated(folder, installation), now, rules)) {
    rmSync(join(folder, name), { force: true })
  }
}

/** Where a stick is full, the oldest of our own copies make room, the newest never; other files are not ours. */
function makeRoom({ folder, installation, rotation }: SendInput, bytes: number): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('libreta-') && name.endsWith('.unfinished.tmp'))
      rmSync(join(folder, name), { force: true })
  }
  const needed = bytes + bytes / 1000 + 1_000_000
  const isRoom = () => {
    const free = freeBytes(folder)
    return free === null || free >= needed
  }
  const older = rotation ? boxesIn(folder, installation).slice(1).reverse() : []
  for (const { name } of older) {
    if (isRoom()) return
    rmSync(join(folder, name), { force: true })
  }
  if (!isRoom()) throw new AppError('folderFull')
}

/** Null where the system does not tell. */
function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

export interface LookInput {
  readonly path: string
  readonly passphrase: string | null
  /** What the folder says of the copy. */
  readonly about: AboutCopy
}

/** Reads a whole copy, changes nothing, and answers what is in it. */
export function copyLookTask(context: TaskContext, { path, passphrase, about }: LookInput): Manifest {
  if (!isDatabaseFile(path)) {
    return readBox(path, passphrase, { onBytes: counter(context, statSync(path).size) })
  }
  const manifest = checkedManifest(path, about, context.nativeBinding)
  if (manifest === null)
    throw new AppError(isTooNew(path, context.nativeBinding) ? 'backupTooNew' : 'backupDamaged')
  return manifest
}

export interface PrepareInput {
  readonly path: string
  readonly passphrase: string | null
  readonly places: Places
  readonly erasures: readonly Erasure[]
}

/** Makes a copy ready to take the place of the database. */
export function copyPrepareTask(context: TaskContext, input: PrepareInput): Manifest {
  const onBytes = counter(context, statSync(input.path).size)
  return prepareRestore({ ...input, nativeBinding: context.nativeBinding, onBytes })
}

/** Saves what can still be read of a damaged database. */
export function copySalvageTask(context: TaskContext, input: SalvageInput): SalvageResult {
  mkdirSync(dirname(input.target), { recursive: true })
  return salvage(context, input)
}

import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '#shared/contract/reply'
import type { Language } from '#shared/i18n/languages'
import { contentsText, type HandedContents, handOverTexts } from '#shared/months/handOverTexts'
import type { HandedFile } from '#shared/months/months.contract'
import { isVerified } from '../backup/check'
import { attachmentFolder } from '../backup/places'
import type { Db } from '../db/database'
import type { TaskContext, TaskResult } from '../jobs/task'
import { workbookTask } from '../reports/workbookTask'
import { toFolderError } from './folderErrors'
import { monthsRepository } from './months.repository'

export interface HandOverInput {
  /** The folder that was chosen, and the name of the one to make in it. */
  readonly place: string
  readonly folder: string
  readonly language: Language
  readonly closeId: number
  readonly person: string
  /** What the text of the contents says besides the files. */
  readonly contents: Omit<HandedContents, 'files' | 'at'>
  readonly workbooks: readonly {
    readonly name: string
    readonly scorecardId: number | null
    readonly waveId: number | null
    readonly start: string | null
  }[]
  readonly papers: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Files of cases: their name in the store, and where they are. */
  readonly attachments: readonly { readonly name: string; readonly path: string }[]
}

/** One file of the folder: its name in it, with '/' between folders. */
interface Step {
  readonly name: string
  write(path: string): Promise<void> | void
}

/** Room for workbooks, whose size is known only when they are written. */
const workbookBytes = 8 * 1024 * 1024

/**
 * Writes everything of a closed month into a new folder, or nothing: it has another name until every file was written
 * and read back. Refuses with `folderFull`, `folderGone`, `fileNotWritten` or `cancelled`.
 */
export async function handOverTask(context: TaskContext, input: HandOverInput): Promise<TaskResult> {
  const started = performance.now()
  const { place, folder, closeId, person } = input
  const unfinished = join(place, `${folder}.tmp`)
  const at = context.clock.now()
  try {
    checkRoom(context.db, input)
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished)
    const files = await writeAll(context, input, unfinished, at)
    const name = freeName(place, folder)
    renameSync(unfinished, join(place, name))
    context.transact('months.handOver', false, () =>
      monthsRepository(context.db).addHandOver(closeId, { at, person, place, folder: name, files }),
    )
    return {
      fileName: name,
      path: join(place, name),
      waveId: null,
      count: files.length,
      milliseconds: Math.round(performance.now() - started),
    }
  } catch (error) {
    sweep(unfinished)
    throw toFolderError(error)
  }
}

async function writeAll(
  context: TaskContext,
  input: HandOverInput,
  root: string,
  at: string,
): Promise<HandedFile[]> {
  const words = handOverTexts[input.language]
  const steps = stepsOf(context, input, at)
  // Every file is read back, and the list of them is one more.
  const total = 2 * steps.length + 1
  let done = 0
  const tick = () => {
    stopIfCancelled(context)
    context.progress(done, total)
    done += 1
  }
  for (const { name, write } of steps) {
    tick()
    const path = join(root, ...name.split('/'))
    mkdirSync(dirname(path), { recursive: true })
    await write(path)
  }
  const files: HandedFile[] = []
  for (const { name } of steps) {
    tick()
    const path = join(root, ...name.split('/'))
    settle(path)
    files.push({ name, bytes: statSync(path).size, sha256: await fingerprintOf(path) })
  }
  tick()
  const text = contentsText({ ...input.contents, at, files }, input.language)
  await writeFile(join(root, `${words.contentsFile}.txt`), text, { flag: 'wx', flush: true })
  stopIfCancelled(context)
  return files
}

function stepsOf(context: TaskContext, input: HandOverInput, at: string): Step[] {
  const { language, workbooks, papers, attachments } = input
  const words = handOverTexts[language]
  // How far one workbook is, is not how far the folder is.
  const quiet = { ...context, progress: () => undefined }
  return [
    ...workbooks.map(({ name, ...workbook }) => ({
      name,
      write: async (path: string) => void (await workbookTask(quiet, { ...workbook, path, language })),
    })),
    ...papers.map(({ name, bytes }) => ({
      name,
      write: (path: string) => writeFile(path, bytes, { flag: 'wx', flush: true }),
    })),
    {
      name: `${words.backupFolder}/${words.backupFile}-${at.slice(0, 10)}.db`,
      write: (path) => writeBackup(context, path),
    },
    ...attachments.map(({ name, path: from }) => ({
      name: `${words.backupFolder}/${attachmentFolder}/${name}`,
      write: (path: string) => copyFileSync(from, path),
    })),
  ]
}

/** Pages copied between two looks at whether the person cancelled. */
const pagesAtOnce = 500

/** A copy by SQLite's own backup, opened and checked where it was written. */
async function writeBackup(context: TaskContext, path: string): Promise<void> {
  await context.db.backup(path, {
    progress: () => {
      stopIfCancelled(context)
      return pagesAtOnce
    },
  })
  if (!isVerified(path, context.nativeBinding)) throw new AppError('folderGone')
}

function stopIfCancelled({ isCancelled }: TaskContext): void {
  if (isCancelled()) throw new AppError('cancelled')
}

/** Refuses before the first byte where there is no room for all of them. */
function checkRoom(db: Db, { place, workbooks, papers, attachments }: HandOverInput): void {
  const pages = Number(db.pragma('page_count', { simple: true }))
  const databaseBytes = pages * Number(db.pragma('page_size', { simple: true }))
  const needed =
    databaseBytes +
    workbooks.length * workbookBytes +
    papers.reduce((sum, { bytes }) => sum + bytes.length, 0) +
    attachments.reduce((sum, { path }) => sum + statSync(path).size, 0)
  const free = freeBytes(place)
  if (free !== null && free < needed) throw new AppError('folderFull')
}

/** Null where the system does not tell. */
function freeBytes(place: string): number | null {
  // A folder that is gone is told so, and not as one without room.
  statSync(place)
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize
  } catch {
    return null
  }
}

/** The name, or the first of "name (2)", "name (3)" that is free: what was handed over before stays. */
function freeName(place: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`
    if (!existsSync(join(place, candidate))) return candidate
  }
}

/** Leaves nothing half made; where the disk is gone there is nothing to sweep. */
function sweep(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // What cannot be reached cannot be tidied.
  }
}

/** On the disk itself before it is read back: a stick is pulled out as soon as it says that it is done. */
function settle(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

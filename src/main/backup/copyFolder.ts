import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '#shared/backup/copies'
import { copiesToDrop, newestOf, type RotatedCopy, type RotationRules } from '#shared/backup/rotation'
import { readManifest, removeManifest, writeManifest } from './manifest'

export interface BackupFile {
  readonly name: string
  /** 'YYYY-MM-DDTHH:mm:ss', local. */
  readonly at: string
  readonly bytes: number
}

export interface LocalCopy extends BackupFile {
  /** Null for a copy of an earlier app. */
  readonly manifest: Manifest | null
}

const NAME = /^libreta-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)(?:-(\d{1,4}))?\.db$/

/** The copies of a folder, the latest first. */
export function listBackups(folder: string): LocalCopy[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = timeOfName(name)
      if (at === null) return []
      const path = join(folder, name)
      return [{ name, at, bytes: statSync(path).size, manifest: readManifest(path) }]
    })
    .sort((one, other) => other.at.localeCompare(one.at) || orderOf(other) - orderOf(one))
}

/** When a copy was made, by its name; null for a file that is none. */
export function timeOfName(name: string): string | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return day ? `${day}T${hours}:${minutes}:${seconds}` : null
}

/** 'libreta-2026-03-01-100000', of which a copy made in that second is called. */
export function stemOf(now: string): string {
  return `libreta-${now.slice(0, 10)}-${now.slice(11).replaceAll(':', '')}`
}

/** A name that no file has, for a second that came twice: the clock was set back. */
export function freeName(folder: string, now: string, ending: string): string {
  const stem = stemOf(now)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}${ending}` : `${stem}-${number}${ending}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** A copy without manifest was made before all that have one. */
export const orderOf = ({ manifest }: LocalCopy): number => manifest?.order ?? 0

/** The last that was made, whatever the clock said. */
export function newestCopy(folder: string): LocalCopy | null {
  return newestOf(
    listBackups(folder)
      .filter(isWhole)
      .map((copy) => ({ ...copy, order: orderOf(copy) })),
  )
}

export function nextOrder(folder: string): number {
  return Math.max(0, ...listBackups(folder).map(orderOf)) + 1
}

/** Whether a copy is as long as it was when it was checked; of one without manifest nothing is known. */
export const isWhole = ({ bytes, manifest }: LocalCopy): boolean =>
  manifest === null || manifest.bytes === bytes

/** Gives a checked copy its name, and its manifest first: a copy under its name is a whole one. */
export function nameCopy(folder: string, unfinished: string, manifest: Manifest): BackupFile {
  const name = freeName(folder, manifest.madeAt, '.db')
  writeManifest(join(folder, name), manifest)
  renameSync(unfinished, join(folder, name))
  return { name, at: manifest.madeAt, bytes: manifest.bytes }
}

/** Takes away the copies whose time is over. */
export function rotate(folder: string, now: string, kept: ReadonlySet<string>, rules: RotationRules): void {
  const copies = listBackups(folder)
  const lastMigration = copies.find(({ manifest }) => manifest?.kind === 'beforeMigration')
  const rotated: RotatedCopy[] = copies.map((copy) => ({
    ...copy,
    order: orderOf(copy),
    isSound: isWhole(copy),
    // An app that turns out worse is left for the one before it with the data of then.
    isKept: kept.has(copy.name) || copy === lastMigration,
  }))
  for (const name of copiesToDrop(rotated, now, rules)) {
    rmSync(join(folder, name), { force: true })
    removeManifest(join(folder, name))
  }
}

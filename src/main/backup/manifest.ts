import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type CopyCounts, type CopyKind, Manifest } from '#shared/backup/copies'
import type { Db } from '../db/database'
import { columnsOf } from '../db/historyTriggers'
import { readSound } from './check'

/** What is known of a copy before it is opened. */
export interface AboutCopy {
  readonly kind: CopyKind
  readonly madeAt: string
  readonly order: number
  readonly appVersion: string
  readonly bytes: number
}

/** What a database says of itself; of an older one, as far as it has the tables. */
export function manifestOf(db: Db, about: AboutCopy): Manifest {
  return {
    ...about,
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
    businessName: columnsOf(db, 'business').includes('name')
      ? (db.prepare<[], string>('SELECT name FROM business').pluck().get() ?? null)
      : null,
    lastChangeAt: lastChangeOf(db),
    counts: countsOf(db),
  }
}

/** When something recorded was last done; null when nothing was. */
export function lastChangeOf(db: Db): string | null {
  if (columnsOf(db, 'history').length === 0) return null
  return db.prepare<[], string>('SELECT at FROM history ORDER BY id DESC LIMIT 1').pluck().get() ?? null
}

/** How much there is of what people count: not what was voided. */
export function countsOf(db: Db): CopyCounts {
  return {
    customers: countOf(db, 'customer', [
      ['voided_at', 'voided_at IS NULL'],
      ['merged_into_id', 'merged_into_id IS NULL'],
    ]),
    cases: countOf(db, 'customer_case', [['state', `state <> 'void'`]]),
    sheets: countOf(db, 'response', [['status', `status <> 'void'`]]),
    surveys: countOf(db, 'survey', [['voided_at', 'voided_at IS NULL']]),
  }
}

function countOf(
  db: Db,
  table: string,
  conditions: readonly (readonly [column: string, condition: string])[],
): number {
  const columns = columnsOf(db, table)
  if (columns.length === 0) return 0
  const known = conditions.filter(([column]) => columns.includes(column)).map(([, condition]) => condition)
  const where = known.length === 0 ? '' : ` WHERE ${known.join(' AND ')}`
  return db.prepare<[], number>(`SELECT count(*) FROM ${table}${where}`).pluck().get() ?? 0
}

/** The manifest of a copy that is sound; null for any other file. */
export function checkedManifest(
  path: string,
  about: AboutCopy,
  nativeBinding: string | undefined,
): Manifest | null {
  return readSound(path, nativeBinding, (db) => manifestOf(db, about))
}

/** A manifest never changes: those that were read are not read again. */
const known = new Map<string, Manifest>()

const besideOf = (copyPath: string) => copyPath.replace(/\.db$/, '.json')

/** Keeps the manifest of a copy beside it, so that a list of copies opens none of them. */
export function writeManifest(copyPath: string, manifest: Manifest): void {
  const path = besideOf(copyPath)
  writeFileSync(`${path}.tmp`, JSON.stringify(manifest))
  renameSync(`${path}.tmp`, path)
  known.set(path, manifest)
}

/** Null for a copy that has none, or none that can be read: a copy of an earlier app. */
export function readManifest(copyPath: string): Manifest | null {
  const path = besideOf(copyPath)
  const before = known.get(path)
  if (before) return before
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    known.set(path, manifest)
    return manifest
  } catch {
    return null
  }
}

export function removeManifest(copyPath: string): void {
  known.delete(besideOf(copyPath))
  rmSync(besideOf(copyPath), { force: true })
}

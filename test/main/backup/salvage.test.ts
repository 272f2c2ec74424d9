import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import { isSound } from '../../../src/main/backup/check'
import { countsOf } from '../../../src/main/backup/manifest'
import { salvage } from '../../../src/main/backup/salvage'
import { openDatabase } from '../../../src/main/db/database'
import type { TaskContext } from '../../../src/main/jobs/task'
import { contentOf } from '../../support/builders'
import { testApp } from '../../support/testApp'

const folder = mkdtempSync(join(tmpdir(), 'libreta-salvage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'libreta.db')
const target = join(folder, 'saved.db')
const about = {
  kind: 'saved',
  madeAt: '2026-03-05T10:00:00',
  order: 1,
  appVersion: '0.1.0',
  bytes: 0,
} as const
const context = {
  nativeBinding: undefined,
  progress: () => undefined,
  isCancelled: () => false,
} as unknown as TaskContext // the rest of a context is not asked for

let whole = Buffer.alloc(0)
let content: ReturnType<typeof contentOf> = {}
let counts: ReturnType<typeof countsOf>
beforeAll(async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  content = contentOf(app.db)
  counts = countsOf(app.db)
  whole = Buffer.from(app.db.serialize())
  app.close()
})

function saved() {
  const db = openDatabase(target, { readonly: true })
  try {
    return contentOf(db)
  } finally {
    db.close()
  }
}

/** The pages of a table, by the number of its root: the root itself and what hangs on it. */
function rootOf(name: string): number {
  const db = openDatabase(Buffer.from(whole), { readonly: true })
  const root = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck()
  const found = root.get(name) ?? 0
  db.close()
  return found
}

const pageSize = () => whole.readUInt16BE(16)

function withPages(pages: readonly number[]): Buffer {
  const bytes = Buffer.from(whole)
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageSize(), page * pageSize())
  return bytes
}

test('of a whole file everything is saved, and the counts and the index are made anew', () => {
  writeFileSync(path, whole)
  const { rows, lost, manifest } = salvage(context, { path, target, about })
  expect(saved()).toEqual(content)
  expect(lost).toBe(0)
  expect(rows).toBeGreaterThan(1000)
  expect(manifest.counts).toEqual(counts)
  expect(isSound(target, undefined)).toBe(true)
  expect(readFileSync(path).equals(whole)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['libreta.db', 'saved.db'])
})

describe('of a damaged file', () => {
  test('all but the damaged pages is saved, wherever they are, and what is saved opens and holds together', () => {
    const pages = whole.length / pageSize()
    let most = 0
    for (const part of [0.4, 0.8]) {
      writeFileSync(path, withPages([Math.floor(pages * part)]))
      const told = salvage(context, { path, target, about })
      most = Math.max(most, told.rows)
      expect(isSound(target, undefined)).toBe(true)
      expect(told.manifest.businessName).toBeTruthy()
      const db = openDatabase(target)
      expect(db.pragma('foreign_key_check')).toEqual([])
      db.close()
    }
    expect(most).toBeGreaterThan(1000)
  })

  test('a table whose first page is gone takes only what refers to it along', () => {
    writeFileSync(path, withPages([rootOf('case_event')]))
    const told = salvage(context, { path, target, about })
    expect(told.lost).toBeGreaterThan(100)
    expect(told.manifest.counts.sheets).toBe(counts.sheets)
    expect(told.manifest.counts.customers).toBe(counts.customers)
  })

  test('a file that lost its beginning, or its end, gives what is left', () => {
    const headless = Buffer.from(whole).fill(0x5a, 0, 100)
    writeFileSync(path, headless)
    expect(salvage(context, { path, target, about }).manifest.counts).toEqual(counts)
    expect(readFileSync(path).equals(headless)).toBe(true)
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.9)))
    expect(salvage(context, { path, target, about }).rows).toBeGreaterThan(500)
    expect(isSound(target, undefined)).toBe(true)
  })

  test.each<[string, () => Uint8Array]>([
    ['no database', () => Buffer.from('Estimados señores: '.repeat(1000))],
    ['nothing at all', () => Buffer.alloc(0)],
    ['a file without its list of tables', () => withPages([1])],
  ])('%s gives nothing, and says so', (_, bytes) => {
    writeFileSync(path, bytes())
    const save = () => salvage(context, { path, target, about })
    expect(save).toThrow(new AppError('nothingSaved'))
    expect(existsSync(target)).toBe(false)
  })
})

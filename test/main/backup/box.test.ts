import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Manifest } from '#shared/backup/copies'
import { AppError } from '#shared/contract/reply'
import { boxHeaderOf, readBox, writeBox } from '../../../src/main/backup/box'
import { chunkBytes, tagBytes } from '../../../src/main/backup/seal'

const folder = mkdtempSync(join(tmpdir(), 'libreta-box-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest: Manifest = {
  kind: 'daily',
  madeAt: '2026-03-02T10:00:00',
  order: 3,
  appVersion: '0.1.0',
  schemaVersion: 60,
  businessName: 'Café',
  lastChangeAt: null,
  counts: { customers: 1, cases: 2, sheets: 3, surveys: 4 },
  bytes: 10,
}
const cost = { n: 16, r: 8, p: 1 }
const stored = `${'ab'.repeat(32)}.pdf`
const box = join(folder, 'copia.libreta-backup')

/** Three chunks and a bit of database, and one file. */
const database = Buffer.alloc(3 * chunkBytes + 1234, 'libreta de servicio ')
const file = Buffer.from('%PDF-1.7 carta')
writeFileSync(join(folder, 'a.db'), database)
writeFileSync(join(folder, 'a.pdf'), file)

function write(passphrase: string | null): Buffer {
  const files = [
    { name: 'libreta.db', path: join(folder, 'a.db') },
    { name: stored, path: join(folder, 'a.pdf') },
  ]
  writeBox(box, { manifest, installation: 'uno', passphrase, files, cost })
  return readFileSync(box)
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

test.each([null, 'una frase larga: ñandú'])('what was put in comes out (passphrase: %s)', (passphrase) => {
  const bytes = write(passphrase)
  const out = new Map<string, Buffer>()
  const placeOf = (name: string) => join(folder, `out-${name}`)
  expect(readBox(box, passphrase, { placeOf })).toEqual(manifest)
  for (const name of ['libreta.db', stored]) out.set(name, readFileSync(placeOf(name)))
  expect(out.get('libreta.db')?.equals(database)).toBe(true)
  expect(out.get(stored)?.equals(file)).toBe(true)
  expect(boxHeaderOf(box)).toMatchObject({ madeAt: manifest.madeAt, installation: 'uno' })
  expect(bytes.includes('libreta de servicio')).toBe(passphrase === null)
  expect(bytes.includes('Café')).toBe(passphrase === null)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a passphrase is needed, must be the right one, and may be typed on any keyboard', () => {
  write('camión')
  expect(codeOf(() => readBox(box, null))).toBe('backupNeedsPassphrase')
  expect(codeOf(() => readBox(box, 'Camión'))).toBe('backupWrongPassphrase')
  // The same letters, put together in another way.
  expect(readBox(box, 'camión'.normalize('NFD'))).toEqual(manifest)
})

test('the same contents are sealed in another way each time', () => {
  expect(write('x').equals(write('x'))).toBe(false)
})

describe.each([null, 'una frase'])('a spoilt box (passphrase: %s)', (passphrase) => {
  const good = write(passphrase)
  const isFound = (spoilt: Uint8Array) => {
    const path = join(folder, 'spoilt')
    writeFileSync(path, spoilt)
    return codeOf(() => readBox(path, passphrase)) !== 'none'
  }
  const start = good.length % (chunkBytes + tagBytes) // for the shape of a test: where chunks begin is told below
  const sealedAt = headerEnd(good)
  const chunk = (number: number) =>
    good.subarray(
      sealedAt + number * (chunkBytes + tagBytes),
      Math.min(good.length, sealedAt + (number + 1) * (chunkBytes + tagBytes)),
    )
  const head = good.subarray(0, sealedAt)

  test('one bit anywhere', () => {
    expect(start).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const spoilt = Buffer.from(good)
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit)
        return isFound(spoilt)
      }),
      { numRuns: 60 },
    )
  })
  test('cut anywhere, or longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), (length) =>
        isFound(good.subarray(0, length)),
      ),
      { numRuns: 30 },
    )
    for (const count of [0, 1, 2, 3]) {
      const whole = sealedAt + count * (chunkBytes + tagBytes)
      expect(isFound(good.subarray(0, whole))).toBe(true)
    }
    expect(isFound(Buffer.concat([good, Buffer.from([0])]))).toBe(true)
    expect(isFound(Buffer.concat([good, chunk(3)]))).toBe(true)
  })
  test('chunks swapped, missing, repeated', () => {
    const [a, b, c, d] = [chunk(0), chunk(1), chunk(2), chunk(3)]
    expect(Buffer.concat([head, a, b, c, d]).equals(good)).toBe(true)
    for (const parts of [[a, c, b, d], [b, a, c, d], [a, b, d], [a, b, c, c, d], [a, d, b, c], [d]]) {
      expect(isFound(Buffer.concat([head, ...parts]))).toBe(true)
    }
  })
  test('a chunk of another box', () => {
    const other = write(passphrase)
    const from = headerEnd(other)
    const theirs = other.subarray(from, from + chunkBytes + tagBytes)
    expect(isFound(Buffer.concat([head, theirs, chunk(1), chunk(2), chunk(3)]))).toBe(true)
  })
})

test('a box that asks for all the memory, or is none, is refused', () => {
  const spoilt = Buffer.from(write('x').toString('latin1').replace('"n":16,', '"n":268435456,'), 'latin1')
  const length = spoilt.readUInt32BE(16)
  spoilt.writeUInt32BE(length + '268435456'.length - '16'.length, 16)
  writeFileSync(join(folder, 'hungry'), spoilt)
  expect(codeOf(() => readBox(join(folder, 'hungry'), 'x'))).toBe('backupDamaged')
  writeFileSync(join(folder, 'text'), 'no es una copia, es un texto')
  expect(codeOf(() => readBox(join(folder, 'text'), null))).toBe('backupNotOurs')
  expect(boxHeaderOf(join(folder, 'text'))).toBeNull()
})

test('what could not be written leaves neither a half box nor the old one spoilt', () => {
  const before = write(null)
  const files = [{ name: 'libreta.db', path: join(folder, 'gone.db') }]
  expect(() => writeBox(box, { manifest, installation: 'uno', passphrase: null, files })).toThrow()
  expect(readFileSync(box).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

function headerEnd(bytes: Buffer): number {
  return 20 + bytes.readUInt32BE(16)
}

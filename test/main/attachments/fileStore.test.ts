import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import { kindOfFile } from '../../../src/main/attachments/fileKind'
import { createFileStore, mostFileBytes } from '../../../src/main/attachments/fileStore'
import { zipFile } from '../importing/zipFile'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreta-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pdf = new TextEncoder().encode('%PDF-1.7 carta')
const program = new TextEncoder().encode('MZ\u0090 a program')
const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'kept'
  } catch (error) {
    return error instanceof AppError ? error.code : error
  }
}

describe('the folder of files', () => {
  test('keeps the same content once, whatever it is called', () => {
    const store = createFileStore(join(folder, 'store'))
    const one = store.addBytes(pdf, 'carta.pdf')
    const other = store.addBytes(pdf, 'otra.pdf')
    expect(other.storedName).toBe(one.storedName)
    expect(other.name).toBe('otra.pdf')
    expect(readdirSync(join(folder, 'store'))).toEqual([one.storedName])
    expect(readFileSync(store.pathOf(one.storedName))).toEqual(Buffer.from(pdf))
  })

  test('keeps documents, but none that carries a program, whatever it is called', () => {
    const store = createFileStore(join(folder, 'store'))
    const document = (...names: string[]) => zipFile(names.map((name) => ({ name, data: 'x' })))
    const plain = document('[Content_Types].xml', 'word/document.xml')
    expect(codeOf(() => store.addBytes(plain, 'carta.docx'))).toBe('kept')
    const programs = [
      'word/vbaProject.bin',
      'XL/VBAPROJECT.BIN',
      'xl/macrosheets/sheet1.xml',
      'xl/activeX/activeX1.bin',
    ]
    for (const name of [
      ...programs,
      'word/embeddings/oleObject1.bin',
      'Basic/Standard/Module1.xml',
      'Scripts/python/x.py',
    ])
      for (const called of ['carta.docx', 'tabla.xlsx', 'tabla.ods'])
        expect([name, codeOf(() => store.addBytes(document('a.xml', name), called))]).toEqual([
          name,
          'fileKindNotKept',
        ])
    for (const called of ['tabla.xlsm', 'carta.docm', 'todo.zip'])
      expect(codeOf(() => store.addBytes(plain, called))).toBe('fileKindNotKept')
  })

  test('takes the kind from the content, so a program under another name is refused', () => {
    const store = createFileStore(folder)
    expect(codeOf(() => store.addBytes(program, 'foto.png'))).toBe('fileKindNotKept')
    expect(codeOf(() => store.addBytes(new Uint8Array(), 'nada.txt'))).toBe('fileKindNotKept')
    expect(store.addBytes(pdf, 'foto.png').name).toBe('foto.pdf')
  })

  test('refuses what is too large before reading it', () => {
    const path = join(folder, 'grande.pdf')
    writeFileSync(path, Buffer.concat([Buffer.from(pdf), Buffer.alloc(mostFileBytes)]))
    expect(codeOf(() => createFileStore(join(folder, 'store')).addFile(path))).toBe('attachmentTooLarge')
  })

  test('never reaches outside of itself, by whatever name', () => {
    const store = createFileStore(join(folder, 'store'))
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('../libreta.db', '/etc/passwd', 'C:\\x.pdf')),
        (name) => {
          expect(codeOf(() => store.pathOf(name))).toBe('notFound')
          const stored = store.addBytes(pdf, name)
          expect(stored.name).not.toMatch(/[/\\]/)
          expect(stored.storedName).toMatch(/^[0-9a-f]{64}\.pdf$/)
        },
      ),
      { numRuns: 50 },
    )
    expect(readdirSync(folder)).toEqual(['store'])
  })

  test('copies to a backup only what is not there yet', () => {
    const store = createFileStore(join(folder, 'store'))
    const copy = join(folder, 'backups', 'attachments')
    const { storedName } = store.addBytes(pdf, 'carta.pdf')
    mkdirSync(copy, { recursive: true })
    writeFileSync(join(copy, storedName), 'already there')
    const second = store.addBytes(new TextEncoder().encode('%PDF-1.7 otra'), 'otra.pdf')
    store.copyMissingTo(copy)
    expect(readdirSync(copy).sort()).toEqual([storedName, second.storedName].sort())
    expect(readFileSync(join(copy, storedName), 'utf8')).toBe('already there')
  })
})

test('any bytes have a kind or none, and never fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (bytes, name) => {
      const kind = kindOfFile(bytes, name)
      expect(kind === null || typeof kind === 'string').toBe(true)
    }),
  )
})

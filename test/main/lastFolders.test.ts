import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lastFolders } from '../../src/main/lastFolders'

test('the folder of each kind of file is remembered between runs, as long as it is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'folders.json')
  const books = join(folder, 'Libros')
  mkdirSync(books)
  const first = lastFolders(path)
  expect(first.of('save workbook')).toBeNull()
  first.remember('save workbook', join(books, 'libreta.xlsx'))
  first.remember('save pdf', join(folder, 'informe.pdf'))
  expect([first.of('save workbook'), first.of('open table')]).toEqual([books, null])
  const second = lastFolders(path)
  expect([second.of('save workbook'), second.of('save pdf')]).toEqual([books, folder])
  rmdirSync(books)
  expect(second.of('save workbook')).toBeNull()
  writeFileSync(path, '["not ours"]')
  expect(lastFolders(path).of('save pdf')).toBeNull()
})

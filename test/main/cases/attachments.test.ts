import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCase } from './caseBuilders'

const app = appForEachTest()
const letter = new TextEncoder().encode('%PDF-1.7 carta')

test('a pasted file is with the case, in the backup, and goes and comes back with undo', async () => {
  const caseId = await aCase(app())
  const file = await app().call('cases.storeFile', { name: 'carta.pdf', bytes: letter })
  await app().call('cases.attach', { caseId, file })
  const names = async () => (await app().call('cases.attachments', { caseId })).map(({ name }) => name)
  expect(await names()).toEqual(['carta.pdf'])

  await app().call('history.undo', {})
  expect(await names()).toEqual([])
  await app().call('history.redo', {})
  expect(await names()).toEqual(['carta.pdf'])

  await app().deps.backups.make()
  expect(existsSync(join(app().folder, 'backups', 'attachments', file.storedName))).toBe(true)
})

test('a chosen file is copied: the original may go away', async () => {
  const path = join(app().folder, 'nota.txt')
  writeFileSync(path, 'Lo que pasó')
  app().chosenFiles.push(path, null)
  expect(await app().call('cases.chooseFile', {})).toMatchObject({ name: 'nota.txt', kind: 'txt' })
  expect(await app().call('cases.chooseFile', {})).toBeNull()
})

test('what is not in the folder cannot be attached', async () => {
  const caseId = await aCase(app())
  const file = { storedName: `${'0'.repeat(64)}.pdf`, name: 'x.pdf', kind: 'pdf', bytes: 1 }
  expect(await outcomeOf(app().call('cases.attach', { caseId, file }))).toBe('fileUnreadable')
  expect(await outcomeOf(app().call('cases.attach', { caseId, file: { ...file, storedName: '../x' } }))).toBe(
    'notFound',
  )
})

test('a program, a file of two gigabytes, a folder and a file that is gone are refused, each with its word', async () => {
  const at = (name: string) => join(app().folder, name)
  writeFileSync(at('factura.pdf'), 'MZ\u0090 programa')
  writeFileSync(at('actualizar.sh'), '#!/bin/sh\nrm -rf /')
  writeFileSync(at('video.pdf'), '%PDF-1.7')
  truncateSync(at('video.pdf'), 2 * 1024 * 1024 * 1024)
  mkdirSync(at('carpeta'))
  const fates: Record<string, string> = {}
  for (const name of ['factura.pdf', 'actualizar.sh', 'video.pdf', 'carpeta', 'nunca.pdf']) {
    app().chosenFiles.push(at(name))
    fates[name] = await outcomeOf(app().call('cases.chooseFile', {}))
  }
  expect(fates).toEqual({
    'factura.pdf': 'fileKindNotKept',
    'actualizar.sh': 'fileKindNotKept',
    'video.pdf': 'attachmentTooLarge',
    carpeta: 'folderNotKept',
    'nunca.pdf': 'fileUnreadable',
  })
  expect(existsSync(at('attachments')) ? readdirSync(at('attachments')) : []).toEqual([])
})

test('a file that vanished from the folder is said to have, and its case is as it was', async () => {
  const caseId = await aCase(app())
  const file = await app().call('cases.storeFile', { name: 'carta.pdf', bytes: letter })
  const { id } = await app().call('cases.attach', { caseId, file })
  rmSync(app().deps.files.pathOf(file.storedName))
  expect(await outcomeOf(app().call('cases.openAttachment', { id }))).toBe('fileUnreadable')
  expect(await outcomeOf(app().call('cases.thumbnail', { id }))).toBe('fileUnreadable')
  expect(await outcomeOf(app().call('cases.attach', { caseId, file }))).toBe('fileUnreadable')
  expect(await app().call('cases.attachments', { caseId })).toHaveLength(1)
  // A backup takes what there is.
  await app().deps.backups.make()
  await app().call('cases.voidAttachment', { id })
  expect(await app().call('cases.attachments', { caseId })).toEqual([])
})

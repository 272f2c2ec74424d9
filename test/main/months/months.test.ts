import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkKeys } from '#shared/months/checks'
import { isSound } from '../../../src/main/backup/check'
import { outcomeOf } from '../../support/builders'
import { testApp } from '../../support/testApp'
import { aCase } from '../cases/caseBuilders'
import { readWorkbook } from '../reports/workbook/openWorkbook'
import { aFullMonth, closeMonth, inApril, march } from './monthBuilders'

test('a month is looked through: each thing with how many there are and where it is mended', async () => {
  const app = testApp()
  const { waveId, caseId } = await aFullMonth(app)
  const checks = await app.call('months.check', { month: march })
  expect(checks.map(({ key }) => key)).toEqual([...checkKeys])
  const found = Object.fromEntries(
    checks.flatMap(({ key, light, count, items }) =>
      light === 'good' ? [] : [[key, [light, count, items[0]?.route]]],
    ),
  )
  expect(found).toEqual({
    sheetsMissing: ['warning', 2, `/waves/${waveId}/ledger`],
    sheetsInsufficient: ['warning', 1, `/waves/${waveId}/sheets`],
    secondKeying: ['warning', 1, `/waves/${waveId}/verify`],
    suggestionsUnanswered: ['warning', 2, '/suggestions'],
    backup: ['warning', 1, '/backups'],
  })
  await app.call('backup.make', {})
  app.setNow('2026-03-31T09:40:00')
  const second = await aCase(app, { kind: 'complaint', openedAt: '2026-03-30T09:30' })
  app.setNow(inApril)
  const again = await app.call('months.check', { month: march })
  const light = (key: string) => again.find((one) => one.key === key)
  expect(light('backup')).toMatchObject({ light: 'good', count: 0 })
  expect(light('casesToAcknowledge')?.items).toEqual([
    { name: '2026-00002', route: `/cases/${second}`, count: 1 },
  ])
  expect(light('casesWithoutCause')?.count).toBe(1)
  expect(caseId).not.toBe(second)

  // Half typed: it could not be saved any more.
  await app.call('cases.keepDraft', { draft: { openedOn: '2026-03-30', description: 'A medias' } })
  await app.call('months.accept', { month: march, keys: [...checkKeys], note: 'Así se queda' })
  const blocked = await app.call('months.check', { month: march })
  expect(blocked.filter((one) => one.light === 'blocking').map(({ key }) => key)).toEqual(['halfTyped'])
  expect(
    await outcomeOf(
      app.call('months.close', { month: march, signedBy: 'Ana', signedOn: '2026-04-02', note: '' }),
    ),
  ).toBe('monthNotReady')
  expect(app.failures).toEqual([])
  app.close()
})

test('a warning is accepted for as many as there are: when there are more, it is a warning again', async () => {
  const app = testApp()
  await aFullMonth(app)
  const accepted = async () =>
    (await app.call('months.check', { month: march })).find(({ key }) => key === 'casesWithoutCause')
      ?.accepted ?? null
  app.setNow('2026-03-31T10:00:00')
  await aCase(app, { openedAt: '2026-03-30T09:30' })
  app.setNow(inApril)
  await app.call('months.accept', { month: march, keys: ['casesWithoutCause'], note: 'Se verá' })
  expect(await accepted()).toEqual({ note: 'Se verá', person: 'Ana', at: inApril, count: 1 })
  await aCase(app, { openedAt: '2026-03-31T09:30' })
  expect(await accepted()).toBeNull()
  await app.call('months.accept', { month: march, keys: ['casesWithoutCause'], note: 'Todas' })
  await app.call('months.accept', { month: march, keys: ['casesWithoutCause'], note: null })
  expect(await accepted()).toBeNull()
  app.close()
})

test('signed once it is over, opened again with a reason, and what changed stands beside what was signed', async () => {
  const app = testApp()
  const { responseId, slipId } = await aFullMonth(app)
  const sign = (changes: object) =>
    outcomeOf(
      app.call('months.close', {
        month: march,
        signedBy: 'Ana',
        signedOn: '2026-04-02',
        note: '',
        ...changes,
      }),
    )
  expect(await app.call('months.due', {})).toEqual({ month: march })
  expect(await sign({ month: '2026-04' })).toBe('monthNotOver')
  expect(await sign({})).toBe('monthNotReady')
  await app.call('months.accept', { month: march, keys: [...checkKeys], note: 'Así se queda' })
  expect(await sign({ signedOn: '2026-03-31' })).toBe('invalidInput')
  expect(await sign({ signedOn: '2026-04-03' })).toBe('invalidInput')
  expect(await sign({ note: 'Buen mes' })).toBe('done')
  expect(await sign({})).toBe('monthClosed')
  expect(await app.call('months.due', {})).toBeNull()
  expect(await app.call('months.list', {})).toEqual([
    { month: '2026-04', state: 'running', signedBy: null, signedOn: null, fileCount: 0 },
    { month: march, state: 'closed', signedBy: 'Ana', signedOn: '2026-04-02', fileCount: 0 },
  ])

  expect(await outcomeOf(app.call('months.reopen', { month: '2026-04', reason: 'x' }))).toBe('monthNotClosed')
  await app.call('months.reopen', { month: march, reason: 'Apareció una hoja' })
  await app.call('responses.void', { id: responseId, reason: 'es una copia' })
  await app.call('suggestions.void', { id: slipId, reason: 'repetida' })
  const detail = await app.call('months.get', { month: march })
  expect(detail).toMatchObject({
    state: 'reopened',
    isChanged: true,
    changes: [
      { key: 'waveUsable', name: 'Primavera', signed: 3, now: 2 },
      { key: 'waveVoid', name: 'Primavera', signed: 0, now: 1 },
      { key: 'slips', name: '', signed: 2, now: 1 },
      { key: 'grade' },
    ],
    closings: [
      { signedBy: 'Ana', note: 'Buen mes', reopened: { person: 'Ana', reason: 'Apareció una hoja' } },
    ],
  })
  await closeMonth(app)
  const closedAgain = await app.call('months.get', { month: march })
  expect(closedAgain.closings).toHaveLength(2)
  expect([closedAgain.state, closedAgain.changes]).toEqual(['closed', []])
  expect(app.failures).toEqual([])
  app.close()
})

test('everything of a signed month is written into one folder, read back and listed; nothing half made is left', async () => {
  const app = testApp()
  await app.call('business.create', {
    name: 'La tienda: de Ana/Luz',
    country: 'ES',
    language: 'es',
    openingHours: [[], [], [], [], [], [], []],
  })
  await aFullMonth(app)
  const stick = join(app.folder, 'USB')
  mkdirSync(stick)
  const handOver = async (isSameFolder = false) => {
    const started = await app.call('months.handOver', { month: march, isSameFolder })
    await app.jobs.idle()
    return (await app.call('jobs.list', {})).find(({ id }) => id === started?.jobId)?.state ?? null
  }
  expect(await outcomeOf(app.call('months.handOver', { month: march, isSameFolder: false }))).toBe(
    'monthNotClosed',
  )
  await closeMonth(app)
  app.chosenFiles.push(null)
  expect(await handOver()).toBeNull()
  app.chosenFiles.push(stick)
  const name = 'Libreta 2026-03 La tienda de Ana Luz'
  expect(await handOver()).toMatchObject({ state: 'done', fileName: name, count: 5 })
  expect(readdirSync(stick)).toEqual([name])
  expect(readdirSync(join(stick, name)).sort()).toEqual([
    'Contenido.txt',
    'Copia de seguridad',
    'Hoja de cierre 2026-03.pdf',
    'Informe del mes 2026-03.pdf',
    'Libreta - Primavera.xlsx',
    'Registro de casos 2026-03.pdf',
  ])

  const { closings, lastFolder } = await app.call('months.get', { month: march })
  const [written] = closings[0]?.handOvers ?? []
  expect(lastFolder).toBe('USB')
  const contents = readFileSync(join(stick, name, 'Contenido.txt'), 'utf8')
  for (const file of written?.files ?? []) {
    const bytes = readFileSync(join(stick, name, ...file.name.split('/')))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(file).toEqual({ name: file.name, bytes: bytes.length, sha256 })
    expect(contents).toContain(`${file.name}\r\n  ${bytes.length}  ${sha256}\r\n`)
  }
  expect(contents).toContain('Firmado por Ana el 2026-04-02')
  const backup = join(stick, name, 'Copia de seguridad', 'libreta-2026-04-02.db')
  expect(isSound(backup, undefined)).toBe(true)
  expect(
    (await readWorkbook(join(stick, name, 'Libreta - Primavera.xlsx'))).worksheets.length,
  ).toBeGreaterThan(2)

  // Again, to the same place: what was handed over before stays.
  expect(await handOver(true)).toMatchObject({ state: 'done', fileName: `${name} (2)` })

  const locked = join(app.folder, 'ReadOnly')
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  app.chosenFiles.push(locked, join(app.folder, 'Gone'))
  // Whoever runs as root may write everywhere.
  if (process.getuid?.() !== 0) expect(await handOver()).toEqual({ state: 'failed', code: 'fileNotWritten' })
  else app.chosenFiles.shift()
  expect(await handOver()).toEqual({ state: 'failed', code: 'folderGone' })
  expect(readdirSync(locked)).toEqual([])

  const cancelled = join(app.folder, 'Cancelled')
  mkdirSync(cancelled)
  app.chosenFiles.push(cancelled)
  const started = await app.call('months.handOver', { month: march, isSameFolder: false })
  await app.call('jobs.cancel', { id: started?.jobId ?? 0 })
  await app.jobs.idle()
  expect((await app.call('jobs.list', {})).at(-1)?.state).toEqual({ state: 'cancelled' })
  expect(readdirSync(cancelled)).toEqual([])

  // The stick is pulled out: the next time it is asked for again.
  rmSync(stick, { recursive: true })
  expect((await app.call('months.get', { month: march })).lastFolder).toBeNull()
  expect(await outcomeOf(app.call('months.handOver', { month: march, isSameFolder: true }))).toBe(
    'folderGone',
  )
  expect(app.failures).toEqual([])
  app.close()
})

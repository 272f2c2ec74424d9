import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog, withoutPersonalData } from '../../src/main/log'
import { testApp } from '../support/testApp'

const told = [
  'Juana',
  'Pérez',
  'juana@correo.es',
  '612 345 678',
  '612345678',
  'Reclamos',
  'home',
  'Users',
  'secreta',
]

function errorsAboutPeople(): unknown[] {
  const thrown: unknown[] = [
    new Error(`ENOENT: no such file or directory, open '/home/juana/Reclamos de Juana.xlsx'`),
    new Error('EACCES: permission denied, open C:\\Users\\Juana Pérez\\Reclamos.xlsx'),
    new Error('could not read /home/juana/Reclamos/secreta.csv'),
    new Error('nobody answers at juana@correo.es or 612 345 678'),
    new Error('“Juana Pérez” said «la contraseña secreta»'),
    Object.assign(new Error('no such column: Juana'), { code: 'SQLITE_ERROR' }),
    Object.assign(new Error('fts5: syntax error near "Pérez"'), { code: 'SQLITE_ERROR' }),
  ]
  const attempts = [
    () => JSON.parse('{"a": Juana Pérez 612345678'),
    () => z.object({ name: z.literal('x') }).parse({ name: 'Juana Pérez' }),
    () => z.strictObject({}).parse({ 'juana@correo.es': 1 }),
  ]
  for (const attempt of attempts) {
    try {
      attempt()
    } catch (error) {
      thrown.push(error)
    }
  }
  return thrown
}

test('what is written of an error has none of the values that it was about, nor the folders of the PC', () => {
  for (const error of errorsAboutPeople()) {
    const text = withoutPersonalData(error)
    for (const word of [...told, process.cwd()]) expect(text).not.toContain(word)
    // Where in the code it was is still said.
    if (String((error as Error).stack).includes('log.test.ts')) expect(text).toMatch(/log\.test\.ts:\d+/)
  }
})

test('what helps stays: the kind of the error, its code, which rule of the database, where in the input', () => {
  const broken = Object.assign(new Error('UNIQUE constraint failed: wave.survey_id, wave.label'), {
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  })
  expect(withoutPersonalData(broken)).toContain(
    'Error SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: wave.survey_id, wave.label',
  )
  expect(withoutPersonalData(new TypeError('x is not a function'))).toContain(
    'TypeError: x is not a function',
  )
  const { error } = z.object({ lines: z.array(z.int()) }).safeParse({ lines: [1, 'Juana'] })
  expect(withoutPersonalData(error)).toContain('lines.1 invalid_type')
  expect(withoutPersonalData(74)).toBe('74')
})

test('an error of the database in a call that carries a name leaves the name out of the log', async () => {
  const app = testApp()
  app.db.exec('DROP TABLE attribute')
  const folder = mkdtempSync(join(tmpdir(), 'libreta-log-'))
  const path = join(folder, 'logs', 'main.log')
  const log = createLog({ path, isShown: false })
  await app.bridge.call('attributes.create', { name: 'Juana Pérez' })
  for (const [name, detail] of app.failures as [string, unknown][]) log('failed', name, detail)
  log('failed', 'Juana Pérez\n612345678', 'unknown procedure')
  log('slow', 'cases.list', 74)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(/failed attributes\.create: SqliteError SQLITE_ERROR: …/)
  expect(text).toMatch(/failed \(no name of ours\): unknown procedure\n/)
  expect(text).toMatch(/slow cases\.list: 74\n/)
  for (const word of told) expect(text).not.toContain(word)
  // A page that calls for ever fills no disk: the file is begun anew, and one before it is kept.
  for (let line = 0; line < 9000; line += 1) log('failed', 'x'.repeat(1e3), `${'word '.repeat(60)}`)
  expect(readFileSync(path).byteLength).toBeLessThan(1024 * 1024 + 1000)
  expect(existsSync(path.replace('.log', '.old.log'))).toBe(true)
  rmSync(folder, { recursive: true })
  app.close()
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemOf } from '../../../src/main/backup/recovery'
import { openDatabase } from '../../../src/main/db/database'
import { testApp } from '../../support/testApp'

const MEGABYTES = 6
const disk = mkdtempSync(join(tmpdir(), 'libreta-disk-'))

/** A small disk of its own takes root on Linux; elsewhere these are skipped. */
function hasOwnDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk], { stdio: 'ignore' })
    execFileSync('umount', [disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const canMount = hasOwnDisk()

beforeAll(() => {
  if (canMount) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk])
})
afterAll(() => {
  if (canMount) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

test.skipIf(!canMount)(
  'on a full disk the person is told, what was saved stays, and with room again the sheet is saved',
  async () => {
    const databasePath = join(disk, 'full.db')
    const photos = join(disk, 'holiday photos')
    writeFileSync(photos, Buffer.alloc(1024 * 1024))
    const app = testApp({ databasePath })
    const { surveyId } = await app.call('surveys.create', { templateId: 'T01', title: '', language: 'es' })
    const { waveId } = await app.call('surveys.openWave', {
      surveyId,
      wave: { label: 'Ola', openedOn: '2026-03-01' },
    })
    const header = { answeredOn: null, placeId: null, channelId: null, shiftId: null }
    const answers = [5, 4, 4, 3, 5, 2, 4, 5, 'na', 4, 3, 4, 9, 2, { text: 'x'.repeat(4000) }] as const
    const save = (sheetNumber: number) =>
      app.bridge.call('responses.save', { waveId, sheetNumber, header, answers })

    let saved = 0
    let refused: unknown = null
    for (let number = 1; number < 2000 && refused === null; number++) {
      const reply = await save(number)
      if (reply.ok) saved = number
      else refused = reply.error
    }
    expect(refused).toEqual({ code: 'diskFull' })
    expect(saved).toBeGreaterThan(10)
    expect((await app.call('surveys.wave', { waveId })).usableCount).toBe(saved)
    expect(app.db.pragma('integrity_check', { simple: true })).toBe('ok')

    rmSync(photos)
    expect(await save(saved + 1)).toMatchObject({ ok: true })
    app.close()
    const again = openDatabase(databasePath)
    expect(again.prepare('SELECT count(*) AS n FROM response').get()).toEqual({ n: saved + 1 })
    again.close()
    rmSync(databasePath)
  },
)

test.skipIf(!canMount)('a folder that cannot be written is recognised at the start', () => {
  const path = join(disk, 'readonly.db')
  openDatabase(path).close()
  writeFileSync(join(disk, 'other'), '')
  execFileSync('mount', ['-o', 'remount,ro', disk])
  try {
    let problem: unknown = null
    try {
      openDatabase(path).close()
    } catch (error) {
      problem = problemOf(error)
    }
    expect(problem).toBe('readOnly')
    expect(() => openDatabase(join(disk, 'new.db'))).toThrow()
  } finally {
    execFileSync('mount', ['-o', 'remount,rw', disk])
  }
})

import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPlain } from '../../../src/main/db/database'
import { startChild } from '../appProcess'
import { databaseFaults } from '../support/databaseFaults'
import { backupFaults } from '../support/fileFaults'
import type { Random } from '../support/random'
import { contentOf } from '../upgrades/content'
import type { Fault, FaultPlace } from './fault'
import {
  databaseOf,
  expected,
  faultsOfNextStart,
  keySheet,
  lostRows,
  nextSheet,
  stateOf,
  waveId,
} from './someBusiness'

const pageBytes = 4096

/** Harm to the file of the database that SQLite cannot undo: the app says so and leads back to the last copy. */
function brokenDatabase(name: string, harm: (path: string, random: Random) => void): Fault {
  return {
    name,
    async run({ dataFolder, random }: FaultPlace) {
      const path = databaseOf(dataFolder)
      const before = contentOf(path)
      harm(path, random)
      const app = await startChild({ dataFolder })
      const state = await app.call('backup.state', {})
      if (state.state === 'ready') {
        await app.kill()
        return ['the app opened as if nothing had happened']
      }
      const faults = [
        ...expected('the problem', state.problem, 'damaged', 'missing'),
        ...(state.lastBackup === null ? ['no backup was offered'] : []),
      ]
      // It starts again sooner than it answers.
      await app.ask('backup.recover', {}).catch(() => undefined)
      await app.kill()
      return [...faults, ...(await faultsOfNextStart(dataFolder, before))]
    },
  }
}

const broken: readonly Fault[] = [
  brokenDatabase('the header of the database is garbage', (path, random) =>
    overwrite(path, 0, garbage(random, 100)),
  ),
  brokenDatabase('the database is cut in half', (path) =>
    truncateSync(path, Math.floor(statSync(path).size / 2)),
  ),
  brokenDatabase('the database is an empty file', (path) => truncateSync(path, 0)),
  brokenDatabase('the database is gone, and its copies are there', (path) => rmSync(path)),
  brokenDatabase('the database is a file of another program', (path) =>
    writeFileSync(path, 'Lista de la compra: café, azúcar y servilletas\n'.repeat(500)),
  ),
]

const damagedPage: Fault = {
  name: 'a page in the middle of the database is garbage',
  async run({ dataFolder, random }) {
    const path = databaseOf(dataFolder)
    overwrite(path, (pageOfSheets(path) - 1) * pageBytes, garbage(random, pageBytes))
    const copies = readdirSync(join(dataFolder, 'backups')).filter((name) => name.endsWith('.db'))
    const app = await startChild({ dataFolder })
    const codes: string[] = []
    const note = (reply: { ok: true } | { ok: false; error: { code: string } }) =>
      void codes.push(reply.ok ? 'done' : reply.error.code)
    note(await app.ask('responses.list', { waveId }))
    note(await app.ask('customers.list', {}))
    note(await app.ask('analysis.results', { waveId }))
    note(await app.ask('responses.save', nextSheet(1)))
    const copy = await app.ask('backup.make', {})
    const unexpected = codes.filter((code) => code !== 'done' && code !== 'databaseDamaged')
    const faults = [
      ...unexpected.map((code) => `a call answered ${code}`),
      ...(codes.includes('databaseDamaged') ? [] : ['no call said that the file is damaged']),
      ...expected('the backup', copy.ok ? 'made' : copy.error.code, 'databaseDamaged'),
      ...backupFaults(dataFolder),
      ...copies
        .filter((name) => !readdirSync(join(dataFolder, 'backups')).includes(name))
        .map((name) => `the good backup ${name} is gone`),
    ]
    await app.kill()
    return faults
  },
}

/** The number of a page with sheets, counted from 1. */
function pageOfSheets(path: string): number {
  const db = openPlain(path, undefined)
  try {
    const pages = db.prepare<[], number>(
      `SELECT pageno FROM dbstat WHERE name = 'response' AND pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1`,
    )
    return pages.pluck().get() ?? 2
  } finally {
    db.close()
  }
}

/** Harm to the log beside the database: what reached the database stays, and nothing of it is half there. */
function brokenLog(name: string, harm: (path: string, random: Random) => void): Fault {
  return {
    name,
    async run({ dataFolder, random }) {
      const before = contentOf(databaseOf(dataFolder))
      const app = await startChild({ dataFolder })
      for (let number = 1; number <= 5; number += 1) await keySheet(app, number)
      await app.kill()
      harm(`${databaseOf(dataFolder)}-wal`, random)
      const again = await startChild({ dataFolder })
      const state = await stateOf(again)
      const { usableCount } = await again.call('surveys.wave', { waveId })
      const faults = [
        ...expected('the app', state, 'ready'),
        ...(usableCount >= 30 && usableCount <= 35 ? [] : [`there are ${usableCount} sheets`]),
        ...databaseFaults(dataFolder),
        ...lostRows(before, dataFolder),
      ]
      await again.kill()
      return faults
    },
  }
}

const logs: readonly Fault[] = [
  brokenLog('the log beside the database is cut', (path, random) =>
    truncateSync(path, random.below(statSync(path).size)),
  ),
  brokenLog('the log beside the database is garbage', (path, random) =>
    overwrite(path, 0, garbage(random, statSync(path).size)),
  ),
  brokenLog('a part of the log beside the database is garbage', (path, random) =>
    overwrite(path, random.below(statSync(path).size - 600), garbage(random, 600)),
  ),
  brokenLog('the log beside the database is gone', (path) => rmSync(path)),
]

function garbage(random: Random, bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => random.below(256)))
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(path)
  bytes.copy(whole, at)
  writeFileSync(path, whole)
}

export const damagedFiles: readonly Fault[] = [...broken, damagedPage, ...logs]

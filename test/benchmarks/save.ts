import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Figure, ratioAtMost, valueAtMost } from './figures'
import { type FilledApplication, filledApplication } from './filled'
import { inTurns, median, quantile } from './samples'
import type { Settings } from './settings'
import { oneSheet } from './sheets'
import { inTemporaryFolder } from './temporaryFolder'

/** Keying a sheet of twenty answers, durable when the call answers, in a small and in a big database. */
export function measureSave({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const small = await filledApplication(folder, 1_000)
    const big = await filledApplication(folder, quick ? 10_000 : 100_000)
    const append = appender(join(folder, 'appended'))
    const insert = rawInserter(join(folder, 'raw.db'))
    const samples = await inTurns(quick ? 200 : 1_500, {
      append: append.run,
      insert: insert.run,
      small: saver(small),
      big: saver(big),
    })
    for (const thing of [append, insert, small, big]) thing.close()
    const at = (app: FilledApplication) => `save a sheet, among ${app.sheetCount.toLocaleString('en')}`
    const beside = { unit: 'ms', reference: median(samples.append), referenceName: 'append + sync' }
    return [
      { name: at(small), value: median(samples.small), ...beside, goal: ratioAtMost(2.5) },
      { name: at(big), value: median(samples.big), ...beside, goal: ratioAtMost(2.5) },
      {
        name: 'save a sheet, at the 99th percentile',
        value: quantile(samples.big, 0.99),
        unit: 'ms',
        reference: quantile(samples.append, 0.99),
        referenceName: 'append + sync',
        goal: valueAtMost(20),
      },
      {
        name: 'save a sheet, big against small',
        value: median(samples.big),
        unit: 'ms',
        reference: median(samples.small),
        referenceName: 'among 1,000',
        goal: ratioAtMost(1.25),
      },
      {
        name: 'save a sheet, against its row alone',
        value: median(samples.big),
        unit: 'ms',
        reference: median(samples.insert),
        referenceName: 'raw insert',
      },
    ]
  })
}

function saver({ call, waveId, sheetCount }: FilledApplication) {
  const header = { answeredOn: '2026-03-02', placeId: 1, channelId: null, shiftId: null }
  const answers = oneSheet()
  return (round: number) =>
    call('responses.save', { waveId, sheetNumber: sheetCount + round + 1, header, answers })
}

/** The least that durable writing costs on this disk. */
function appender(path: string) {
  const file = openSync(path, 'a')
  const page = Buffer.alloc(4096, 'x')
  return {
    run() {
      writeSync(file, page)
      fdatasyncSync(file)
    },
    close: () => closeSync(file),
  }
}

/** The row of a sheet without history, counts or checks, as durable as the app's own. */
function rawInserter(path: string) {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'CREATE TABLE sheet (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, answers TEXT NOT NULL) STRICT',
  )
  const insert = db.prepare('INSERT INTO sheet (number, answers) VALUES (?, ?)')
  const answers = oneSheet()
  return { run: (round: number) => insert.run(round, JSON.stringify(answers)), close: () => db.close() }
}

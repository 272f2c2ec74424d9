import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Db, openPlain } from '../../../src/main/db/database'
import { migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import { aQuestion, aScorecard, aSurvey, aWave, keyedSheets, someAttributes } from '../../support/builders'
import { testApp } from '../../support/testApp'

/** The last schema in which a libreta had one survey and nothing but attributes. */
const before = migrations.filter(({ version }) => version < 36)

function columnsOf(db: Db, schema: string, table: string): string[] {
  return db
    .prepare<[string, string], string>('SELECT name FROM pragma_table_info(?, ?)')
    .pluck()
    .all(table, schema)
}

/** What a file of today holds, as far as a file of then has a place for it. */
function copyToOlder(from: string, to: string): void {
  const db = openPlain(to, undefined)
  migrate(db, () => undefined, before)
  db.recorder.isCounting = false
  db.pragma('foreign_keys = OFF')
  db.prepare('ATTACH ? AS today').run(from)
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
       AND name IN (SELECT name FROM today.sqlite_master)`,
    )
    .pluck()
    .all()
  for (const table of tables) {
    const kept = columnsOf(db, 'main', table).filter((name) => columnsOf(db, 'today', table).includes(name))
    db.exec(`INSERT OR REPLACE INTO main.${table} (${kept}) SELECT ${kept} FROM today.${table}`)
  }
  db.exec('DETACH today')
  db.close()
}

test('a libreta of before reads the same grade, with its levels and its waves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreta-before-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const today = testApp({ databasePath: join(folder, 'today.db') })
  const [speed = 0, price = 0] = await someAttributes(today, ['Rapidez', 'Precio'])
  const questions = [
    aQuestion({ key: 'q1', type: 'N10', attributeId: speed }),
    aQuestion({ key: 'q2', type: 'N10', attributeId: price }),
  ]
  const surveyId = await aSurvey(today, { questions })
  const spring = await today.call('surveys.openWave', { surveyId, wave: aWave() })
  await keyedSheets(today, spring.waveId, [[6, 8]])
  const wave = aWave({ label: 'Verano', openedOn: '2026-06-01' })
  const summer = await today.call('surveys.openWave', { surveyId, wave })
  await keyedSheets(today, summer.waveId, [
    [8, 7],
    [9, 7],
  ])
  const lines = [speed, price].map((attributeId) => ({ attributeId, points: 30, target: 8 }))
  const bands = { amazing: 95, desired: 77.5, expected: 60, basic: 40 }
  await today.call('scorecards.create', aScorecard(surveyId, lines, { bands }))
  today.close()

  copyToOlder(join(folder, 'today.db'), join(folder, 'before.db'))
  const app = testApp({ databasePath: join(folder, 'before.db') })
  // As the app of then worked them out.
  expect(await app.call('scorecards.result', { id: 1 })).toMatchObject({
    scorecard: { rhythm: 'wave', pointsFrom: 'owner', moreSurveyIds: [] },
    wave: { label: 'Verano' },
    previousWave: { label: 'Primavera' },
    bands,
    rows: [
      {
        name: 'Rapidez',
        points: 30,
        rating: 8.5,
        n: 2,
        weighted: 25.5,
        lost: 4.5,
        status: 'met',
        previous: 6,
      },
      { name: 'Precio', points: 30, rating: 7, n: 2, weighted: 21, lost: 9, status: 'improve', previous: 8 },
    ],
    total: {
      points: 60,
      isNormalised: true,
      grade: expect.closeTo(77.5, 9),
      band: 'desired',
      previousGrade: expect.closeTo(70, 9),
      missingShare: 0,
    },
  })
  expect((await app.call('home.today', {})).scorecard).toMatchObject({ grade: expect.closeTo(77.5, 9) })
  app.close()
})

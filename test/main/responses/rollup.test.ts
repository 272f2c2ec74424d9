import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  outcomeOf,
  someOptions,
} from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'

/** Milliseconds for what takes many apps; far more than it needs, so that a busy PC does not fail it. */
const TIME_LIMIT = 120_000

const questions = [
  aQuestion({ key: 'q1', type: 'R10' }),
  aQuestion({ key: 'q2', type: 'MC', options: someOptions(5) }),
  aQuestion({ key: 'q3', type: 'TXT', core: false }),
  aQuestion({ key: 'q4', type: 'NUM', core: false }),
  aQuestion({ key: 'q5', type: 'YN' }),
]

const app = appForEachTest()

interface Count {
  readonly wave: number
  readonly place: number
  readonly position: number
  readonly code: string
  readonly value: number
  readonly count: number
}

/** What the app keeps. */
function keptCounts({ db }: TestApp): Count[] {
  return db
    .prepare<[], Count>(
      `SELECT wave_id AS wave, place_id AS place, position, code, value, count FROM answer_count
       ORDER BY wave, place, position, code, value`,
    )
    .all()
}

/** How many sheets of each status the app keeps for each wave, and how many there are. */
function sheetCounts({ db }: TestApp): { kept: unknown[]; counted: unknown[] } {
  return {
    kept: db.prepare(`SELECT wave_id, status, count FROM sheet_count WHERE count > 0 ORDER BY 1, 2`).all(),
    counted: db
      .prepare(`SELECT wave_id, status, count(*) AS count FROM response GROUP BY 1, 2 ORDER BY 1, 2`)
      .all(),
  }
}

/** The same, counted here from the sheets, one by one. */
function recounted({ db }: TestApp): Count[] {
  const counts = new Map<string, Count>()
  const sheets = db
    .prepare<[], { wave: number; place: number | null; answers: string }>(
      `SELECT wave_id AS wave, place_id AS place, answers FROM response WHERE status = 'usable'`,
    )
    .all()
  for (const { wave, place, answers } of sheets) {
    const add = (position: number, code: string, value: number) => {
      const key = JSON.stringify([wave, place, position, code, value])
      const count = (counts.get(key)?.count ?? 0) + 1
      counts.set(key, { wave, place: place ?? 0, position, code, value, count })
    }
    for (const [position, answer] of (JSON.parse(answers) as Answer[]).entries()) {
      if (answer === null) add(position, 'blank', 0)
      else if (typeof answer === 'string') add(position, answer, 0)
      else if (typeof answer === 'number') add(position, 'valid', answer)
      else {
        add(position, 'valid', 0)
        if ('marks' in answer) for (const mark of answer.marks) add(position, 'mark', mark)
      }
    }
  }
  const inOrder = (a: Count, b: Count) =>
    a.wave - b.wave ||
    a.place - b.place ||
    a.position - b.position ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : a.value - b.value)
  return [...counts.values()].sort(inOrder)
}

test('a sheet counts each of its answers once, by wave and place', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  const { id: placeId } = await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  const answers: Answer[] = [0, { marks: [1, 4] }, { text: '7' }, 2.5, 'multi']
  const header = { answeredOn: null, placeId, channelId: null, shiftId: null }
  await app().call('responses.save', { waveId, ...aSheet(answers, { header }) })
  const row = { wave: waveId, place: placeId, count: 1 }
  expect(keptCounts(app())).toEqual([
    { ...row, position: 0, code: 'valid', value: 0 },
    { ...row, position: 1, code: 'mark', value: 1 },
    { ...row, position: 1, code: 'mark', value: 4 },
    { ...row, position: 1, code: 'valid', value: 0 },
    { ...row, position: 2, code: 'valid', value: 0 },
    { ...row, position: 3, code: 'valid', value: 2.5 },
    { ...row, position: 4, code: 'multi', value: 0 },
  ])
})

test('insufficient and voided sheets count nothing', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), questions)
  const { id } = await app().call('responses.save', {
    waveId,
    ...aSheet([null, null, { text: 'bien' }, 4, 'na']),
  })
  expect(keptCounts(app())).toEqual([])
  await app().call('responses.correct', { id, ...aSheet([3, null, null, null, 1]) })
  expect(keptCounts(app()).length).toBe(5)
  await app().call('responses.void', { id, reason: 'es una copia' })
  expect(keptCounts(app())).toEqual([])
})

const answers = fc.tuple(
  fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.constantFrom<Answer>(null, 'na', 'multi', 'range', 'illegible'),
  ),
  fc.oneof(
    fc.subarray([1, 2, 3, 4, 5]).map((marks): Answer => ({ marks })),
    fc.constantFrom<Answer>(null, 'na'),
  ),
  fc.oneof(
    fc.string({ unit: 'grapheme' }).map((text): Answer => ({ text })),
    fc.constantFrom<Answer>(null, 'illegible', { text: '' }, { text: 'na' }, { text: '{"marks":[1]}' }),
  ),
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom<Answer>(null, 3, 3.5, -1, 0, 1e300),
  ),
  fc.constantFrom<Answer>(1, 2, null, 'na'),
)

type Step = (app: TestApp, waveIds: readonly number[]) => Promise<unknown>

const small = fc.integer({ min: 1, max: 6 })
const place = fc.constantFrom(null, 1, 2)
const sheet = fc
  .record({ sheetNumber: small, placeId: place, answers })
  .map(({ sheetNumber, placeId, answers: given }) =>
    aSheet(given, { sheetNumber, header: { answeredOn: null, placeId, channelId: null, shiftId: null } }),
  )
const importedCell = fc.constantFrom('', '0', '7', '10', 'na', '*')
const rows = fc.array(
  fc.tuple(importedCell, fc.constantFrom('', '1', '2;5', '3'), fc.constantFrom('Sala', '')),
  {
    minLength: 1,
    maxLength: 5,
  },
)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(1), sheet).map(
      ([wave, content]): Step =>
        (app, waveIds) =>
          app.call('responses.save', { waveId: waveIds[wave] ?? 0, ...content }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(small, sheet).map(
      ([id, content]): Step =>
        (app) =>
          app.call('responses.correct', { id, ...content }),
    ),
  },
  {
    weight: 2,
    arbitrary: small.map(
      (id): Step =>
        (app) =>
          app.call('responses.void', { id, reason: 'es una copia' }),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((app) => app.call('history.undo', {})) },
  { weight: 1, arbitrary: fc.constant<Step>((app) => app.call('history.redo', {})) },
  {
    weight: 1,
    arbitrary: rows.map(
      (cells): Step =>
        (app) =>
          importRows(app, cells),
    ),
  },
)

async function importRows(app: TestApp, cells: readonly (readonly string[])[]): Promise<void> {
  const path = join(app.folder, 'hojas.csv')
  writeFileSync(path, ['Nota,Motivos,Lugar', ...cells.map((row) => row.join(','))].join('\n'))
  app.chosenFiles.push(path)
  const source = await app.call('responses.chooseImport', {})
  const mapping = {
    surveyId: 1,
    surveyTitle: '',
    waveLabel: 'Importada',
    openedOn: '2026-03-01',
    targets: [
      { kind: 'question' as const, key: 'q1' },
      { kind: 'question' as const, key: 'q2' },
      { kind: 'place' as const },
    ],
  }
  await app.call('responses.import', { token: source?.token ?? '', mapping })
  await app.jobs.idle()
}

test(
  'after any saves, corrections, voids, imports, undos and redos the counts are those of a recount',
  async () => {
    let rowsCounted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const fresh = testApp()
        try {
          const { waveId } = await aSurveyWithOpenWave(fresh, questions)
          const other = await aSurveyWithOpenWave(fresh, questions)
          await fresh.call('business.addTag', { kind: 'place', name: 'Sala' })
          await fresh.call('business.addTag', { kind: 'place', name: 'Terraza' })
          for (const act of steps) {
            await outcomeOf(act(fresh, [waveId, other.waveId]))
            const counts = keptCounts(fresh)
            expect(counts).toEqual(recounted(fresh))
            const sheets = sheetCounts(fresh)
            expect(sheets.kept).toEqual(sheets.counted)
            rowsCounted += counts.length
          }
          expect(fresh.failures).toEqual([])
        } finally {
          fresh.close()
        }
      }),
      { numRuns: 30 },
    )
    expect(rowsCounted).toBeGreaterThan(100)
  },
  TIME_LIMIT,
)

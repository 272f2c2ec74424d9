import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import {
  aBusiness,
  aQuestion,
  aQuestionnaire,
  aScorecard,
  aSheet,
  aWave,
  contentOf,
  noHeader,
  outcomeOf,
  someOptions,
} from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'

/** Milliseconds for what takes many apps; far more than it needs, so that a busy PC does not fail it. */
const TIME_LIMIT = 120_000

type Deed = (app: TestApp) => Promise<unknown>

const questions = [
  aQuestion({ key: 'q1', type: 'S5', attributeId: 1 }),
  aQuestion({ key: 'q2', type: 'MC', options: someOptions(4) }),
  aQuestion({ key: 'q3', type: 'TXT' }),
  aQuestion({ key: 'q4', type: 'NUM' }),
]

const answers = fc.tuple(
  fc.constantFrom<Answer>(null, 1, 2, 5, 'na', 'multi', 'illegible'),
  fc.constantFrom<Answer>(null, 'na', { marks: [] }, { marks: [1] }, { marks: [2, 4] }),
  fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => ({ text })),
  ),
  fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
)
const smallId = fc.integer({ min: 1, max: 4 })
const name = fc.constantFrom('Precio', 'Trato', "D'Artagnan «ñ»", '{"a":1}', 'Sala')
const points = fc.double({ min: 0, max: 1000, noNaN: true })
const header = fc.record({
  answeredOn: fc.constantFrom(null, '2026-03-02'),
  placeId: fc.constantFrom(null, 1, 2),
  channelId: fc.constantFrom(null, 1),
})
const libreta = fc
  .record({
    surveyId: smallId,
    attributes: fc.uniqueArray(fc.record({ attributeId: smallId, points, target: fc.option(points) }), {
      selector: ({ attributeId }) => attributeId,
      minLength: 1,
      maxLength: 3,
    }),
    method: fc.constantFrom('proportional' as const, 'linear' as const),
  })
  .map(({ surveyId, attributes, method }) => aScorecard(surveyId, attributes, { method }))

/** Anything a person may do, sensible or not: what is refused leaves no trace to take back. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  name.map(
    (text): Deed =>
      (app) =>
        app.call('attributes.create', { name: text }),
  ),
  fc.tuple(smallId, name).map(
    ([id, text]): Deed =>
      (app) =>
        app.call('attributes.rename', { id, name: text }),
  ),
  name.map(
    (text): Deed =>
      (app) =>
        app.call('business.addTag', { kind: 'place', name: text }),
  ),
  name.map(
    (text): Deed =>
      (app) =>
        app.call('business.create', aBusiness({ name: text })),
  ),
  name.map(
    (text): Deed =>
      (app) =>
        app.call('business.update', aBusiness({ name: text })),
  ),
  fc.constantFrom(null, 'T16').map(
    (templateId): Deed =>
      (app) =>
        app.call('surveys.create', { templateId, title: '', language: 'es' }),
  ),
  fc.tuple(smallId, fc.integer({ min: 0, max: 4 })).map(
    ([surveyId, count]): Deed =>
      (app) =>
        app.call('surveys.save', {
          surveyId,
          questionnaire: aQuestionnaire({ questions: questions.slice(0, count) }),
        }),
  ),
  smallId.map(
    (surveyId): Deed =>
      (app) =>
        app.call('surveys.void', { surveyId, reason: 'no sirve' }),
  ),
  fc.tuple(smallId, name).map(
    ([surveyId, label]): Deed =>
      (app) =>
        app.call('surveys.openWave', { surveyId, wave: aWave({ label }) }),
  ),
  fc.tuple(smallId, name).map(
    ([waveId, label]): Deed =>
      (app) =>
        app.call('surveys.updateWave', { waveId, wave: aWave({ label }) }),
  ),
  smallId.map(
    (waveId): Deed =>
      (app) =>
        app.call('surveys.closeWave', { waveId, closedOn: '2026-03-09' }),
  ),
  smallId.map(
    (waveId): Deed =>
      (app) =>
        app.call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' }),
  ),
  fc.tuple(smallId, smallId, header, answers).map(
    ([waveId, sheetNumber, top, given]): Deed =>
      (app) =>
        app.call('responses.save', { waveId, ...aSheet(given, { sheetNumber, header: top }) }),
  ),
  fc.tuple(smallId, smallId, header, answers).map(
    ([id, sheetNumber, top, given]): Deed =>
      (app) =>
        app.call('responses.correct', { id, ...aSheet(given, { sheetNumber, header: top }) }),
  ),
  smallId.map(
    (id): Deed =>
      (app) =>
        app.call('responses.void', { id, reason: 'es una copia' }),
  ),
  libreta.map(
    (draft): Deed =>
      (app) =>
        app.call('scorecards.create', draft),
  ),
  fc.tuple(smallId, libreta).map(
    ([id, draft]): Deed =>
      (app) =>
        app.call('scorecards.save', { ...draft, id }),
  ),
  smallId.map(
    (id): Deed =>
      (app) =>
        app.call('scorecards.void', { id }),
  ),
)

/** A start with something of everything, so that most deeds find what they act on. */
async function startedApp(): Promise<TestApp> {
  const app = testApp()
  for (const text of ['Precio', 'Trato']) await app.call('attributes.create', { name: text })
  await app.call('business.addTag', { kind: 'place', name: 'Terraza' })
  await app.call('surveys.create', { templateId: null, title: 'Una', language: 'es' })
  await app.call('surveys.save', { surveyId: 1, questionnaire: aQuestionnaire({ questions }) })
  await app.call('surveys.openWave', { surveyId: 1, wave: aWave() })
  await app.call('responses.save', {
    waveId: 1,
    ...aSheet([4, { marks: [1, 3] }, { text: 'bien' }, 2.5], { header: { ...noHeader, placeId: 1 } }),
  })
  await app.call('scorecards.create', aScorecard(1, [{ attributeId: 1, points: 100, target: 4 }]))
  return app
}

test(
  'whatever is done, as many undos give back every earlier state exactly, and as many redos every later one',
  async () => {
    let deedsDone = 0
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const app = await startedApp()
        try {
          const lineCount = () => app.db.prepare('SELECT count(*) FROM history').pluck().get()
          const states = [contentOf(app.db)]
          for (const act of deeds) {
            const before = lineCount()
            const outcome = await outcomeOf(act(app))
            if (outcome !== 'done') expect([outcome, contentOf(app.db)]).toEqual([outcome, states.at(-1)])
            if (lineCount() !== before) states.push(contentOf(app.db))
          }
          deedsDone += states.length - 1
          for (const state of states.slice(0, -1).reverse()) {
            await app.call('history.undo', {})
            expect(contentOf(app.db)).toEqual(state)
          }
          for (const state of states.slice(1)) {
            await app.call('history.redo', {})
            expect(contentOf(app.db)).toEqual(state)
          }
          expect(app.failures).toEqual([])
        } finally {
          app.close()
        }
      }),
      { numRuns: 25 },
    )
    expect(deedsDone).toBeGreaterThan(40)
  },
  TIME_LIMIT,
)

test(
  'undo, redo and new deeds in any order never clash and never leave a bug behind',
  async () => {
    const move = fc.oneof(
      { weight: 3, arbitrary: deed },
      { weight: 2, arbitrary: fc.constant<Deed>((app) => app.call('history.undo', {})) },
      { weight: 1, arbitrary: fc.constant<Deed>((app) => app.call('history.redo', {})) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 40 }), async (moves) => {
        const app = await startedApp()
        try {
          for (const act of moves) expect(await outcomeOf(act(app))).not.toBe('undoConflict')
          for (;;) if ((await outcomeOf(app.call('history.undo', {}))) !== 'done') break
          const empty = contentOf(app.db)
          expect(Object.values(empty).every((rows) => rows.length === 0)).toBe(true)
          expect(app.failures).toEqual([])
        } finally {
          app.close()
        }
      }),
      { numRuns: 25 },
    )
  },
  TIME_LIMIT,
)

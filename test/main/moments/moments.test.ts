import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/db/migrate'
import { migrations } from '../../../src/main/db/migrations/index'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  outcomeOf,
} from '../../support/builders'
import { aCase } from '../cases/caseBuilders'

const app = appForEachTest({ now: '2026-03-02T10:00:00' })
const look = { lookBack: 'half' as const }

test('a stop is coloured by surveys, cases and notes, each of them once', async () => {
  await app().call('moments.start', { journey: 'cafe' })
  const register = await app().call('moments.list', {})
  expect(register.map(({ name }) => name)).toContain('La espera')
  const { id } = await app().call('moments.name', { name: 'la espera' })
  expect(register.find((moment) => moment.id === id)?.name).toBe('La espera')

  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', momentId: id }),
    aQuestion({ key: 'q2' }),
  ])
  await keyedSheets(app(), waveId, [
    [1, 5],
    [2, 5],
    [3, 5],
    [5, 5],
    ['na', 5],
  ])
  await aCase(app(), { kind: 'complaint', momentId: id, description: 'Cuarenta minutos', role: 'buyer' })
  await aCase(app(), { kind: 'compliment', momentId: id, description: 'Muy rápido' })
  await aCase(app(), { kind: 'petition', momentId: id })
  const note = await app().call('moments.addNote', { momentId: id, on: '2026-03-01', class: 'negative' })
  await app().call('moments.addNote', { momentId: id, on: '2025-03-01', class: 'negative' })

  const stopOf = async () => (await app().call('moments.journey', look)).stops.find((stop) => stop.id === id)
  expect(await stopOf()).toMatchObject({
    counts: { positive: 2, normal: 1, negative: 4 },
    n: 7,
    label: 'negative',
    isRedFlag: true,
    ownerId: null,
  })
  const seen = await app().call('moments.observations', { id, ...look })
  expect(seen.ratings).toMatchObject([{ n: 4, counts: null, text: { es: 'Rapidez' } }])
  expect(seen.cases.map((one) => [one.class, one.text, one.role])).toEqual([
    ['positive', 'Muy rápido', 'unknown'],
    ['negative', 'Cuarenta minutos', 'buyer'],
  ])
  expect(seen.notes).toMatchObject([{ text: '', notedBy: 'Ana' }])

  await app().call('moments.changeNote', {
    id: note.id,
    text: 'Sin camarero',
    causeClass: 'systemsInvisible',
  })
  expect((await app().call('moments.observations', { id, ...look })).notes).toMatchObject([
    { text: 'Sin camarero', causeClass: 'systemsInvisible' },
  ])
  await app().call('moments.voidNote', { id: note.id })
  expect((await stopOf())?.n).toBe(6)
  await app().call('history.undo', {})
  expect((await stopOf())?.n).toBe(7)

  // A new order changes nothing of what was seen.
  const ids = register.map((moment) => moment.id).reverse()
  await app().call('moments.reorder', { ids })
  expect((await app().call('moments.list', {})).map((moment) => moment.id)).toEqual(ids)
  expect((await stopOf())?.n).toBe(7)
  await app().call('moments.void', { id })
  expect(await outcomeOf(app().call('moments.observations', { id, ...look }))).toBe('notFound')
})

test('a moment below five observations tells no figures, and two of a journey have different names', async () => {
  const { id } = await app().call('moments.create', { name: 'La llegada' })
  await app().call('moments.addNote', { momentId: id, on: '2026-03-02', class: 'positive' })
  const { stops, positive } = await app().call('moments.journey', look)
  expect(stops).toMatchObject([{ n: 1, net: null, label: 'fewData', counts: { positive: 0 } }])
  expect(positive).toMatchObject({ n: 1, share: null })
  expect(await outcomeOf(app().call('moments.create', { name: 'LA LLEGADA' }))).toBe('nameTaken')
  expect(await outcomeOf(app().call('moments.create', { name: 'La llegada', cycle: 'Para llevar' }))).toBe(
    'done',
  )
  const future = { momentId: id, on: '2026-03-03', class: 'normal' as const }
  expect(await outcomeOf(app().call('moments.addNote', future))).toBe('invalidInput')
})

test('what older files called a moment becomes one of the register, and can still be undone', () => {
  const file = new Database(':memory:')
  file.function('history_id', () => null)
  file.function('counting', () => 1)
  file.pragma('foreign_keys = ON')
  migrate(
    file,
    () => undefined,
    migrations.filter(({ version }) => version < 51),
  )
  const questionnaire = (moment: string | null) =>
    JSON.stringify({
      title: { es: '', en: '' },
      questions: [
        { key: 'q1', moment },
        { key: 'q2', moment: null },
      ],
    })
  file.exec(`INSERT INTO survey (id, created_at) VALUES (1, '2026-01-01')`)
  file
    .prepare('INSERT INTO survey_version (survey_id, number, questionnaire, created_at) VALUES (1, 1, ?, ?)')
    .run(questionnaire('La espera'), '2026-01-01')
  file.exec(`INSERT INTO tag (id, kind, name) VALUES (7, 'place', 'Sala')`)
  file.exec(`
    INSERT INTO history (id, at, person, procedure) VALUES (1, '2026-01-01', 'Ana', 'surveys.save');
    INSERT INTO history_change (history_id, table_name, row_id, before, after) VALUES
      (1, 'suggestion', 1, NULL, json_object('id', 1, 'moment', 'la espera ')),
      (1, 'survey_version', 1, NULL, json_object('id', 1, 'questionnaire', '${questionnaire('La espera')}'))`)
  migrate(file, () => undefined)
  expect(file.prepare('SELECT name FROM moment').pluck().all()).toEqual(['La espera'])
  const id = file.prepare('SELECT id FROM moment').pluck().get()
  const picture = file.prepare(`SELECT after FROM history_change ORDER BY id`).pluck().all() as string[]
  expect(JSON.parse(picture[0] ?? '')).toEqual({ id: 1, moment_id: id })
  const kept = file.prepare('SELECT questionnaire FROM survey_version').pluck().get() as string
  expect(JSON.parse(kept).questions).toEqual([
    { key: 'q1', momentId: id },
    { key: 'q2', momentId: null },
  ])
  expect(JSON.parse(picture[1] ?? '').questionnaire).toBe(kept)
  expect(file.prepare('SELECT id, name FROM tag').get()).toEqual({ id: 7, name: 'Sala' })
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
})

import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/reply'
import {
  appForEachTest,
  aSheet,
  aSurveyWithOpenWave,
  outcomeOf,
  someAttributes,
} from '../../support/builders'

const app = appForEachTest()

const names = async () => (await app().call('attributes.list', {})).map(({ name }) => name)
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, fields: error.fields } : error),
  )

test('an older deed is undone from its line, and done again, while what came after it stays', async () => {
  await someAttributes(app(), ['A', 'B', 'C'])
  expect(await app().call('history.undoLine', { id: 2 })).toEqual({
    procedure: 'attributes.create',
    object: 'B',
  })
  expect(await names()).toEqual(['A', 'C'])
  expect(await outcomeOf(app().call('history.undoLine', { id: 2 }))).toBe('nothingToUndo')
  await app().call('history.redoLine', { id: 2 })
  expect(await names()).toEqual(['A', 'B', 'C'])
  expect(await outcomeOf(app().call('history.redoLine', { id: 2 }))).toBe('nothingToUndo')
})

test('after undoing an older deed the keys go on with what is left', async () => {
  await someAttributes(app(), ['A', 'B', 'C'])
  await app().call('history.undoLine', { id: 2 })
  await app().call('history.redo', {})
  expect(await names()).toEqual(['A', 'B', 'C'])
  await app().call('history.undoLine', { id: 3 })
  await app().call('history.undo', {})
  expect(await names()).toEqual(['A'])
})

test('what was changed since says by whom and when; what others hang from says what they are', async () => {
  const [id = 0] = await someAttributes(app(), ['Precio'])
  app().setNow('2026-03-04T09:00:00')
  await app().call('attributes.rename', { id, name: 'Precio justo' })
  expect(await failure(app().call('history.undoLine', { id: 1 }))).toEqual({
    code: 'undoConflict',
    fields: { at: '2026-03-04T09:00:00', person: 'Ana', procedure: 'attributes.rename' },
  })
  const { waveId } = await aSurveyWithOpenWave(app())
  const opened = (await app().call('history.list', { limit: 1 }))[0]?.id ?? 0
  await app().call('responses.save', { waveId, ...aSheet([3]) })
  expect(await failure(app().call('history.undoLine', { id: opened }))).toEqual({
    code: 'undoConflict',
    fields: { table: 'response' },
  })
})

test('only the owner undoes from a line, and an undo is not undone', async () => {
  await someAttributes(app(), ['A'])
  app().setRole('staff')
  expect(await outcomeOf(app().call('history.undoLine', { id: 1 }))).toBe('notAllowed')
  app().setRole('owner')
  await app().call('history.undo', {})
  expect(await outcomeOf(app().call('history.undoLine', { id: 2 }))).toBe('nothingToUndo')
})

test('lines are found by person, feature, day and the name of what was changed, with what hangs from it', async () => {
  await someAttributes(app(), ['Precio', 'Trato'])
  app().setNow('2026-03-05T09:00:00')
  const sala = await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  app().setNow('2026-03-04T09:00:00')
  const { id } = await app().call('people.add', { name: 'Luz', role: 'staff' })
  const found = async (filter: object) =>
    (await app().call('history.list', { ...filter })).map((line) => line.object)
  expect(await found({ feature: 'attributes' })).toEqual(['Trato', 'Precio'])
  expect(await found({ from: '2026-03-04', to: '2026-03-04' })).toEqual(['Luz'])
  expect(await found({ from: '2026-03-03' })).toEqual(['Luz', 'Sala'])
  expect(await found({ text: 'rec' })).toEqual(['Precio'])
  expect(await found({ person: 'Otra' })).toEqual([])
  expect(await found({ row: { table: 'person', id } })).toEqual(['Luz'])
  expect(await found({ row: { table: 'tag', id: sala.id } })).toEqual(['Sala'])
  expect(await app().call('history.people', {})).toEqual(['Ana'])
  expect((await app().call('history.list', {})).map((line) => line.isClockBack)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('a line opens to what it changed, field by field, with names in the place of numbers', async () => {
  const [id = 0] = await someAttributes(app(), ['Precio'])
  await app().call('attributes.rename', { id, name: 'Precio justo' })
  expect(await app().call('history.line', { id: 2 })).toEqual({
    changes: [
      {
        table: 'attribute',
        object: 'Precio justo',
        kind: 'changed',
        fields: [{ column: 'name', unit: 'text', before: 'Precio', after: 'Precio justo', parts: 0 }],
      },
    ],
    more: 0,
    canTakeBack: true,
  })
  await aSurveyWithOpenWave(app())
  const [newest] = await app().call('history.list', { limit: 1 })
  const { changes } = await app().call('history.line', { id: newest?.id ?? 0 })
  const wave = changes.find(({ table }) => table === 'wave')
  expect(wave?.fields.find(({ column }) => column === 'survey_id')).toMatchObject({
    after: newest?.object?.split(' · ')[0],
  })
})

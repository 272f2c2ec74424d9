import { describe, expect, test } from 'vitest'
import type { Topic } from '#shared/contract/procedure'
import { topics } from '#shared/contract/procedure'
import {
  appForEachTest,
  aQuestionnaire,
  aScorecard,
  aSheet,
  aSurvey,
  aSurveyWithOpenWave,
  contentOf,
  historyOf,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'

const app = appForEachTest()
const undo = () => app().call('history.undo', {})
const redo = () => app().call('history.redo', {})

test('with nothing done there is nothing to undo or redo', async () => {
  expect(await outcomeOf(undo())).toBe('nothingToUndo')
  expect(await outcomeOf(redo())).toBe('nothingToUndo')
  expect(await app().call('history.undoable', {})).toEqual({ undo: null, redo: null })
  expect(historyOf(app().db)).toEqual([])
})

test('a survey of the gallery is called by its own title, in the language of its sheet', async () => {
  await app().call('surveys.create', { templateId: 'T01', title: 'How was it?', language: 'en' })
  expect(await app().call('history.undoable', {})).toMatchObject({
    undo: { procedure: 'surveys.create', object: 'How was it?' },
  })
})

test('several steps are undone newest first and redone oldest first', async () => {
  const pictures = [contentOf(app().db)]
  const [id = 0] = await someAttributes(app(), ['Precio'])
  pictures.push(contentOf(app().db))
  await app().call('attributes.rename', { id, name: 'Precio justo' })
  pictures.push(contentOf(app().db))
  await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  pictures.push(contentOf(app().db))

  expect(await app().call('history.undoable', {})).toEqual({
    undo: { procedure: 'business.addTag', object: 'Sala' },
    redo: null,
  })
  for (const expected of [pictures[2], pictures[1], pictures[0]]) {
    await undo()
    expect(contentOf(app().db)).toEqual(expected)
  }
  expect(await app().call('history.undoable', {})).toEqual({
    undo: null,
    redo: { procedure: 'attributes.create', object: 'Precio' },
  })
  expect(await outcomeOf(undo())).toBe('nothingToUndo')
  const redone = []
  for (const expected of [pictures[1], pictures[2], pictures[3]]) {
    redone.push((await redo()).procedure)
    expect(contentOf(app().db)).toEqual(expected)
  }
  expect(redone).toEqual(['attributes.create', 'attributes.rename', 'business.addTag'])
  expect(await outcomeOf(redo())).toBe('nothingToUndo')
})

test('going back and forth over the same step many times keeps it whole', async () => {
  await someAttributes(app(), ['Precio', 'Trato'])
  const both = contentOf(app().db)
  for (let round = 0; round < 5; round++) {
    await undo()
    await undo()
    await redo()
    await redo()
    expect(contentOf(app().db)).toEqual(both)
  }
})

test('something new after an undo ends what could be redone, and older steps can still be undone', async () => {
  await someAttributes(app(), ['A', 'B'])
  await undo()
  await someAttributes(app(), ['C'])
  expect(await app().call('history.undoable', {})).toEqual({
    undo: { procedure: 'attributes.create', object: 'C' },
    redo: null,
  })
  expect(await outcomeOf(redo())).toBe('nothingToUndo')
  await undo()
  expect((await app().call('attributes.list', {})).map(({ name }) => name)).toEqual(['A'])
  await undo()
  expect(await app().call('attributes.list', {})).toEqual([])
})

describe('a sheet', () => {
  test('saved, corrected and voided comes back step by step with its counts', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const empty = contentOf(app().db)
    const [id = 0] = await keyedSheets(app(), waveId, [[4]])
    const saved = contentOf(app().db)
    await app().call('responses.correct', { id, ...aSheet([2], { sheetNumber: 9 }) })
    const corrected = contentOf(app().db)
    await app().call('responses.void', { id, reason: 'es una copia' })
    for (const expected of [corrected, saved, empty]) {
      await undo()
      expect(contentOf(app().db)).toEqual(expected)
    }
  })

  test('whose number was taken again after it was voided comes back once the newer one is undone', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const [id = 0] = await keyedSheets(app(), waveId, [[4]])
    await app().call('responses.void', { id, reason: 'mal leída' })
    await app().call('responses.save', { waveId, ...aSheet([5], { sheetNumber: 1 }) })
    await undo()
    await undo()
    expect(await app().call('responses.byNumber', { waveId, sheetNumber: 1 })).toMatchObject({
      id,
      status: 'usable',
      answers: [4],
    })
  })
})

test('an attribute taken off a libreta comes back with its points, its target and its place', async () => {
  const surveyId = await aSurvey(app())
  const [a = 0, b = 0, c = 0] = await someAttributes(app(), ['A', 'B', 'C'])
  const draft = aScorecard(surveyId, [
    { attributeId: a, points: 100 / 3, target: 8.25 },
    { attributeId: b, points: 0.1 + 0.2, target: null },
    { attributeId: c, points: 20, target: 7 },
  ])
  const { id } = await app().call('scorecards.create', draft)
  const before = await app().call('scorecards.get', { id })
  await app().call('scorecards.save', {
    ...before,
    name: 'Libreta corta',
    attributes: [
      { attributeId: c, points: 50, target: 6 },
      { attributeId: a, points: 50, target: null },
    ],
  })
  const after = await app().call('scorecards.get', { id })
  expect(after.attributes).toMatchObject([{ attributeId: c }, { attributeId: a }])
  await undo()
  expect(await app().call('scorecards.get', { id })).toEqual({ ...draft, id })
  await redo()
  expect(await app().call('scorecards.get', { id })).toEqual(after)
})

test('a second version of a questionnaire is taken back to the frozen first one', async () => {
  const { surveyId } = await aSurveyWithOpenWave(app())
  const before = await app().call('surveys.get', { surveyId })
  await app().call('surveys.save', { surveyId, questionnaire: aQuestionnaire({ questions: [] }) })
  await undo()
  expect(await app().call('surveys.get', { surveyId })).toEqual(before)
})

test('a step is refused, and nothing changes, when one of its rows has changed in another way since', async () => {
  const [id = 0] = await someAttributes(app(), ['Precio'])
  await app().call('attributes.rename', { id, name: 'Precio justo' })
  app().db.prepare(`UPDATE attribute SET element = 'A' WHERE id = ?`).run(id)
  const before = { content: contentOf(app().db), history: historyOf(app().db) }
  expect(await outcomeOf(undo())).toBe('undoConflict')
  expect({ content: contentOf(app().db), history: historyOf(app().db) }).toEqual(before)
})

test('a step of many rows is refused as a whole when only one of them has changed', async () => {
  await app().call('surveys.create', { templateId: 'T01', title: '', language: 'es' })
  app().db.prepare(`UPDATE attribute SET element = 'otro' WHERE id = 1`).run()
  const before = contentOf(app().db)
  expect(await outcomeOf(undo())).toBe('undoConflict')
  expect(contentOf(app().db)).toEqual(before)
})

test('a row that is gone cannot be taken back', async () => {
  await someAttributes(app(), ['Precio'])
  app().db.prepare('DELETE FROM attribute').run()
  expect(await outcomeOf(undo())).toBe('undoConflict')
})

test('opening a wave cannot be undone under a sheet that is half keyed', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const nothingElse = { mode: 'answer' as const, asked: null, aside: [], note: '' }
  const draft = { ...aSheet([null]), responseId: null, position: 0, buffer: '4', ...nothingElse }
  await app().call('responses.keepDraft', { waveId, draft })
  const before = contentOf(app().db)
  expect(await outcomeOf(undo())).toBe('undoConflict')
  expect(contentOf(app().db)).toEqual(before)
  expect((await app().call('responses.capture', { waveId })).draft).toEqual(draft)

  await app().call('responses.dropDraft', { waveId })
  expect(await undo()).toMatchObject({ procedure: 'surveys.openWave' })
  expect(await outcomeOf(app().call('surveys.wave', { waveId }))).toBe('notFound')
})

test('staff take back what they did, and not what only the owner may do', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  app().setRole('staff')
  await keyedSheets(app(), waveId, [[4]])
  expect(await undo()).toEqual({ procedure: 'responses.save', object: '#1' })
  const before = { content: contentOf(app().db), history: historyOf(app().db) }
  expect(await outcomeOf(undo())).toBe('notAllowed')
  expect({ content: contentOf(app().db), history: historyOf(app().db) }).toEqual(before)
  expect(await redo()).toEqual({ procedure: 'responses.save', object: '#1' })

  app().setRole('owner')
  await undo()
  await undo()
  app().setRole('staff')
  expect(await outcomeOf(redo())).toBe('notAllowed')
})

test('undo and redo announce every topic, and a refused one announces none', async () => {
  const announced: (readonly Topic[])[] = []
  await someAttributes(app(), ['Precio'])
  app().bridge.onChanged((changed) => announced.push(changed))
  await undo()
  await redo()
  expect(announced).toEqual([topics, topics])
  await outcomeOf(redo())
  expect(announced).toHaveLength(2)
})

test('undone steps stay in the history, marked, and the undo names what it undid', async () => {
  await someAttributes(app(), ['Precio'])
  await undo()
  await redo()
  await undo()
  const lines = await app().call('history.list', {})
  expect(
    lines.map(({ id, procedure, targetId, isUndone }) => ({ id, procedure, targetId, isUndone })),
  ).toEqual([
    { id: 4, procedure: 'history.undo', targetId: 1, isUndone: false },
    { id: 3, procedure: 'history.redo', targetId: 1, isUndone: false },
    { id: 2, procedure: 'history.undo', targetId: 1, isUndone: true },
    { id: 1, procedure: 'attributes.create', targetId: null, isUndone: true },
  ])
})

test('leaving the sample behind leaves no history that could bring it back', async () => {
  await app().call('business.createSample', { language: 'es' })
  await app().call('business.removeSample', {})
  expect(historyOf(app().db)).toEqual([])
  expect(await outcomeOf(undo())).toBe('nothingToUndo')
})

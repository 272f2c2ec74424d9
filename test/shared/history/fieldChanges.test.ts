import { expect, test } from 'vitest'
import { fieldChanges } from '#shared/history/fieldChanges'

test('what differs between two pictures is told with its unit, what is empty on both sides is not', () => {
  const before = { id: 1, name: 'A', note: null, due_on: null, is_active: 1, amount: 2.5, search: 'a' }
  const after = { id: 1, name: 'B', note: '', due_on: '2026-03-02', is_active: 0, amount: 2.5, search: 'b' }
  expect(fieldChanges(before, after)).toEqual([
    { column: 'name', unit: 'text', before: 'A', after: 'B', parts: 0 },
    { column: 'due_on', unit: 'date', before: null, after: '2026-03-02', parts: 0 },
    { column: 'is_active', unit: 'yesNo', before: 1, after: 0, parts: 0 },
  ])
})

test('of a document only how many parts differ: a questionnaire counts its questions, wherever they moved', () => {
  const questionnaire = (...questions: object[]) => JSON.stringify({ title: 'T', questions })
  const [one, two, three] = [
    { key: 'q1', text: 'A' },
    { key: 'q2', text: 'B' },
    { key: 'q3', text: 'C' },
  ]
  const changed = fieldChanges(
    { questionnaire: questionnaire(one, two) },
    { questionnaire: questionnaire({ ...two, text: 'Z' }, one, three) },
  )
  expect(changed).toEqual([
    { column: 'questionnaire', unit: 'document', before: null, after: null, parts: 2 },
  ])
})

test('a text that looks like a document but is none stays a text', () => {
  expect(fieldChanges({ text: '{sí' }, { text: '[no' })[0]).toMatchObject({ unit: 'text', after: '[no' })
})

import { expect, test } from 'vitest'
import { analysis } from './workedExamples/analysis'
import { calendar } from './workedExamples/calendar'
import { counts } from './workedExamples/counts'
import { differences, readExamples } from './workedExamples/example'
import { improvement } from './workedExamples/improvement'
import { scorecards } from './workedExamples/scorecards'
import { serviceStandards } from './workedExamples/serviceStandards'
import { statistics } from './workedExamples/statistics'

const computations = {
  ...statistics,
  ...counts,
  ...calendar,
  ...scorecards,
  ...analysis,
  ...serviceStandards,
  ...improvement,
}
const examples = readExamples()

for (const { id, title, inputs, expected, tolerance } of examples) {
  const computation = computations[id]
  test.skipIf(!computation)(`${id}: ${title}`, () => {
    expect(differences(computation?.(inputs), expected, tolerance)).toEqual([])
  })
}

test('every computation belongs to an example', () => {
  const ids = new Set(examples.map(({ id }) => id))
  expect(Object.keys(computations).filter((id) => !ids.has(id))).toEqual([])
})

test('a wrong number, a missing row and a wrong word are all told apart from the expected', () => {
  const expected = { mean: 1.5, rows: [1, 2], verdict: 'rose', low: null }
  expect(differences({ mean: 1.6, rows: [1], verdict: 'fell', low: Number.NaN }, expected, 0.01)).toEqual([
    '/mean: expected 1.5, got 1.6',
    '/rows/1: expected 2, got undefined',
    '/verdict: expected "rose", got "fell"',
    '/low: expected null, got null',
  ])
})

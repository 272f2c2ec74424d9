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

test('every example of calendars, standards, the box and the cases is computed here; there is no K4', () => {
  const ids = examples.map(({ id }) => id).filter((id) => /^([UGIJ]\d|K4)/.test(id))
  expect(ids).toEqual([
    'U1-easter',
    'U2-deadlines',
    'U3-deadlines-calendar',
    'U4-business-minutes',
    'G1-kpis',
    'G2-simple-questions',
    'G3-legal-compliance',
    'I1-suggestions',
    'J1-pqrsf',
    'J2-pareto',
  ])
  expect(ids.filter((id) => computations[id] === undefined)).toEqual([])
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

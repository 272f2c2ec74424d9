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

/** Examples of what the app does not do yet, by their id: each is named here until it is computed. */
const stillToCome: readonly string[] = []

test('every example is computed here, but for those still to come; none is lost from the file', () => {
  const ids = examples.map(({ id }) => id)
  expect(ids.filter((id) => computations[id] === undefined)).toEqual(stillToCome)
  expect(new Set(ids).size).toBe(ids.length)
  const areas = new Map<string, number>()
  for (const id of ids) areas.set(id.charAt(0), (areas.get(id.charAt(0)) ?? 0) + 1)
  expect([...areas].map(([area, count]) => `${area}${count}`).sort()).toEqual([
    'A16',
    'B5',
    'C3',
    'D2',
    'E1',
    'F2',
    'G3',
    'H2',
    'I1',
    'J2',
    'K5',
    'L4',
    'M3',
    'N1',
    'U4',
    'V4',
  ])
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

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { Dimension } from '#shared/surveys/question'
import { appForEachTest, aQuestion, aSurveyWithOpenWave, keyedSheets } from '../../support/builders'

const app = appForEachTest()

const file = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../fixtures/worked-examples.json'), 'utf8'),
)
const example = file.examples.find(({ id }: { id: string }) => id.startsWith('E1'))
const { dimensions, E, P, weights } = example.inputs as {
  dimensions: Record<string, number[]>
  E: number[][]
  P: (number | null)[][]
  weights: number[][]
}
const dimensionOf = (item: number): Dimension =>
  Dimension.options.find((key) => dimensions[key]?.includes(item)) ?? 'TAN'

const pairs = Array.from({ length: 22 }, (_, index) => index + 1).flatMap((item) =>
  ['e', 'p'].map((side) =>
    aQuestion({
      key: `${side}${item}`,
      type: 'A7',
      dimension: dimensionOf(item),
      group: { key: 'quality', kind: 'expectation' },
    }),
  ),
)
const points = Dimension.options.map((dimension) =>
  aQuestion({ key: dimension, type: 'NUM', core: false, dimension, group: { key: 'points', kind: 'sum' } }),
)

function exampleSheet(person: number) {
  const answers = (E[person] ?? []).flatMap((expected, item) => [expected, P[person]?.[item] ?? null])
  return [...answers, ...(weights[person] ?? [])]
}

test('the worked example of 22 pairs, keyed twice over, gives its gaps, weights and both totals', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [...pairs, ...points])
  await keyedSheets(app(), waveId, [0, 1, 2, 3, 0, 1, 2, 3].map(exampleSheet))
  const { reading } = await app().call('importance.dimensions', { waveId })
  const expected = example.expected
  for (const row of reading?.dimensions ?? []) {
    expect(row.score.value).toBeCloseTo(expected.dimension_gap[row.dimension], 6)
  }
  expect(reading?.mode).toBe('gap')
  expect(reading?.unweighted).toBeCloseTo(expected.unweighted, 6)
  expect([reading?.weighted.n, reading?.rescaled, reading?.pointsN]).toEqual([6, 2, 8])
  expect(reading?.weighted.value).toBeCloseTo(expected.weighted, 6)
})

test('with four sheets every figure is hidden, and so are the totals', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [...pairs, ...points])
  await keyedSheets(app(), waveId, [0, 1, 2, 3].map(exampleSheet))
  const { reading } = await app().call('importance.dimensions', { waveId })
  const told = [
    reading?.unweighted,
    reading?.weighted.value,
    reading?.weightedByMeanPoints,
    ...(reading?.dimensions ?? []).flatMap((row) => [
      row.score.value,
      row.points,
      row.weighted,
      row.expectation,
    ]),
    ...(reading?.items ?? []).flatMap((item) => [item.gap, item.perception]),
  ]
  expect(new Set(told)).toEqual(new Set([null]))
})

test('questions with a dimension and no expectation give scores without a gap', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', dimension: 'FIA' }),
    aQuestion({ key: 'q2', dimension: 'FIA' }),
    aQuestion({ key: 'q3', type: 'R10', dimension: 'EMP' }),
  ])
  await keyedSheets(
    app(),
    waveId,
    Array.from({ length: 5 }, () => [4, 2, 9]),
  )
  const { reading } = await app().call('importance.dimensions', { waveId })
  expect(reading?.mode).toBe('perception')
  expect(
    reading?.dimensions.map(({ dimension, score, expectation }) => [dimension, score.value, expectation]),
  ).toEqual([['FIA', 3, null]])
})

test('a survey without dimensions has no reading', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  expect((await app().call('importance.dimensions', { waveId })).reading).toBeNull()
})

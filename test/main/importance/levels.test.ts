import { expect, test } from 'vitest'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  someOptions,
} from '../../support/builders'

const app = appForEachTest()

/** The answers of the worked example D1 (domain.md §1.5). */
const received = [3, 3, 2, 4, 3, 5, 1, 3, 4, 2, 3, 4]
const desired = [4, 4, 4, 5, 4, 4, 4, 5, 4, 3, 4, 5]

const pair = [1, 2].map((side) =>
  aQuestion({ key: `q${side}`, type: 'L5', group: { key: 'level', kind: 'expectation' } }),
)

test('the worked example of received and desired levels comes out of the sheets', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), pair)
  await keyedSheets(
    app(),
    waveId,
    received.map((level, index) => [desired[index] ?? null, level]),
  )
  const { levels } = await app().call('importance.levels', { waveId })
  expect(levels).toHaveLength(1)
  const [level] = levels
  expect(level?.figures?.distribution.map(({ n }) => n)).toEqual([1, 2, 5, 3, 1])
  expect(level?.figures).toMatchObject({ median: 3, alert: 'amber', criminal: { successes: 1, n: 12 } })
  expect(level?.figures?.desired?.gap).toBeCloseTo(-1.0833333)
  expect(level?.figures?.desired?.interval?.low).toBeCloseTo(-1.7162917)
  expect(level?.figures?.desired?.below.share).toBeCloseTo(0.8333333)
})

test('four answers on the level are counted and not told', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [aQuestion({ type: 'L5' })])
  await keyedSheets(app(), waveId, [[1], [2], [3], [4]])
  const { levels } = await app().call('importance.levels', { waveId })
  expect(levels.map(({ n, figures, hasDesired }) => [n, figures, hasDesired])).toEqual([[4, null, false]])
})

test('how much is wanted stands as a table of frequencies; where nearly all desire the most, that is said', async () => {
  const { waveId } = await aSurveyWithOpenWave(app(), [
    ...pair,
    aQuestion({ key: 'hours', type: 'NUM', element: 'CANT' }),
    aQuestion({ key: 'age', type: 'NUM' }),
    aQuestion({ key: 'often', type: 'SC', element: 'CANT', options: someOptions(2) }),
  ])
  await keyedSheets(
    app(),
    waveId,
    [8, 10, 10, 12, 10, 24].map((hours, index) => [5, 3, hours, 30, index < 4 ? 1 : null]),
  )
  const { levels, quantities } = await app().call('importance.levels', { waveId })
  expect(levels[0]?.figures?.desired).toMatchObject({ isCeiling: true, below: { share: 1 } })
  expect(quantities).toMatchObject([
    {
      key: 'hours',
      n: 6,
      figures: {
        median: 10,
        rows: [
          { value: 8, count: 1 },
          { value: 10, count: 3 },
          { value: 12, count: 1 },
          { value: 24, count: 1 },
        ],
        others: 0,
      },
    },
    // Four answers are not told.
    { key: 'often', n: 4, figures: null },
  ])
})

import { expect, test } from 'vitest'
import { isKeyedTooFast, straightLineWith } from '#shared/analysis/oddSheets'
import type { Answer } from '#shared/responses/answers'
import { someQuestions } from '../../support/builders'

const isStraight = straightLineWith(
  someQuestions('S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'S5', 'TXT'),
)

test.each<[string, Answer[], boolean]>([
  ['ten times the same', [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], true],
  ['eight of ten', [4, 4, 4, 4, 4, 4, 4, 4, 1, 2], true],
  ['seven of ten', [4, 4, 4, 4, 4, 4, 4, 3, 1, 2], false],
  ['six of six answered', [5, 5, 5, 5, 5, 5, null, null, 'na', 'multi'], true],
  ['five of five answered', [5, 5, 5, 5, 5, null, null, null, 'na', 'multi'], false],
  ['nothing answered', [], false],
])('%s', (_, answers, expected) => {
  expect(isStraight(answers)).toBe(expected)
})

test('a sheet keyed in less time than its paper takes to read is too fast; one without a time never is', () => {
  const answers = [4, 5, 3, 4, 5, 2, null]
  expect(isKeyedTooFast(answers, { worked: 1_199 })).toBe(true)
  expect(isKeyedTooFast(answers, { worked: 1_200 })).toBe(false)
  expect(isKeyedTooFast(answers, null)).toBe(false)
  expect(isKeyedTooFast([4, 5], { worked: 1 })).toBe(false)
})

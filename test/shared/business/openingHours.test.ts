import { expect, test } from 'vitest'
import { defaultOpeningHours, sameDays } from '#shared/business/openingHours'

test('days that follow each other and open alike are taken together', () => {
  const groups = sameDays(defaultOpeningHours)
  expect(groups.map(({ from, to }) => [from, to])).toEqual([
    [0, 4],
    [5, 5],
    [6, 6],
  ])
  expect(groups[2]?.intervals).toEqual([])
})

test('a day in between that opens otherwise parts the others', () => {
  const open = [{ from: '09:00', to: '14:00' }]
  expect(sameDays([open, [], open]).map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

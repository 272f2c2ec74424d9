import { expect, test } from 'vitest'
import { type LightFacts, lightOf } from '#shared/backup/light'
import { dueCopy } from '#shared/backup/schedule'
import { whatIsLost } from '#shared/backup/whatIsLost'

const good: LightFacts = {
  today: '2026-03-10',
  isDamaged: false,
  localOn: '2026-03-10',
  hasChanged: true,
  hasFromFuture: false,
  second: { isThere: true, on: '2026-03-09', needsPassphrase: false },
}
const second = { isThere: true, on: '2026-03-09', needsPassphrase: false }

test.each<[string, Partial<LightFacts>, string, string, number]>([
  ['all is well', {}, 'green', 'good', 1],
  ['damage comes before everything', { isDamaged: true, localOn: null }, 'red', 'damaged', 0],
  ['no copy yet', { localOn: null }, 'amber', 'noCopy', 0],
  ['two days of work without a copy', { localOn: '2026-03-08' }, 'red', 'copyOld', 2],
  ['an old copy of what has not changed', { localOn: '2026-01-01', hasChanged: false }, 'green', 'good', 1],
  ['copies on this PC alone', { second: null }, 'amber', 'onlyHere', 0],
  ['a passphrase to type', { second: { ...second, needsPassphrase: true } }, 'amber', 'passphrase', 0],
  ['a stick that never got one', { second: { ...second, on: null } }, 'red', 'secondNone', 0],
  ['nine days', { second: { ...second, on: '2026-03-01', isThere: false } }, 'amber', 'secondOld', 9],
  ['a fortnight', { second: { ...second, on: '2026-02-24' } }, 'red', 'secondOld', 14],
  [
    'a stick in a drawer since yesterday',
    { second: { ...second, isThere: false } },
    'green',
    'secondAway',
    1,
  ],
  ['a copy from the future', { hasFromFuture: true }, 'amber', 'clock', 0],
])('%s', (_, facts, tone, reason, days) => {
  expect(lightOf({ ...good, ...facts })).toEqual({ tone, reason, days })
})

test.each([
  ['nothing changed', '2026-03-10T10:00:00', '2026-03-08T10:00:00', false, null],
  ['the first change of a day', '2026-03-10T08:01:00', '2026-03-09T20:00:00', true, 'daily'],
  ['there never was one', '2026-03-10T08:01:00', null, true, 'daily'],
  ['within the hour', '2026-03-10T09:00:00', '2026-03-10T08:01:00', true, null],
  ['an hour later', '2026-03-10T09:01:00', '2026-03-10T08:01:00', true, 'hourly'],
  ['the clock went back', '2026-03-10T07:00:00', '2026-03-10T08:01:00', true, 'hourly'],
  ['the clock went back a month', '2026-02-10T07:00:00', '2026-03-10T08:01:00', true, 'daily'],
] as const)('which copy is due: %s', (_, now, lastAt, hasChanged, kind) => {
  expect(dueCopy({ now, lastAt, hasChanged })).toBe(kind)
})

test('what going back would lose is told where there is more of it today', () => {
  const then = { customers: 5, cases: 3, sheets: 100, surveys: 1 }
  expect(whatIsLost({ customers: 5, cases: 6, sheets: 112, surveys: 0 }, then)).toEqual([
    { thing: 'sheets', count: 12 },
    { thing: 'cases', count: 3 },
  ])
  expect(whatIsLost(then, then)).toEqual([])
})

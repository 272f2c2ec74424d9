import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  copiesToDrop,
  isFromFuture,
  localRules,
  newestOf,
  type RotatedCopy,
  type RotationRules,
  secondRules,
} from '#shared/backup/rotation'

const rules = { ...localRules, mostBytes: 1e12 }
const NOW = '2026-06-15T12:00:00'

function at(hoursAgo: number, from = NOW): string {
  return new Date(Date.parse(`${from}Z`) - hoursAgo * 3_600_000).toISOString().slice(0, 19)
}

const copyAt = (when: string, order: number, more: Partial<RotatedCopy> = {}): RotatedCopy => ({
  name: `${order} ${when}`,
  at: when,
  order,
  bytes: 100,
  isKept: false,
  isSound: true,
  ...more,
})

function left(copies: readonly RotatedCopy[], now = NOW, with_: RotationRules = rules): RotatedCopy[] {
  const dropped = new Set(copiesToDrop(copies, now, with_))
  return copies.filter(({ name }) => !dropped.has(name))
}

test('a year of a copy an hour becomes hours, days, weeks and months', () => {
  const everyHour = Array.from({ length: 24 * 365 }, (_, index) => copyAt(at(24 * 365 - index), index))
  const stays = left(everyHour).map(({ at: when }) => when)
  expect(stays.filter((when) => when >= at(24))).toHaveLength(24)
  const days = new Set(stays.map((when) => when.slice(0, 10)))
  for (let day = 0; day < 14; day++) expect(days).toContain(at(24 * day).slice(0, 10))
  expect(new Set(stays.map((when) => when.slice(0, 7))).size).toBe(12)
  // 24 hours, 13 days more, 6 weeks more and 10 months more.
  expect(stays.length).toBeLessThanOrEqual(24 + 14 + 8 + 12)
  // Going on with it hour by hour leaves the same: what is kept for a month was kept for a week before.
  let kept: readonly RotatedCopy[] = []
  for (const copy of everyHour.slice(-24 * 120)) kept = left([...kept, copy], copy.at)
  expect(kept.map(({ at: when }) => when).filter((when) => when > at(24 * 20))).toEqual(
    stays.filter((when) => when > at(24 * 20)),
  )
})

test('of a stick only days, weeks and months are kept', () => {
  const everyDay = Array.from({ length: 200 }, (_, index) => copyAt(at(24 * (200 - index)), index))
  const stays = left(everyDay, NOW, { ...secondRules, mostBytes: 1e12 })
  expect(stays.length).toBeGreaterThanOrEqual(7 + 2 + 5)
  expect(stays.length).toBeLessThanOrEqual(7 + 4 + 6)
})

describe('where room is short', () => {
  const copies = [
    copyAt(at(24 * 100), 1),
    copyAt(at(24 * 30), 2),
    copyAt(at(24 * 5), 3),
    copyAt(at(26), 4),
    copyAt(at(3), 5),
    copyAt(at(2), 6),
    copyAt(at(1), 7),
  ]
  test('the oldest hourly ones go first, the monthly ones last, the oldest before, the newest never', () => {
    const order = [700, 600, 500, 400, 300, 200, 100, 0].map((mostBytes) =>
      left(copies, NOW, { ...rules, mostBytes }).map(({ order: number }) => number),
    )
    expect(order).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 6, 7],
      [1, 2, 3, 4, 7],
      [1, 2, 4, 7],
      [1, 2, 7],
      [2, 7],
      [7],
      [7],
    ])
  })
  test('one that the owner keeps stays, whatever it takes', () => {
    const kept = copies.map((copy) => (copy.order === 5 ? { ...copy, isKept: true } : copy))
    expect(left(kept, NOW, { ...rules, mostBytes: 0 }).map(({ order }) => order)).toEqual([5, 7])
  })
})

describe('a clock that was set back', () => {
  test('the copies from the future stay, and the new ones take nobody their place', () => {
    const future = [copyAt('2026-09-01T10:00:00', 1), copyAt('2026-09-02T10:00:00', 2)]
    const now = [copyAt(at(1), 3), copyAt(at(0), 4)]
    expect(left([...future, ...now])).toEqual([...future, ...now])
    expect(newestOf([...future, ...now])?.order).toBe(4)
    expect(isFromFuture('2026-06-15T12:00:30', NOW)).toBe(false)
    expect(isFromFuture('2026-06-15T13:00:30', NOW)).toBe(true)
  })
})

test('nothing goes while no copy is good, and a damaged one is never the newest', () => {
  const bad = [1, 2, 3].map((order) => copyAt(at(0), order, { isSound: false }))
  expect(copiesToDrop(bad, NOW, { ...rules, mostBytes: 0 })).toEqual([])
  const good = copyAt(at(1), 0)
  expect(left([good, ...bad])).toEqual([good])
})

const anyCopies = fc
  .array(
    fc.record({
      hoursAgo: fc.integer({ min: -5000, max: 20_000 }),
      bytes: fc.integer({ min: 1, max: 1000 }),
      isKept: fc.boolean(),
      isSound: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => drawn.map(({ hoursAgo, ...more }, order) => copyAt(at(hoursAgo), order, more)))

test('whatever there is: the newest good one and the kept ones stay, the rest fits, and a second look takes nothing', () => {
  fc.assert(
    fc.property(anyCopies, fc.integer({ min: 0, max: 20_000 }), (copies, mostBytes) => {
      const with_ = { ...rules, mostBytes }
      const stays = left(copies, NOW, with_)
      const newest = newestOf(copies.filter(({ isSound }) => isSound))
      if (!newest) {
        expect(stays).toEqual(copies)
        return
      }
      expect(stays).toContain(newest)
      for (const copy of copies) if (copy.isKept) expect(stays).toContain(copy)
      expect(left(stays, NOW, with_)).toEqual(stays)
      const free = stays.filter(({ isKept }) => !isKept)
      const total = stays.reduce((sum, { bytes }) => sum + bytes, 0)
      // At most the newest, the last of the past and the last of the future cannot be taken.
      expect(total <= mostBytes || free.length <= 3).toBe(true)
    }),
    { numRuns: 150 },
  )
})

import { array, constantFrom, assert as holds, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyHours, type CountedVisits, counterFigures, funnelOf } from '#shared/counter/figures'
import { defaultReasons, digitReasons, ReasonList } from '#shared/counter/reasons'
import { defaultShiftHours, shiftAt } from '#shared/counter/shifts'

const aVisit: CountedVisits = {
  day: '2026-03-02',
  hour: 10,
  shift: 'morning',
  result: 'bought',
  reason: null,
  count: 1,
}

describe('the tally', () => {
  test('the funnel goes from the door to the till, and what was lost adds up to what lies between', () => {
    const lost = { ...aVisit, result: 'notBought' as const }
    const figures = counterFigures(
      [
        { ...aVisit, count: 60 },
        { ...aVisit, result: 'unknown', count: 3 },
        { ...lost, reason: 'looking', count: 10 },
        { ...lost, reason: 'waiting', count: 8 },
        { ...lost, reason: 'price', count: 4 },
        { ...lost, count: 5 },
      ],
      defaultReasons,
    )
    expect(funnelOf(figures)).toEqual({
      came: 90,
      wanted: 77,
      bought: 60,
      looking: 10,
      lost: { service: 8, other: 4, unsaid: 5 },
    })
  })

  test('without visits there is nothing, and no zero in its place', () => {
    const nothing = counterFigures([], defaultReasons)
    expect(nothing).toMatchObject({ visits: 0, reasons: [], byShift: [] })
    expect([nothing.conversion.share, nothing.lostByService.share]).toEqual([null, null])
  })

  test('parts of the time add up to the visits, a day counts once', () => {
    const figures = counterFigures(
      [
        { ...aVisit, count: 3 },
        { ...aVisit, result: 'notBought', reason: 'waiting', count: 2 },
        { ...aVisit, day: '2026-03-03', hour: 18, shift: 'afternoon' },
        { ...aVisit, day: '2026-03-03', hour: null, shift: null, count: 4 },
      ],
      defaultReasons,
    )
    expect(
      figures.byShift.map(({ part, visits, unserved, perDay }) => [part, visits, unserved, perDay]),
    ).toEqual([
      ['morning', 5, 2, 5],
      ['afternoon', 1, 0, 1],
    ])
    expect(figures.byWeekday.map(({ part, visits }) => [part, visits])).toEqual([
      ['1', 5],
      ['2', 5],
    ])
    expect(figures.byHour.map(({ part }) => part)).toEqual(['10', '18'])
    // Whoever counted from nine to twelve saw nobody at ten on the second day; at eleven it may be closed.
    const first = [9, 10, 12].map((hour) => ({ ...aVisit, hour, count: 2 }))
    const second = [9, 12].map((hour) => ({ ...aVisit, day: '2026-03-03', hour }))
    const days = counterFigures([...first, ...second], defaultReasons)
    expect(days.byHour.map(({ part, visits, perDay }) => [part, visits, perDay])).toEqual([
      ['9', 3, 1.5],
      ['10', 2, 1],
      ['12', 3, 1.5],
    ])
  })

  test('whatever is counted, buyers and reasons never exceed the visits', () => {
    const visits = record({
      day: constantFrom('2026-03-02', '2026-03-03'),
      hour: integer({ min: 0, max: 23 }),
      shift: constantFrom('morning' as const, 'evening' as const),
      result: constantFrom('bought' as const, 'notBought' as const, 'unknown' as const),
      reason: constantFrom('price', 'waiting', 'looking', 'other', null),
      count: integer({ min: 1, max: 50 }),
    })
    // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
    holds(
      property(array(visits, { maxLength: 30 }), (typed) => {
        const counted = typed.map((one) => (one.result === 'notBought' ? one : { ...one, reason: null }))
        const figures = counterFigures(counted, defaultReasons)
        const given = figures.reasons.reduce((sum, { n }) => sum + n, 0)
        expect(given + figures.withoutReason).toBe(figures.notBought)
        expect(figures.lostSales).toBeLessThanOrEqual(figures.notBought)
        expect(figures.byHour.reduce((sum, part) => sum + part.visits, 0)).toBe(figures.visits)
      }),
      { numRuns: 60 },
    )
  })

  test('hours that stand out are peaks or idle', () => {
    const hour = (part: string, perDay: number) => ({ ...partOf, part, perDay })
    expect(busyHours([hour('9', 2), hour('12', 4), hour('14', 12)])).toEqual({ peak: ['14'], idle: ['9'] })
    expect(busyHours([hour('9', 2), hour('12', 40)])).toEqual({ peak: [], idle: [] })
  })
})

const partOf = {
  visits: 1,
  conversion: { successes: 0, n: 0, share: null, interval: null },
  unserved: 0,
}

test('nine reasons have a digit, one is free and one is looking; shifts begin at their hour', () => {
  expect(digitReasons(defaultReasons)).toHaveLength(9)
  expect(ReasonList.safeParse(defaultReasons).success).toBe(true)
  const tenth = { key: 'own-1', name: 'Ruido', kind: 'service' as const, isHidden: false }
  expect(ReasonList.safeParse([...defaultReasons, tenth]).success).toBe(false)
  expect(ReasonList.safeParse([...defaultReasons, { ...tenth, name: '', isHidden: true }]).success).toBe(
    false,
  )
  expect(['13:59', '14:00', '20:00'].map((time) => shiftAt(time, defaultShiftHours))).toEqual([
    'morning',
    'afternoon',
    'evening',
  ])
})

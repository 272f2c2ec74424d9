import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, partsOf } from '#shared/calendar/civilDate'
import { everyMonthsChoices, nextDue, type SamplePlan, sampleAdvice, summaryOf } from '#shared/surveys/waves'

const held = { everyMonths: 1, lastClosedOn: '2026-01-31', hasOpenWave: false }

describe('when a survey is due', () => {
  test.each([
    ['2026-02-01', { on: '2026-02-28', state: 'upToDate', days: 27 }],
    ['2026-02-13', { on: '2026-02-28', state: 'soon', days: 15 }],
    ['2026-02-28', { on: '2026-02-28', state: 'soon', days: 0 }],
    ['2026-03-03', { on: '2026-02-28', state: 'late', days: -3 }],
  ])('closed on 31 January and held monthly, on %s', (today, due) => {
    expect(nextDue(held, today)).toEqual(due)
  })

  test('nothing is due without a plan, before the first wave closed, or while one is open', () => {
    expect(nextDue({ ...held, everyMonths: null }, '2030-01-01')).toBeNull()
    expect(nextDue({ ...held, lastClosedOn: null }, '2030-01-01')).toBeNull()
    expect(nextDue({ ...held, hasOpenWave: true }, '2030-01-01')).toBeNull()
  })

  test('the day never leaves the month that the plan names, and late means past it', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.constantFrom(...everyMonthsChoices), (lastClosedOn, today, everyMonths) => {
        const due = nextDue({ everyMonths, lastClosedOn, hasOpenWave: false }, today)
        const [from, to] = [partsOf(lastClosedOn), partsOf(due?.on ?? '')]
        expect(12 * (to.year - from.year) + to.month - from.month).toBe(everyMonths)
        expect(to.day).toBeLessThanOrEqual(from.day)
        expect(due?.days).toBe(daysBetween(today, due?.on ?? ''))
        expect(due?.state === 'late').toBe((due?.days ?? 0) < 0)
      }),
    )
  })
})

describe('what a wave comes to', () => {
  const counts = { population: 200, handedOut: 110, usableCount: 66, insufficientCount: 3, voidCount: 1 }

  test('its sheets, the share that answered and the margin', () => {
    expect(summaryOf(counts)).toEqual({
      handedOut: 110,
      returned: null,
      keyed: 70,
      usable: 66,
      insufficient: 3,
      voided: 1,
      responseRate: 0.6,
      margin: expect.closeTo(9.9, 1),
    })
  })

  test('handed out are those that were counted or those of the register, whichever are more', () => {
    const of = (handedOut: number | null, noted: number | null) =>
      summaryOf({ ...counts, handedOut }, { handedOut: noted, back: 70 })
    expect([of(110, 90), of(90, 110), of(null, 110), of(110, null)].map((one) => one.handedOut)).toEqual([
      110, 110, 110, 110,
    ])
    expect([of(null, null).handedOut, of(0, null).handedOut, of(1, 2).returned]).toEqual([null, 0, 70])
  })

  test('what is not known stays so', () => {
    const summary = summaryOf({ ...counts, handedOut: null, usableCount: 0 })
    expect([summary.responseRate, summary.margin]).toEqual([null, null])
  })
})

describe('the sample in plain words', () => {
  const plan: SamplePlan = { population: 200, plannedSample: 66, sampling: 'random', expectedResponse: 0.6 }

  test('66 of 200 give ±10, and getting them takes about 110 sheets', () => {
    expect(sampleAdvice(plan)).toEqual([
      { kind: 'marginOf', sheets: 66, population: 200, points: 10 },
      { kind: 'neededHandOut', points: 10, sheets: 66, handOut: 110 },
    ])
  })

  test('without a population, or a guess of how many answer', () => {
    expect(sampleAdvice({ ...plan, population: null, expectedResponse: null })).toEqual([
      { kind: 'margin', sheets: 66, points: 12 },
      { kind: 'needed', points: 10, sheets: 97 },
    ])
  })

  test('before anything is typed it only says what ±10 takes', () => {
    expect(
      sampleAdvice({ population: null, plannedSample: null, sampling: null, expectedResponse: null }),
    ).toEqual([{ kind: 'needed', points: 10, sheets: 97 }])
  })

  test('more sheets than customers are never asked for', () => {
    expect(sampleAdvice({ ...plan, population: 20, plannedSample: null, expectedResponse: 0.5 })).toEqual([
      { kind: 'neededEverybody', points: 10, sheets: 17, population: 20 },
    ])
  })

  test('asking everybody leaves no margin', () => {
    const everybody = [{ kind: 'everybody', population: 200 }]
    expect(sampleAdvice({ ...plan, plannedSample: 200 })).toEqual(everybody)
    expect(sampleAdvice({ ...plan, plannedSample: null, sampling: 'census' })).toEqual(everybody)
  })

  test('a sample of convenience is told to be only a guide', () => {
    expect(sampleAdvice({ ...plan, sampling: 'convenience' }).at(-1)).toEqual({ kind: 'guide' })
  })

  test('every figure it says is a whole number that a person can read', () => {
    const count = fc.option(fc.integer({ min: 1, max: 100_000 }))
    const response = fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }))
    fc.assert(
      fc.property(count, count, response, (population, plannedSample, expectedResponse) => {
        const advice = sampleAdvice({ population, plannedSample, sampling: 'shifts', expectedResponse })
        const figures = advice
          .flatMap((one) => Object.values(one))
          .filter((value) => typeof value === 'number')
        expect(figures.every((figure) => Number.isSafeInteger(figure) && figure > 0)).toBe(true)
      }),
    )
  })
})

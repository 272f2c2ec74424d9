import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensionGaps } from '#shared/analysis/fiveDimensions'
import {
  isDoubtful,
  meanCrosshair,
  placeAttributes,
  priorities,
} from '#shared/analysis/importancePerformance'
import { levelResult } from '#shared/analysis/levels'
import {
  type CaseHistory,
  firstReplyWithinGoal,
  isFirstContactProvisional,
  isOpen,
  isSolvedAtFirstContact,
  replyPairs,
  resolutionMinutes,
} from '#shared/analysis/serviceStandards'
import { minutesBetween } from '#shared/calendar/wallClock'
import { compareWithCompetitors, weightedRatings } from '#shared/comparison/competitors'
import { rankServices } from '#shared/services/ranking'

describe('services wanted', () => {
  test('without index go last, equal ones by demand and then by name', () => {
    const ranking = rankServices([
      { name: 'Wi-Fi', wants: ['na', null], importance: [3] },
      { name: 'Envío', wants: [1, 0], importance: [3] },
      { name: 'Ducha', wants: [1, 0], importance: [3] },
      { name: 'Tarjeta', wants: [1, 1], importance: ['na', 2] },
    ])
    // The same index: the one more people want goes first.
    expect(ranking.map(({ name, index }) => [name, index])).toEqual([
      ['Tarjeta', 25],
      ['Ducha', 25],
      ['Envío', 25],
      ['Wi-Fi', null],
    ])
  })
})

describe('importance and performance', () => {
  const attributes = [
    { name: 'Trato', importance: 4.5, performance: 4.6 },
    { name: 'Local', importance: 4.1, performance: 4.2 },
    { name: 'Web', importance: 4.3, performance: 4.4 },
  ]

  test('against the midpoint all is well, against the means something never is', () => {
    const midpoint = { importance: 3, performance: 3 }
    expect(placeAttributes(attributes, midpoint).map(({ quadrant }) => quadrant)).toEqual([
      'keep',
      'keep',
      'keep',
    ])
    const means = meanCrosshair(attributes) ?? midpoint
    // The third stands on both lines, and a border counts as high.
    expect(placeAttributes(attributes, means).map(({ quadrant }) => quadrant)).toEqual([
      'keep',
      'lowPriority',
      'keep',
    ])
    expect([meanCrosshair([]), priorities([])]).toEqual([null, []])
  })

  test('a place is doubtful when the interval holds its line', () => {
    expect([
      isDoubtful({ low: 3, high: 4 }, 4),
      isDoubtful({ low: 3, high: 4 }, 4.1),
      isDoubtful(null, 4),
    ]).toEqual([true, false, false])
  })
})

describe('competitors', () => {
  test('each class in its turn', () => {
    const row = (importance: number, own: number, best: number | null) => ({
      name: `${importance} ${own}`,
      importance,
      own,
      competitors: [best, null],
    })
    const rows = compareWithCompetitors([
      row(5, 3.8, 3.9),
      row(5, 3.8, 4),
      row(5, 4.3, 4),
      row(5, 4.1, 4),
      row(1, 3.8, 4),
      row(1, 4.2, 4),
      row(1, 4.1, 4),
      row(1, 4.1, null),
    ])
    expect(rows.map((each) => each.class)).toEqual([
      'opportunity',
      'criticalWeakness',
      'strength',
      'importantTie',
      'minorWeakness',
      'undervaluedStrength',
      'unimportantParity',
      null,
    ])
    expect(rows.at(-1)).toMatchObject({ best: null, index: null, differenceToBest: null })
    expect(weightedRatings([row(5, 4, null)])).toEqual({ own: 4, competitors: [null, null] })
  })
})

describe('five levels', () => {
  test('one criminal answer is amber, one in twenty of thirty or more is red', () => {
    const answers = (criminal: number, n: number) =>
      Array.from({ length: n }, (_, index) => ({ received: index < criminal ? 1 : 4, desired: 4 }))
    expect(
      [answers(0, 40), answers(1, 40), answers(2, 40), answers(2, 29)].map((each) => levelResult(each).alert),
    ).toEqual(['none', 'amber', 'red', 'amber'])
    expect(levelResult([])).toMatchObject({
      n: 0,
      median: null,
      meanReceived: null,
      gap: null,
      alert: 'none',
    })
  })
})

describe('five dimensions', () => {
  const dimensions = [
    { key: 'one', items: [0, 1] },
    { key: 'two', items: [2, 3, 4] },
  ]

  test('nobody, no figures', () => {
    expect(dimensionGaps([], dimensions)).toMatchObject({
      unweighted: null,
      weighted: null,
      weightedByMeanPoints: null,
    })
  })

  test('half of the items of a dimension are enough', () => {
    const [person] = dimensionGaps(
      [{ expectations: [7, 7, 7, 7, 7], perceptions: [6, null, 5, 'na', null], points: [] }],
      dimensions,
    ).people
    expect(person).toEqual({ gaps: [-1, null], points: null, isRescaled: false, weighted: null })
  })

  test('the same gap everywhere is the gap of the whole, whatever the points', () => {
    const points = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(100))
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), points, (gap, given) => {
        const perceptions = [4, 4, 4, 4, 4].map((expected) => expected + gap)
        const sheet = { expectations: [4, 4, 4, 4, 4], perceptions, points: given }
        const { unweighted, weighted, weightedByMeanPoints } = dimensionGaps([sheet], dimensions)
        return [unweighted, weighted, weightedByMeanPoints].every(
          (value) => Math.abs((value ?? 99) - gap) < 1e-9,
        )
      }),
    )
  })
})

describe('service standards', () => {
  const aCase = (history: Partial<CaseHistory>): CaseHistory => ({
    openedAt: '2026-03-16T10:00',
    messages: [],
    resolvedAt: [],
    reopenedAt: [],
    ...history,
  })
  const asked = (at: string, needsReply = true) => ({ direction: 'in' as const, at, needsReply })
  const answered = (at: string) => ({ direction: 'out' as const, at, needsReply: false })

  test('thanks need no reply, and a message nobody asked for answers nothing', () => {
    const messages = [
      answered('2026-03-16T09:00'),
      asked('2026-03-16T10:00'),
      asked('2026-03-16T10:30'),
      answered('2026-03-16T11:00'),
      asked('2026-03-16T11:05', false),
      answered('2026-03-16T12:00'),
      asked('2026-03-16T13:00'),
    ]
    expect(replyPairs(aCase({ messages }), minutesBetween)).toEqual([
      { askedAt: '2026-03-16T10:00', answeredAt: '2026-03-16T11:00', minutes: 60 },
    ])
  })

  test('a reopening within seven days spoils the first contact, a later one does not', () => {
    const solved = aCase({
      messages: [asked('2026-03-16T10:00'), answered('2026-03-16T10:05')],
      resolvedAt: ['2026-03-16T10:05'],
    })
    expect(isSolvedAtFirstContact(solved)).toBe(true)
    expect(isSolvedAtFirstContact({ ...solved, reopenedAt: ['2026-03-23T09:00'] })).toBe(false)
    expect(isSolvedAtFirstContact({ ...solved, reopenedAt: ['2026-03-24T09:00'] })).toBe(true)
    expect(isSolvedAtFirstContact(aCase({}))).toBeNull()
    expect(isFirstContactProvisional('2026-03-16T10:05', '2026-03-22T23:00')).toBe(true)
    expect(isFirstContactProvisional('2026-03-16T10:05', '2026-03-23T00:00')).toBe(false)
  })

  test('a reopened case is open and has no time of resolution', () => {
    const reopened = aCase({ resolvedAt: ['2026-03-16T11:00'], reopenedAt: ['2026-03-17T11:00'] })
    expect([isOpen(reopened), resolutionMinutes(reopened, minutesBetween)]).toEqual([true, null])
  })

  test('an unanswered case inside its goal is not decided yet', () => {
    const unanswered = aCase({})
    const within = (cutoff: string) => firstReplyWithinGoal([unanswered], 60, cutoff, minutesBetween)
    expect([within('2026-03-16T11:00').n, within('2026-03-16T11:01').n]).toEqual([0, 1])
    expect(within('2026-03-16T11:01').share).toBe(0)
  })
})

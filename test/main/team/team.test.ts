import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksTogether } from '#shared/team/chain'
import { atEnd, productivity, turnover } from '#shared/team/headcount'
import { employeeNetPromoter, internalIndex } from '#shared/team/internalIndex'
import {
  appForEachTest,
  aQuestionnaire,
  aWave,
  keyedSheets,
  outcomeOf,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest({ now: '2026-07-02T10:00:00' })
const month = (changes = {}) => ({
  month: '2026-06',
  atStart: 9,
  joined: 2,
  departed: 1,
  hours: 1000,
  output: 3400,
  ...changes,
})

describe('who comes and goes', () => {
  test('one of nine and a half people is 10.5 in a hundred, and 3,400 orders in 1,000 hours are 3.4 an hour', () => {
    expect(atEnd(month())).toBe(10)
    expect(turnover([month()])).toBeCloseTo(100 / 9.5, 10)
    expect(productivity([month(), month({ hours: null })])).toBeCloseTo(3.4, 10)
    expect([
      turnover([]),
      productivity([]),
      turnover([month({ atStart: 0, joined: 0, departed: 0 })]),
    ]).toEqual([null, null, null])
  })

  test('a month is noted, changed, taken away and undone; more than there were cannot leave', async () => {
    await app().call('team.putMonth', { month: month() })
    await app().call('team.putMonth', { month: month({ departed: 2 }) })
    expect(await app().call('team.months', {})).toMatchObject([{ month: '2026-06', departed: 2, atEnd: 9 }])
    expect(await outcomeOf(app().call('team.putMonth', { month: month({ departed: 12 }) }))).toBe(
      'invalidInput',
    )
    expect(await outcomeOf(app().call('team.putMonth', { month: month({ month: '2026-08' }) }))).toBe(
      'invalidInput',
    )
    await app().call('team.removeMonth', { month: '2026-06' })
    await app().call('history.undo', {})
    expect(await app().call('team.months', {})).toHaveLength(1)
  })
})

describe('what the team says', () => {
  const questions = someQuestions('A5', 'A5', 'R10')

  test('fewer than five people are never told of, nor fewer than ten of whether they would recommend', () => {
    // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
    assert(
      property(array(integer({ min: 1, max: 5 }), { maxLength: 20 }), (given) => {
        const sheets = given.map((value) => [value, value, 2 * value])
        const index = internalIndex(questions, sheets)
        expect(index === null).toBe(given.length < 5)
        expect(employeeNetPromoter(questions, sheets) === null).toBe(given.length < 10)
        if (index)
          expect(index.mean).toBeCloseTo((100 * (given.reduce((a, b) => a + b) / given.length - 1)) / 4, 9)
      }),
    )
  })

  test('a wave is told of when it is closed, and its index can be read as an indicator', async () => {
    const { surveyId } = await app().call('surveys.create', { templateId: 'T09', title: '', language: 'es' })
    await app().call('surveys.save', {
      surveyId,
      questionnaire: aQuestionnaire({ audience: 'employees', questions }),
    })
    const { waveId } = await app().call('surveys.openWave', {
      surveyId,
      wave: aWave({ openedOn: '2026-05-01' }),
    })
    await keyedSheets(
      app(),
      waveId,
      [5, 4, 4, 3, 4].map((value) => [value, value, 8]),
    )
    expect(await app().call('team.waves', {})).toMatchObject([{ sheets: 5, index: null, netPromoter: null }])
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-05-20' })
    expect(await app().call('team.waves', {})).toMatchObject([
      {
        sheets: 5,
        index: 75,
        // 75 ± 2.776·s/√5
        indexInterval: { low: expect.closeTo(53.05, 2), high: expect.closeTo(96.95, 2) },
        netPromoter: null,
        netPromoterInterval: null,
      },
    ])
    const quarter = { start: '2026-04-01', end: '2026-07-01' }
    expect(
      await app().call('indicators.read', { keys: ['teamIndex', 'teamNetPromoter'], ...quarter }),
    ).toEqual([
      { key: 'teamIndex', value: 75, n: 5 },
      { key: 'teamNetPromoter', value: null, n: 0 },
    ])
  })
})

describe('the chain', () => {
  test('begins as the model, is made one’s own, and takes figures typed by month', async () => {
    const model = await app().call('team.chain', { length: 'quarter' })
    expect(model.links.map(({ kind }) => kind)).toHaveLength(8)
    expect([model.olderStart, model.newerStart]).toEqual(['2026-01-01', '2026-04-01'])
    await app().call('team.putChain', {
      links: [
        { id: null, name: 'Permanencia', indicator: 'teamStays' },
        { id: null, name: 'Margen', indicator: null },
      ],
    })
    for (const [at, departed] of [
      ['2026-03', 0],
      ['2026-06', 1],
    ] as const)
      await app().call('team.putMonth', { month: month({ month: at, atStart: 10, joined: 0, departed }) })
    for (const [at, value] of [
      ['2026-02', 11],
      ['2026-04', 12],
      ['2026-05', 13],
    ] as const)
      await app().call('team.putChainValue', { linkId: 2, month: at, value })
    const { links, together } = await app().call('team.chain', { length: 'quarter' })
    expect(
      links.map(({ older, newer, change }) => [
        older,
        newer && Math.round(10 * newer) / 10,
        change?.direction,
      ]),
    ).toEqual([
      [100, 89.5, 'down'],
      [11, 12.5, 'up'],
    ])
    expect(together).toEqual([])
  })

  test('a link that is taken away takes its figures along, and undo brings both back', async () => {
    const link = (id: number | null, name: string) => ({ id, name, indicator: null })
    await app().call('team.putChain', { links: [link(null, 'A'), link(null, 'B'), link(null, 'C')] })
    await app().call('team.putChainValue', { linkId: 3, month: '2026-06', value: 5 })
    await app().call('team.putChain', { links: [link(2, 'B'), link(1, 'A')] })
    expect((await app().call('team.chain', { length: 'month' })).links.map(({ name }) => name)).toEqual([
      'B',
      'A',
    ])
    await app().call('history.undo', {})
    expect((await app().call('team.chain', { length: 'month' })).links[2]).toMatchObject({
      name: 'C',
      newer: 5,
    })
    const unknown = app().call('team.putChain', { links: [link(9, 'X'), link(1, 'A')] })
    expect(await outcomeOf(unknown)).toBe('notFound')
  })

  test('links are said to go together from eight periods on, and never earlier', () => {
    // biome-ignore lint/nursery/noFloatingPromises: a property that does not wait is checked at once.
    assert(
      property(array(constantFrom(null, 1, 2, 3, 4, 5), { maxLength: 14 }), (values) => {
        const told = values.filter((value) => value !== null)
        const [found] = linksTogether([values, values.map((value) => value && 2 * value)])
        expect(found !== undefined).toBe(told.length >= 8 && new Set(told).size > 1)
        if (found) expect(found.r).toBeCloseTo(1, 9)
      }),
    )
  })
})

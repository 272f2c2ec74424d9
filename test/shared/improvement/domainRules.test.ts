import { describe, expect, test } from 'vitest'
import { evaluatePerson } from '#shared/appraisals/evaluation'
import { auditResult } from '#shared/audits/auditRules'
import { compareViews } from '#shared/audits/commandments'
import { compliance, complianceState } from '#shared/cases/compliance'
import { scoreChecklist, scoreOfAnswer } from '#shared/checklists/scoring'
import { basketIndex } from '#shared/comparison/basket'
import { purchaseResult } from '#shared/counter/purchases'
import { momentResult } from '#shared/moments/momentResult'
import { planProgress } from '#shared/plan/progress'
import { customersToBreakEven, retentionEconomics } from '#shared/retention/retention'
import { orderSuggestions } from '#shared/suggestions/priority'
import { chainChange } from '#shared/team/chain'

describe('visits', () => {
  test('minutes fall from the target to the limit', () => {
    const score = (value: number) => scoreOfAnswer({ type: 'minutes', value, target: 2, limit: 6 })
    expect([0, 2, 4, 6, 9].map(score)).toEqual([1, 1, 0.5, 0, 0])
  })

  test('a sheet on which nothing applied has no score', () => {
    const item = { key: 'a', section: 'Caja', weight: 2, isCritical: true, answer: null }
    expect(scoreChecklist([item])).toEqual({
      itemScores: [null],
      score: null,
      sections: [{ section: 'Caja', score: null }],
      failedCriticals: [],
    })
    expect(basketIndex([{ name: 'Pan', quantity: 1, ownPrice: 1, otherPrice: null }])).toEqual({
      index: null,
      own: null,
      other: null,
      compared: 0,
      excluded: ['Pan'],
    })
  })
})

describe('deadlines', () => {
  test('the due day is still in time', () => {
    expect(complianceState({ due: '2026-03-10', answered: null }, '2026-03-10')).toBe('running')
    expect(complianceState({ due: '2026-03-10', answered: '2026-03-10' }, '2026-03-20')).toBe('onTime')
    expect(compliance(['running']).share).toBeNull()
  })
})

describe('moments of truth', () => {
  test('a tie is normal, and five observations are needed', () => {
    expect(momentResult({ positive: 4, normal: 0, negative: 4 }).label).toBe('normal')
    expect(momentResult({ positive: 4, normal: 0, negative: 0 }).label).toBe('fewData')
    expect(momentResult({ positive: 5, normal: 0, negative: 0 }).label).toBe('positive')
    expect(momentResult({ positive: 0, normal: 0, negative: 0 })).toMatchObject({
      n: 0,
      net: null,
      isRedFlag: false,
    })
  })
})

describe('money', () => {
  test('figures that contradict each other give nothing', () => {
    const figures = {
      customersAtStart: 100,
      customersAtEnd: 120,
      newCustomers: 20,
      acquisitionSpend: 0,
      retentionSpend: 0,
      marginPerCustomer: 50,
    }
    expect(retentionEconomics(figures)).toMatchObject({
      churnPercent: 0,
      costRatio: null,
      expectedLife: null,
    })
    expect(retentionEconomics({ ...figures, newCustomers: 19 })).toBeNull()
    expect(retentionEconomics({ ...figures, newCustomers: 121 })).toBeNull()
    expect([customersToBreakEven(600, 0), customersToBreakEven(600, 60)]).toEqual([null, 10])
  })

  test('no visits, no conversion', () => {
    expect(purchaseResult(0, 0, [])).toMatchObject({
      conversion: { share: null },
      lostByServicePercent: null,
    })
  })
})

describe('self-assessment', () => {
  test('what nobody rated drops out', () => {
    const { score, weakest, components } = evaluatePerson([
      { key: 'look', weight: 20, ratings: [null, 'na'] },
      { key: 'attitude', weight: 50, ratings: [3] },
    ])
    expect([score, weakest, components[0]?.mean]).toEqual([50, 'attitude', null])
    expect(evaluatePerson([])).toEqual({ score: null, components: [], weakest: null })
    expect(auditResult([{ key: 'R1', items: ['na'] }])).toEqual({
      rules: [{ key: 'R1', percent: null }],
      total: null,
      totalByItems: null,
      lowest: [],
    })
  })

  test('a whole point over the staff is a blind spot', () => {
    const { rows } = compareViews([
      { owner: 4.1, staff: 3.1 },
      { owner: 4, staff: 3.1 },
      { owner: 5, staff: null },
    ])
    expect(rows.map(({ isBlindSpot }) => isBlindSpot)).toEqual([true, false, false])
  })
})

describe('progress', () => {
  test('a new cycle opens with the last step', () => {
    expect(planProgress([100, 100])).toEqual({ percent: 100, currentStep: null, isNextCycleOpen: true })
    expect(planProgress([])).toEqual({ percent: null, currentStep: null, isNextCycleOpen: false })
  })

  test('two percent is a change, from nothing there is none to tell', () => {
    expect(chainChange(50, 51)).toEqual({ percent: 2, direction: 'up' })
    expect(chainChange(-50, -51)).toEqual({ percent: -2, direction: 'down' })
    expect([chainChange(0, 5), chainChange(null, 5)]).toEqual([null, null])
  })

  test('suggestions of the same priority: less effort, then more votes', () => {
    const ordered = orderSuggestions([
      { key: 'a', impact: 2, effort: 4, votes: 1 },
      { key: 'b', impact: 4, effort: 5, votes: 9 },
      { key: 'c', impact: 2, effort: 4, votes: 3 },
    ])
    expect(ordered.map(({ key }) => key)).toEqual(['c', 'a', 'b'])
  })
})

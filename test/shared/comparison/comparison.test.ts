import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answeredItems,
  type Checklist,
  type ChecklistEntries,
  type ChecklistItem,
  checklistProblems,
  unansweredItems,
} from '#shared/checklists/checklist'
import { missedItems } from '#shared/checklists/missed'
import { scoreChecklist } from '#shared/checklists/scoring'
import { sharedChecklist } from '#shared/checklists/versions'
import { basketIndex } from '#shared/comparison/basket'
import { compareWithCompetitors } from '#shared/comparison/competitors'
import { type Given, type ProfileAttribute, profileOf, threeOpportunities } from '#shared/comparison/profile'
import { onRatingScale, visitRating } from '#shared/comparison/ratings'
import { compareVisits, summaryOfScores } from '#shared/comparison/visitGroups'

const noText = { es: 'x', en: 'x' }
const section = (key: string) => ({ key, name: noText })

const item: fc.Arbitrary<ChecklistItem> = fc.record({
  key: fc.constant(''),
  section: fc.constantFrom('s1', 's2', 's3'),
  type: fc.constantFrom('yesno', 'scale5', 'minutes'),
  text: fc.constant(noText),
  weight: fc.integer({ min: 1, max: 5 }),
  isCritical: fc.boolean(),
  target: fc.constant(2),
  limit: fc.constant(6),
  attributeId: fc.constant(null),
  dimension: fc.constant(null),
  element: fc.constant(null),
})

const checklist: fc.Arbitrary<Checklist> = fc.array(item, { minLength: 1, maxLength: 8 }).map((items) => ({
  title: noText,
  sections: ['s1', 's2', 's3'].map(section),
  items: items.map((one, index) => ({ ...one, key: `M${index}` })),
}))

/** Answers to the items of a checklist, some of them N/A or not given. */
const found = checklist.chain((list) =>
  fc
    .tuple(
      ...list.items.map(({ type }) =>
        type === 'yesno'
          ? fc.option(fc.oneof(fc.boolean(), fc.constant('na' as const)))
          : fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('na' as const))),
      ),
    )
    .map((values) => ({
      list,
      entries: Object.fromEntries(
        list.items.map(({ key }, index) => [key, { value: values[index] ?? null, note: '' }]),
      ) as ChecklistEntries,
    })),
)

test('sections by their applied weight add up to the visit, whatever did not apply', () => {
  fc.assert(
    fc.property(found, ({ list, entries }) => {
      const items = answeredItems(list, entries)
      const { score, sections } = scoreChecklist(items)
      const weightOf = (key: string) =>
        items
          .filter((one) => one.section === key && one.answer !== null)
          .reduce((total, { weight }) => total + weight, 0)
      const all = items
        .filter(({ answer }) => answer !== null)
        .reduce((total, { weight }) => total + weight, 0)
      const parts = sections.reduce((total, each) => total + weightOf(each.section) * (each.score ?? 0), 0)
      if (score === null) expect(all).toBe(0)
      else expect(score).toBeCloseTo(parts / all)
    }),
  )
})

test('what did not apply changes nothing: leaving it out gives the same score', () => {
  fc.assert(
    fc.property(found, ({ list, entries }) => {
      const isApplied = ({ key }: ChecklistItem) => typeof (entries[key]?.value ?? 'na') !== 'string'
      const applied = { ...list, items: list.items.filter(isApplied) }
      expect(scoreChecklist(answeredItems(applied, entries)).score).toEqual(
        scoreChecklist(answeredItems(list, entries)).score,
      )
      const { failedCriticals } = scoreChecklist(answeredItems(list, entries))
      const missed = missedItems(list, entries)
      expect(
        missed
          .slice(0, failedCriticals.length)
          .map(({ item: { key } }) => key)
          .sort(),
      ).toEqual([...failedCriticals].sort())
      expect(missed.every(({ score }) => score < 1)).toBe(true)
      expect(unansweredItems(list, {})).toHaveLength(list.items.length)
    }),
  )
})

test('two versions are compared on what both have, scored by the newest', () => {
  fc.assert(
    fc.property(found, fc.nat(), ({ list, entries }, at) => {
      const dropped = list.items[at % list.items.length]
      const newer = { ...list, items: list.items.filter((one) => one !== dropped) }
      const versions = [
        { id: 1, checklist: list },
        { id: 2, checklist: newer },
      ]
      const visits = [
        { competitorId: 7, versionId: 2, entries },
        { competitorId: null, versionId: 1, entries },
      ]
      const { shared, places } = compareVisits({ versions }, visits)
      expect(shared?.items.length ?? 0).toBe(newer.items.length)
      expect(places.map(({ competitorId }) => competitorId)).toEqual(shared ? [null, 7] : [])
      expect(places[0]?.total).toEqual(places[1]?.total)
    }),
  )
})

test('an item that changed its type is not the same item', () => {
  const one: ChecklistItem = {
    key: 'M1',
    section: 's1',
    type: 'yesno',
    text: noText,
    weight: 1,
    isCritical: false,
    target: null,
    limit: null,
    attributeId: null,
    dimension: null,
    element: null,
  }
  const older: Checklist = { title: noText, sections: [section('s1')], items: [one] }
  const newer: Checklist = { ...older, items: [{ ...one, type: 'scale5' }] }
  const versions = [
    { id: 1, checklist: older },
    { id: 2, checklist: newer },
  ]
  expect(sharedChecklist({ versions }, new Set([1, 2]))).toBeNull()
  expect(sharedChecklist({ versions }, new Set([2]))?.items).toHaveLength(1)
  expect(checklistProblems({ ...older, items: [{ ...one, type: 'minutes', target: 3, limit: 3 }] })).toEqual([
    { problem: 'limitNotAbove', at: 'M1' },
  ])
  expect(checklistProblems({ ...older, items: [one, { ...one, section: 's9' }] })[0]?.problem).toBe(
    'keyRepeated',
  )
})

test('mean, range and number of visits; under three they are a hint', () => {
  expect(summaryOfScores([70, null, 90])).toEqual({ n: 2, mean: 80, lowest: 70, highest: 90, isHint: true })
  expect(summaryOfScores([1, 2, 3]).isHint).toBe(false)
  expect(summaryOfScores([null])).toEqual({ n: 0, mean: null, lowest: null, highest: null, isHint: true })
})

test('ratings come to 1–5 from any scale, and a visit that says nothing of an attribute gives none', () => {
  expect([1, 4, 7].map((value) => onRatingScale(value, { min: 1, max: 7 }))).toEqual([1, 3, 5])
  expect(visitRating([{ weight: 2, answer: null }])).toBeNull()
  expect(
    visitRating([
      { weight: 3, answer: { type: 'yesno', value: true } },
      { weight: 1, answer: { type: 'yesno', value: false } },
    ]),
  ).toBe(4)
})

const given = (mean: number | null, n = 30): Given => ({ n, mean, standardDeviation: 0.8 })
const attribute = (
  name: string,
  importance: number | null,
  own: Given,
  ...competitors: Given[]
): ProfileAttribute => ({ id: 1, name, importance, own, competitors, pairs: competitors.map(() => null) })

test('a competitor with too few ratings is shown with its number and is never the best', () => {
  const { rows } = profileOf([attribute('Rapidez', 5, given(3), given(5, 2), given(3.5, 3))], 'visits')
  expect(rows[0]).toMatchObject({ best: 3.5, bestAt: 1, difference: -0.5, class: 'opportunity' })
  expect(rows[0]?.competitors[0]?.mean).toBe(5)
  const survey = profileOf([attribute('Rapidez', 5, given(3), given(5, 4))], 'survey')
  expect(survey.rows[0]).toMatchObject({ best: null, class: null, competitors: [{ n: 4, mean: null }] })
})

test('a wide interval says that the difference is not safe, and an opinion has none', () => {
  const near = profileOf([attribute('Rapidez', 5, given(4, 6), given(4.3, 6))], 'survey').rows[0]
  const far = profileOf([attribute('Rapidez', 5, given(2), given(4.9))], 'survey').rows[0]
  const opinion = profileOf(
    [attribute('Rapidez', 5, given(2, 1), { ...given(4, 1), standardDeviation: null })],
    'opinion',
  )
  expect([near?.isUnsure, far?.isUnsure, opinion.rows[0]?.isUnsure]).toEqual([true, false, null])
  expect(opinion.rows[0]?.class).toBe('criticalWeakness')
})

test('rows go by class and then by importance; the opportunities lead, three at most', () => {
  const { rows } = profileOf(
    [
      attribute('Igual', 4, given(4.1), given(4.1)),
      attribute('Nadie', 4.1, given(3), given(3)),
      attribute('Peor', 5, given(4), given(4.9)),
      attribute('Nadie, y más', 4.5, given(3), given(3.2)),
      attribute('Poco', 1, given(4), given(3)),
      attribute('Sin importancia', null, given(4), given(3)),
      attribute('Peor aún', 4.4, given(3.9), given(4.9)),
    ],
    'survey',
  )
  expect(rows.map(({ name }) => name)).toEqual([
    'Nadie, y más',
    'Nadie',
    'Peor',
    'Peor aún',
    'Igual',
    'Poco',
    'Sin importancia',
  ])
  expect(threeOpportunities(rows).map(({ name }) => name)).toEqual(['Nadie, y más', 'Nadie', 'Peor'])
})

test('without our rating, or without importance, there is no class, and nothing becomes a zero', () => {
  const competitors = [4]
  const [none, unweighed] = compareWithCompetitors([
    { name: 'a', importance: 5, own: null, competitors },
    { name: 'b', importance: null, own: 3, competitors },
  ])
  expect(none).toMatchObject({ best: 4, differenceToBest: null, index: null, class: null })
  expect(unweighed).toMatchObject({ best: 4, differenceToBest: -1, index: 75, class: null })
})

test('a basket is the same whatever the currency, and turns round with the sides', () => {
  const price = fc.integer({ min: 1, max: 500 })
  const line = fc.record({
    name: fc.constant('Pan'),
    quantity: fc.integer({ min: 1, max: 9 }),
    ownPrice: fc.option(price),
    otherPrice: fc.option(price),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), price, (lines, rate) => {
      const { index, compared, excluded } = basketIndex(lines)
      expect(compared + excluded.length).toBe(lines.length)
      const scaled = (value: number | null) => value && value * rate
      const dearer = lines.map((one) => ({
        ...one,
        ownPrice: scaled(one.ownPrice),
        otherPrice: scaled(one.otherPrice),
      }))
      const turned = lines.map((one) => ({ ...one, ownPrice: one.otherPrice, otherPrice: one.ownPrice }))
      if (index === null) expect(compared).toBe(0)
      else {
        expect(basketIndex(dearer).index).toBeCloseTo(index)
        expect(basketIndex(turned).index).toBeCloseTo(10_000 / index)
      }
    }),
  )
})

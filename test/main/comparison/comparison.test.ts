import { expect, test } from 'vitest'
import type { Answer } from '#shared/responses/answers'
import { compareMeans, comparePairs } from '#shared/stats/meanComparison'
import { competitorRatings, visitIndicators } from '../../../src/main/comparison/ratings'
import {
  appForEachTest,
  aQuestion,
  aSurveyWithOpenWave,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'
import { answersWithMean, sheetsOf } from '../../support/pairs'
import {
  aChecklist,
  aCompetitor,
  aVisit,
  exampleBasket,
  exampleChecklist,
  exampleEntries,
} from './comparisonDeeds'

const app = appForEachTest()

test('the register has the closest first, and no name twice', async () => {
  await aCompetitor(app(), 'Lejos', 900)
  await aCompetitor(app(), 'Sin medir', null)
  const near = await aCompetitor(app(), 'Cerca', 80)
  const list = await app().call('comparison.competitors', {})
  expect(list.map(({ name }) => name)).toEqual(['Cerca', 'Lejos', 'Sin medir'])
  expect(await outcomeOf(aCompetitor(app(), 'Cerca'))).toBe('nameTaken')

  await app().call('comparison.voidCompetitor', { id: near })
  expect(await app().call('comparison.competitors', {})).toHaveLength(2)
  await app().call('history.undo', {})
  expect(await app().call('comparison.competitors', {})).toHaveLength(3)
})

test('people who know both rate both: the profile compares the pairs, by the rules of the worked example', async () => {
  const [speed = 0, kindness = 0] = await someAttributes(app(), ['Rapidez', 'Amabilidad'])
  const competitorId = await aCompetitor(app())
  const question = (key: string, attributeId: number | null = null) => aQuestion({ key, attributeId })
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [
    question('q1', speed),
    question('q2', kindness),
    question('q3'),
    question('q4'),
  ])
  const [offered] = await app().call('comparison.questions', {})
  expect(offered?.questions.map(({ key }) => key)).toEqual(['q3', 'q4'])
  const tie = (questionKey: string, attributeId: number) => ({ questionKey, competitorId, attributeId })
  // A question about us cannot be one about them too.
  expect(await outcomeOf(app().call('comparison.tieQuestions', { surveyId, ties: [tie('q1', speed)] }))).toBe(
    'invalidInput',
  )
  await app().call('comparison.tieQuestions', { surveyId, ties: [tie('q3', speed), tie('q4', kindness)] })

  const ours = answersWithMean(3.4, 20)
  const theirs = [...answersWithMean(4.2, 20)].reverse()
  const strangers: Answer[] = Array.from({ length: 5 }, () => 'na')
  await keyedSheets(
    app(),
    waveId,
    sheetsOf([
      [...ours, 1, 1, 1, 1, 1],
      [...answersWithMean(4.5, 20), 5, 5, 5, 5, 5],
      [...theirs, ...strangers],
      [...answersWithMean(4, 20), ...strangers],
    ]),
  )
  const { sources, importance, importanceChoices } = await app().call('comparison.profile', {})
  expect([importance, importanceChoices.length]).toEqual([{ kind: 'same' }, 1])
  expect(sources.map(({ source }) => source)).toEqual(['survey'])
  const rows = new Map(sources[0]?.rows.map((row) => [row.name, row]))
  const expected = comparePairs(ours.map((first, index) => ({ first, second: theirs[index] ?? null })))
  // Those who do not know the competitor are in neither mean.
  expect(rows.get('Rapidez')).toMatchObject({
    own: { n: 20 },
    competitors: [{ n: 20 }],
    class: 'criticalWeakness',
    isUnsure: false,
  })
  expect(rows.get('Rapidez')?.difference).toBeCloseTo(-0.8)
  expect(rows.get('Rapidez')?.interval?.low).toBeCloseTo(expected?.interval?.low ?? Number.NaN)
  expect(rows.get('Amabilidad')).toMatchObject({ class: 'strength', best: 4 })
  expect(sources[0]?.totals.own).toBeCloseTo((3.4 + 4.5) / 2)

  // The threshold is the owner's.
  await app().call('comparison.setSettings', { target: 4.5, difference: 0.6 })
  const [again] = (await app().call('comparison.profile', {})).sources
  expect(again?.rows.map((row) => row.class)).toEqual(['opportunity', 'importantTie'])
})

test('what people of each role gave us stands beside the mean of all, and of three companies nothing is told', async () => {
  const [speed = 0] = await someAttributes(app(), ['Rapidez'])
  const competitorId = await aCompetitor(app())
  const options = ['Alumno', 'Familia', 'Empresa', 'Otro'].map((name) => ({ es: name, en: name }))
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [
    aQuestion({ key: 'q1', attributeId: speed }),
    aQuestion({ key: 'q2' }),
    aQuestion({ key: 'rol', type: 'SC', element: 'ROL', options }),
  ])
  expect(await app().call('comparison.byRole', {})).toEqual([])
  const ties = [{ questionKey: 'q2', competitorId, attributeId: speed }]
  await app().call('comparison.tieQuestions', { surveyId, ties })
  const times = (count: number, row: Answer[]) => Array.from({ length: count }, () => row)
  await keyedSheets(app(), waveId, [
    ...times(10, [5, 3, 1]),
    ...times(8, [3, 3, 2]),
    ...times(3, [1, 3, 3]),
    ...times(6, [4, 3, 4]),
    // They do not know the competitor: they are not in our mean, nor in that of their role.
    ...times(5, [1, 'na', 1]),
  ])
  const byRole = await app().call('comparison.byRole', {})
  // (50 + 24 + 3 + 24) ÷ 27; the six others are hidden with the companies, which could be worked out beside them.
  expect(byRole).toMatchObject([
    {
      waveId,
      roleKey: 'rol',
      groups: [{ label: options[0] }, { label: options[1] }],
      rows: [
        {
          own: { n: 27, mean: 101 / 27 },
          cells: [
            { n: 10, mean: 5 },
            { n: 8, mean: 3 },
          ],
          gap: { high: { n: 10, share: 1 }, low: { n: 8, share: 0 } },
        },
      ],
    },
  ])
  expect(await app().deps.jobs.read('roleProfiles', {})).toEqual(byRole)
  const profile = await app().call('comparison.profile', {})
  expect(profile.sources[0]?.rows[0]?.own).toMatchObject({ n: 27, mean: 101 / 27 })
  expect(await app().deps.jobs.read('competitorProfile', {})).toEqual(profile)
})

test('fewer than five answers are not shown, and opinions are a source of their own', async () => {
  const [price = 0] = await someAttributes(app(), ['Precio'])
  const competitorId = await aCompetitor(app())
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [aQuestion()])
  const tie = { questionKey: 'q1', competitorId, attributeId: price }
  await app().call('comparison.tieQuestions', { surveyId, ties: [tie] })
  await keyedSheets(app(), waveId, [[4], [5], [3], [4]])
  const rating = (id: number | null, value: number | null) => ({
    competitorId: id,
    attributeId: price,
    rating: value,
  })
  const give = (ratedOn: string, ...ratings: ReturnType<typeof rating>[]) =>
    app().call('comparison.giveOpinions', { ratedOn, ratings })
  await give('2026-02-01', rating(competitorId, 5), rating(null, 2))
  await give('2026-03-01', rating(competitorId, 3))
  expect(await outcomeOf(give('2026-03-03', rating(null, 4)))).toBe('invalidInput')

  const { sources } = await app().call('comparison.profile', {})
  expect(sources.map(({ source, rows }) => [source, rows[0]?.own.mean, rows[0]?.competitors[0]])).toEqual([
    ['survey', null, { n: 4, mean: null, standardDeviation: null }],
    ['opinion', 2, { n: 1, mean: 3, standardDeviation: null }],
  ])
  // Taking back the newest leaves the one before.
  await give('2026-03-01', rating(competitorId, null))
  expect(await app().call('comparison.opinions', {})).toContainEqual({
    competitorId,
    attributeId: price,
    rating: 5,
    ratedOn: '2026-02-01',
  })
})

test('a visit is scored as in the worked example, its misses first the critical one', async () => {
  const id = await aVisit(app())
  const { visit, sections, missed, failedCriticals } = await app().call('comparison.visit', { id })
  expect(visit.score).toBeCloseTo(70.8333)
  expect(sections.map(({ score }) => score)).toEqual([85, 75, 0, 100])
  expect(failedCriticals).toEqual(['M5'])
  expect(missed.map(({ item }) => item.key)).toEqual(['M5', 'M2', 'M3'])
  expect(missed.map(({ isFailure }) => isFailure)).toEqual([true, false, false])
  expect(visit).toMatchObject({ failedCriticals: 1, unanswered: 0, versionNumber: 1 })

  // Of all visits, ours come first, where something can be done.
  await aVisit(app(), undefined, { visitedOn: '2026-03-02', competitorId: await aCompetitor(app()) })
  expect(await app().call('comparison.failedCriticals', {})).toMatchObject([
    { visitId: id, competitorName: null, itemKey: 'M5' },
    { competitorName: 'Bar Sol', itemKey: 'M5' },
  ])
})

test('a half-typed visit waits, and goes when the visit is stored', async () => {
  const { id: checklistId, versionId } = await aChecklist(app())
  await app().call('comparison.keepVisit', { of: { checklistId }, draft: { entries: { M1: true } } })
  const typing = await app().call('comparison.typing', { checklistId })
  expect(typing.draft).toEqual({ entries: { M1: true } })
  await aVisit(app(), versionId)
  expect((await app().call('comparison.typing', { checklistId })).draft).toBeNull()

  // One that is corrected has a draft of its own.
  const [{ id: visitId } = { id: 0 }] = await app().call('comparison.visits', {})
  await app().call('comparison.keepVisit', { of: { visitId }, draft: { position: 2 } })
  const correcting = await app().call('comparison.typing', { visitId })
  expect([correcting.draft, correcting.visit?.entries]).toEqual([{ position: 2 }, exampleEntries])
  const visit = { competitorId: null, visitedOn: '2026-03-01', entries: exampleEntries }
  await app().call('comparison.changeVisit', { id: visitId, visit })
  expect((await app().call('comparison.typing', { visitId })).draft).toBeNull()
})

test('answers that no item has, the future and an empty visit are refused', async () => {
  const { versionId } = await aChecklist(app())
  const wrong = async (changes: Parameters<typeof aVisit>[2]) => outcomeOf(aVisit(app(), versionId, changes))
  expect([
    await wrong({ visitedOn: '2026-03-03' }),
    await wrong({ competitorId: 99 }),
    await wrong({ entries: { M3: { value: 6, note: '' } } }),
    await wrong({ entries: { M1: { value: 3, note: '' } } }),
    await wrong({ entries: { X9: { value: true, note: '' } } }),
    await wrong({ entries: { M1: { value: null, note: 'nada' } } }),
  ]).toEqual(['invalidInput', 'notFound', ...Array.from({ length: 4 }, () => 'invalidInput')])
})

test('a changed checklist is a new version; visits meet on the items they share', async () => {
  const competitorId = await aCompetitor(app())
  const { id, versionId } = await aChecklist(app())
  const renamed = { ...exampleChecklist(), title: { es: 'Compra', en: 'Purchase' } }
  // Without visits it is the same version, corrected.
  expect(await app().call('checklists.change', { id, checklist: renamed })).toEqual({
    versionNumber: 1,
  })
  await aVisit(app(), versionId)

  const shorter = { ...renamed, items: renamed.items.filter(({ key }) => key !== 'M5') }
  expect(await app().call('checklists.change', { id, checklist: shorter })).toEqual({
    versionNumber: 2,
  })
  const newer = (await app().call('comparison.typing', { checklistId: id })).versionId
  const { M5: _, ...entries } = exampleEntries
  await aVisit(app(), newer, { competitorId, entries })

  const [compared] = await app().call('comparison.sections', {})
  expect(compared).toMatchObject({ itemCount: 5, leftOut: 0 })
  expect(compared?.places.map(({ name, total }) => [name, total.n, total.isHint])).toEqual([
    [null, 1, true],
    ['Bar Sol', 1, true],
  ])
  // On the same items both found the same.
  expect(compared?.places[0]?.total.mean).toBeCloseTo(compared?.places[1]?.total.mean ?? Number.NaN)
  const visits = await app().call('comparison.visits', {})
  expect(visits.map(({ versionNumber }) => versionNumber).sort()).toEqual([1, 2])
  expect(visitIndicators(app().db).map(({ competitorId: whose, summary }) => [whose, summary.n])).toEqual([
    [competitorId, 1],
    [null, 1],
  ])
})

test('items tied to attributes make ratings on 1–5, one a visit; different people are compared by Welch', async () => {
  const [care = 0] = await someAttributes(app(), ['Atención'])
  const competitorId = await aCompetitor(app())
  const checklist = exampleChecklist()
  const items = checklist.items.map((item) => (item.section === 's2' ? { ...item, attributeId: care } : item))
  const { versionId } = await aChecklist(app(), { ...checklist, items })
  const found = (step: number) => ({ ...exampleEntries, M3: { value: step, note: '' } })
  for (const step of [2, 3, 2]) await aVisit(app(), versionId, { entries: found(step) })
  for (const step of [5, 4, 5]) await aVisit(app(), versionId, { competitorId, entries: found(step) })

  expect(
    competitorRatings(app().db).map(({ source, competitorId: whose, n, mean }) => [source, whose, n, mean]),
  ).toEqual([
    ['visits', competitorId, 3, expect.closeTo(14 / 3)],
    ['visits', null, 3, expect.closeTo(7 / 3)],
  ])
  const [visits] = (await app().call('comparison.profile', {})).sources
  expect(visits?.rows[0]).toMatchObject({ class: 'criticalWeakness', isUnsure: false })
  const welch = compareMeans([2, 3, 2], [5, 4, 5])
  expect(visits?.rows[0]?.interval?.high).toBeCloseTo(welch?.interval?.high ?? Number.NaN)

  // Outside of the period there is nothing.
  expect(competitorRatings(app().db, { from: null, to: '2026-02-28' })).toEqual([])
})

test('a basket has the index of the worked example, and its history is kept', async () => {
  const competitorId = await aCompetitor(app())
  await app().call('comparison.keepBasket', { id: null, draft: { rows: [] } })
  const { id } = await app().call('comparison.addBasket', exampleBasket(competitorId))
  expect(await app().call('comparison.basket', { id: null })).toEqual({ basket: null, draft: null })
  const [basket] = await app().call('comparison.baskets', {})
  expect(basket?.indices[0]).toMatchObject({ name: 'Bar Sol', compared: 3, excluded: ['Café'] })
  expect(basket?.indices[0]?.index).toBeCloseTo(100.76923)

  const other = await aCompetitor(app(), 'Bar Luna')
  const lines = exampleBasket(competitorId).lines.map((line) => ({ ...line, prices: [line.ownPrice] }))
  const changed = { takenOn: '2026-03-02', competitorIds: [other], lines }
  await app().call('comparison.changeBasket', { id, basket: changed })
  const [again] = await app().call('comparison.baskets', {})
  expect(again?.indices.map(({ name, index }) => [name, index])).toEqual([['Bar Luna', 100]])
  const uneven = { ...changed, competitorIds: [other, competitorId] }
  expect(await outcomeOf(app().call('comparison.addBasket', uneven))).toBe('invalidInput')
})

test('staff enter visits and baskets; what is decided is the owner’s', async () => {
  const competitorId = await aCompetitor(app())
  const { versionId } = await aChecklist(app())
  app().setRole('staff')
  expect([
    await outcomeOf(aVisit(app(), versionId, { competitorId })),
    await outcomeOf(app().call('comparison.addBasket', exampleBasket(competitorId))),
    await outcomeOf(aCompetitor(app(), 'Otro')),
    await outcomeOf(app().call('comparison.profile', {})),
    await outcomeOf(app().call('checklists.add', { purpose: 'visit', checklist: exampleChecklist() })),
  ]).toEqual(['done', 'done', 'notAllowed', 'notAllowed', 'notAllowed'])
})

test('the ready-made checklist is T10 with its targets apart from its words', async () => {
  const template = await app().call('checklists.template', { purpose: 'visit' })
  expect([template.sections.length, template.items.length]).toEqual([8, 18])
  expect(template.items.find(({ key }) => key === 'M17')).toMatchObject({
    type: 'minutes',
    target: 0.5,
    limit: 2,
    text: { en: 'Time to answer the call, in minutes' },
  })
  expect(template.items.filter(({ isCritical }) => isCritical).map(({ key }) => key)).toEqual([
    'M04',
    'M08',
    'M11',
  ])
  const { id } = await app().call('checklists.add', { purpose: 'visit', checklist: template })
  app().chosenFiles.push(null)
  expect(await app().call('checklists.print', { id, language: 'es', size: 'A5' })).toBeNull()
})

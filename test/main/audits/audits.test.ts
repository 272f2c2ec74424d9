import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditsIndicators } from '../../../src/main/audits/auditsIndicators'
import { dueSoon } from '../../../src/main/home/dueList'
import { appForEachTest, outcomeOf } from '../../support/builders'
import {
  anAudit,
  aRound,
  aSheetAbout,
  auditChecklist,
  entriesOf,
  exampleAudit,
  exampleDevelopment,
  ratings,
  readyChecklist,
  somebody,
} from './auditDeeds'

const app = appForEachTest()
const march = { start: '2026-03-01', end: '2026-04-01' }

test('an audit has the figures of the worked example, and two of one week stand beside one another', async () => {
  const { id, versionId, checklist } = await auditChecklist(app())
  await app().call('audits.keep', { of: { checklistId: id }, draft: { auditor: 'Ana' } })
  const first = await anAudit(app(), versionId)
  expect((await app().call('audits.typing', { checklistId: id })).draft).toBeNull()
  const { audit, lowest, rules } = await app().call('audits.show', { id: first })
  expect(audit.total).toBeCloseTo(68.3333)
  expect(lowest).toEqual(['R3', 'R10', 'R6'])
  expect(rules.find(({ key }) => key === 'R6')?.percent).toBe(50)

  const worse = { ...exampleAudit, ...entriesOf({ 'R5-1': 0 }) }
  const second = await anAudit(app(), versionId, { auditor: 'Luis', entries: worse })
  const { sameWeek } = await app().call('audits.show', { id: first })
  expect(sameWeek.map(({ auditor, total }) => [auditor, Math.round(total ?? 0)])).toEqual([['Luis', 58]])
  // Never averaged: the indicator is the last one.
  const [total] = auditsIndicators(app().deps)
  expect(total?.read(march).value).toBeCloseTo(58.3333)
  expect(total?.read({ start: '2026-02-01', end: '2026-03-01' })).toEqual({ value: null, n: 0 })

  // A list that has been used gets another version; the trend goes by what both have.
  const shorter = { ...checklist, items: checklist.items.filter(({ key }) => key !== 'R3-2') }
  expect(await app().call('checklists.change', { id, checklist: shorter })).toEqual({ versionNumber: 2 })
  const newer = (await app().call('audits.typing', { checklistId: id })).versionId
  const { 'R3-2': _, ...entries } = exampleAudit
  await anAudit(app(), newer, { auditor: 'Eva', entries })
  const { trend, audits } = await app().call('audits.home', {})
  expect(trend.columns.map(({ auditor, percents }) => [auditor, percents[2]])).toEqual([
    ['Ana', 50],
    ['Luis', 50],
    ['Eva', 50],
  ])
  expect(audits).toHaveLength(3)

  const wrong = async (changes: Parameters<typeof anAudit>[2]) => outcomeOf(anAudit(app(), newer, changes))
  expect([
    await wrong({ auditedOn: '2026-03-03' }),
    await wrong({ entries: entriesOf({ 'R1-1': 3 }) }),
    await wrong({ entries: {} }),
    await outcomeOf(
      app().call('checklists.add', {
        purpose: 'audit',
        checklist: await app().call('checklists.template', { purpose: 'visit' }),
      }),
    ),
  ]).toEqual(Array.from({ length: 4 }, () => 'invalidInput'))
  app().setRole('staff')
  expect(await outcomeOf(app().call('audits.void', { id: second, reason: 'No' }))).toBe('notAllowed')
})

test('a photo is evidence of an item; only pictures are, and only of the app’s own folder', async () => {
  const picture = join(app().folder, 'suelo.png')
  writeFileSync(picture, Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))
  const letter = join(app().folder, 'carta.pdf')
  writeFileSync(letter, '%PDF-1.4')
  app().chosenFiles.push(picture, letter, null)
  const photo = await app().call('checklists.choosePhoto', {})
  expect(photo?.name).toBe('suelo.png')
  expect(await outcomeOf(app().call('checklists.choosePhoto', {}))).toBe('fileKindNotKept')
  expect(await app().call('checklists.choosePhoto', {})).toBeNull()
  const bytes = new Uint8Array(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))
  const dropped = (content: Uint8Array) =>
    app().call('checklists.storePhoto', { name: 'suelo.png', bytes: content })
  expect(await dropped(bytes)).toEqual(photo)
  expect(await outcomeOf(dropped(new Uint8Array(Buffer.from('%PDF-1.4'))))).toBe('fileKindNotKept')
  const { versionId } = await auditChecklist(app())
  const entries = { 'R9-2': { value: 0, note: 'Manchas', photos: photo ? [photo] : [] } }
  const id = await anAudit(app(), versionId, { entries })
  expect((await app().call('audits.show', { id })).entries['R9-2']?.photos).toEqual([photo])
  expect(await outcomeOf(app().call('checklists.photo', { storedName: '../libreta.db' }))).toBe('notFound')
})

test('the commandments of the worked example: blind spots, and staff unseen until five and until the end', async () => {
  const id = await aRound(app())
  const owner = [5, 4, 5, 3, 4, 3, 4, 4, 5, 4]
  const mark = (values: readonly number[]) =>
    entriesOf(Object.fromEntries(values.map((value, index) => [`M${index + 1}`, value])))
  await app().call('audits.rateAsOwner', { id, entries: mark(owner) })
  const answer = (values: readonly number[]) =>
    app().call('audits.answer', { id, entries: mark(values), isPaper: true })
  for (let sheet = 0; sheet < 4; sheet++) await answer([4, 3, 3, 3, 4, 3, 3, 4, 4, 3])
  const personId = await somebody(app())
  await app().call('people.sitDown', { personId })
  const entries = mark([4, 3, 3, 3, 4, 3, 3, 4, 4])
  await app().call('audits.answer', { id, entries, isPaper: false })
  expect(await outcomeOf(app().call('audits.answer', { id, entries, isPaper: false }))).toBe('notAllowed')
  await app().call('people.sitDown', { personId: null })

  const open = await app().call('audits.round', { id })
  expect(open.round).toMatchObject({ sheets: 5, hasOwner: true })
  expect(open.rows.every(({ staff, n }) => staff === null && n === 0)).toBe(true)
  await app().call('audits.closeRound', { id })
  const { rows, ownerIndex, staffIndex } = await app().call('audits.round', { id })
  expect(rows.filter(({ isBlindSpot }) => isBlindSpot).map(({ key }) => key)).toEqual([
    'M1',
    'M2',
    'M3',
    'M7',
    'M9',
  ])
  expect(ownerIndex).toBeCloseTo(77.5)
  expect(staffIndex).toBeCloseTo(61.1111)
  // Four answered the last one: the database does not tell.
  expect(rows[9]).toMatchObject({ staff: null, n: 0, gap: null })
  expect(auditsIndicators(app().deps)[1]?.read(march)).toMatchObject({ n: 5 })

  // Closed for good: nobody answers any more, and no undo opens it.
  await app().call('history.undo', {})
  expect(await outcomeOf(app().call('history.undo', {}))).toBe('undoConflict')
  expect((await app().call('audits.rounds', {})).rounds[0]?.closedOn).toBe('2026-03-02')
  expect(await outcomeOf(answer(owner))).toBe('waveClosed')
  expect(await outcomeOf(app().call('audits.rateAsOwner', { id, entries }))).toBe('waveClosed')
  const said = app().db.prepare<[], string>('SELECT group_concat(after) FROM history_change').pluck().get()
  expect(said).not.toContain('"M10":3')
  app().setRole('staff')
  expect(await outcomeOf(app().call('audits.round', { id }))).toBe('notAllowed')
})

test('a person has the score of the worked example, source by source, and nothing under five sheets', async () => {
  await readyChecklist(app(), 'appraisal')
  const personId = await somebody(app())
  const other = await somebody(app(), 'Álvaro')
  const sheets = [ratings(4, 3, 5), ratings(5, 4, 5), ratings(4, 3, 4), ratings(4, 2, 5), ratings(5, 4, 'na')]
  for (const entries of sheets.slice(0, 4)) await aSheetAbout(app(), personId, { entries })
  const person = () => app().call('appraisals.person', { personId })
  const hidden = (await person()).sources[0]
  expect(hidden).toMatchObject({ source: 'customer', n: 4, isHidden: true, score: null })
  expect(hidden?.components.every(({ mean, n }) => mean === null && n === 0)).toBe(true)

  await aSheetAbout(app(), personId, { entries: sheets[4] ?? {} })
  await aSheetAbout(app(), personId, { source: 'manager', entries: ratings(5, 2, 5) })
  const { sources, shifts } = await person()
  expect(sources[0]?.score).toBeCloseTo(72.625)
  expect(sources[0]?.components.map(({ mean, n, weight }) => [mean, n, weight])).toEqual([
    [expect.closeTo(4.4), 5, 20],
    [expect.closeTo(3.2), 5, 50],
    // Four rated it: few data.
    [null, 4, 30],
    [null, 0, 0],
  ])
  expect(sources[1]).toMatchObject({ source: 'manager', n: 1, isHidden: false })
  expect(sources[2]).toMatchObject({ source: 'self', n: 0, score: null })
  expect(shifts).toEqual([{ dayPart: 'morning', n: 5 }])

  const { id } = await app().call('appraisals.addDevelopment', { personId, development: exampleDevelopment })
  expect(dueSoon(app().deps)).toMatchObject([{ kind: 'personGoal', who: 'Lucía', dueOn: '2026-03-06' }])
  expect(await outcomeOf(app().call('appraisals.annotate', { id, note: 'Yo no' }))).toBe('notAllowed')

  // The list goes by the alphabet and has no figures; staff find and read only themselves.
  const { people } = await app().call('appraisals.people', {})
  expect(people.map(({ name }) => name).sort()).toEqual(['Lucía', 'Álvaro'])
  expect(Object.keys(people[0] ?? {})).toEqual(['id', 'name', 'goal', 'goalDueOn', 'goalDoneOn'])
  await app().call('people.sitDown', { personId })
  app().setRole('staff')
  expect((await app().call('appraisals.people', {})).people.map(({ name }) => name)).toEqual(['Lucía'])
  await app().call('appraisals.annotate', { id, note: 'De acuerdo' })
  expect((await person()).sheet).toMatchObject({ personNote: 'De acuerdo', personNotedOn: '2026-03-02' })
  await aSheetAbout(app(), personId, { source: 'self' })
  app().chosenFiles.push(null)
  const paper = { personId, sheetId: null, language: 'es' as const }
  expect(await app().call('appraisals.print', paper)).toBeNull()
  expect(await outcomeOf(app().call('appraisals.print', { ...paper, personId: other }))).toBe('notAllowed')
  expect([
    await outcomeOf(app().call('appraisals.person', { personId: other })),
    await outcomeOf(aSheetAbout(app(), personId)),
    await outcomeOf(aSheetAbout(app(), other, { source: 'self' })),
    await outcomeOf(app().call('appraisals.finishGoal', { id, doneOn: null })),
  ]).toEqual(Array.from({ length: 4 }, () => 'notAllowed'))
  await app().call('people.sitDown', { personId: other })
  expect(dueSoon(app().deps)).toEqual([])
  expect(await outcomeOf(app().call('appraisals.annotate', { id, note: 'Yo' }))).toBe('notAllowed')
})

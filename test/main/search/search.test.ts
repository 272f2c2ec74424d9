import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SearchKind } from '#shared/search/search.contract'
import {
  appForEachTest,
  aQuestion,
  aSheet,
  aSurveyWithOpenWave,
  keyedSheets,
  seeded,
} from '../../support/builders'
import { expectIndexToBeWhole } from '../../support/searchIndex'
import { aCase, aCustomer } from '../cases/caseBuilders'
import { aContact } from '../customers/customerDeeds'
import { someSlips } from '../suggestions/suggestionDeeds'

const app = appForEachTest()

/** What was found as 'kind id', in its order. */
async function found(text: string, kind: SearchKind | null = null): Promise<string[]> {
  const { groups } = await app().call('search.find', { text, kind, limit: 200 })
  return groups.flatMap(({ hits }) => hits.map((hit) => `${hit.kind} ${hit.id}`))
}
const marked = (pieces: readonly { text: string; isFound: boolean }[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

const asked = [aQuestion(), aQuestion({ key: 'q2', type: 'TXT', naAllowed: false, core: false })]

describe('what is found', () => {
  test('everything that was said of one thing, each of its kind, with the words marked', async () => {
    const customerId = await aCustomer(app(), 'Íñigo Peña')
    await app().call('customers.addContact', {
      customerId,
      contact: aContact({ subject: 'Tetera de regalo' }),
    })
    const caseId = await aCase(app(), { customerId, remedyAsked: 'Otra tetera' })
    await app().call('cases.addNote', { caseId, at: '2026-03-02T09:40', text: 'Llamó el técnico' })
    const { waveId } = await aSurveyWithOpenWave(app(), asked)
    const [sheetId] = await keyedSheets(app(), waveId, [
      [4, { text: 'La TETERA, muy bien' }],
      [5, null],
    ])
    const [slipId] = await someSlips(app(), ['Pongan una tetera'])

    const { groups } = await app().call('search.find', { text: 'teter' })
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['customer', 1],
      ['case', 1],
      ['sheet', 1],
      ['suggestion', 1],
    ])
    expect(groups.flatMap(({ hits }) => hits.map(({ excerpt }) => marked(excerpt)))).toEqual([
      '[Tetera] de regalo\nLo piensa',
      'Otra [tetera]',
      'La [TETERA], muy bien',
      'Pongan una [tetera]',
    ])
    expect(groups[1]?.hits[0]).toMatchObject({
      number: '2026-00001',
      customerName: 'Íñigo Peña',
      state: 'received',
    })
    expect(groups[2]?.hits[0]).toMatchObject({ id: sheetId, waveId, sheetNumber: 1, waveLabel: 'Primavera' })
    expect(groups[3]?.hits[0]).toMatchObject({ id: slipId, slipNumber: 1, on: '2026-03-02' })
    // Words of one case may stand in its text, its notes and the name of its customer.
    expect(await found('inigo tecnico "otra tetera"')).toEqual([`case ${caseId}`])
    expect(await found('2026-00001')).toEqual([`case ${caseId}`])
    expect(await found('"tetera otra"')).toEqual([])
  })

  test('a promise by what, to whom and its order, until it is removed', async () => {
    const customerId = await aCustomer(app(), 'Íñigo Peña')
    const draft = { what: 'Tarta de moras', due: '2026-03-09T11:00', reference: 'P-77', note: 'Sin nueces' }
    const { id } = await app().call('promises.add', { ...draft, customerId })
    const named = { what: 'Bandeja de canapés', who: 'Rosa', due: null, note: '' }
    const { id: other } = await app().call('promises.add', named)
    for (const typed of ['mora', 'P-77', '"sin nueces"'])
      expect(await found(typed)).toEqual([`promise ${id}`])
    expect(await found('rosa')).toEqual([`promise ${other}`])
    const { groups } = await app().call('search.find', { text: 'nuec', kind: 'promise' })
    expect(groups[0]?.hits[0]).toMatchObject({
      what: draft.what,
      who: 'Íñigo Peña',
      due: draft.due,
      isDone: false,
    })
    await app().call('promises.void', { id })
    expect(await found('mora')).toEqual([])
    await app().call('history.undo', {})
    expect(await found('mora')).toEqual([`promise ${id}`])
    await app().call('customers.erase', { id: customerId, confirmation: 'Íñigo Peña' })
    expect(await found('mora')).toEqual([])
    expectIndexToBeWhole(app().db)
  })

  test('a phone however it is grouped', async () => {
    const { id } = await app().call('customers.create', { name: 'Rosa', phone: '699 88 77 66' })
    for (const typed of ['699887766', '699 88 77 66', '699-887-766', '69988'])
      expect([typed, await found(typed)]).toEqual([typed, [`customer ${id}`]])
  })

  test('the newest first, and only so many; more than can be said are not counted', async () => {
    for (let count = 0; count < 7; count += 1) await aCase(app(), { description: `Ruido ${count}` })
    const { groups } = await app().call('search.find', { text: 'ruido', kind: 'case' })
    expect(groups[0]?.count).toBe(7)
    expect(groups[0]?.hits.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3])
  })

  test('nothing without words, and any text is a search', async () => {
    await aCase(app())
    for (const text of ['', '  ', '"', '*', '😀', '()'])
      expect(await app().call('search.find', { text })).toEqual({ groups: [], isEmpty: true })
    for (const text of [
      'cafetera" OR "x',
      'NEAR(cafetera',
      'x'.repeat(10_000),
      '\0',
      "'; DROP TABLE case_words",
    ])
      expect(await found(text)).toEqual([])
  })

  test('staff find what they may read', async () => {
    const caseId = await aCase(app())
    app().setRole('staff')
    expect(await found('cafetera')).toEqual([`case ${caseId}`])
    app().setRole('nobody')
    await expect(found('cafetera')).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('what is not found', () => {
  test('nothing that the people who work here wrote', async () => {
    await app().call('business.createSample', { language: 'es' })
    const { surveyId } = await app().call('surveys.create', { templateId: 'T09', title: '', language: 'es' })
    const { waveId } = await app().call('surveys.openWave', {
      surveyId,
      wave: { label: 'Equipo', openedOn: '2026-03-02', population: null, handedOut: null },
    })
    const { questionnaire, nextSheetNumber } = await app().call('responses.capture', { waveId })
    const answers = questionnaire.questions.map(({ type }) =>
      type === 'TXT' ? { text: 'Jefe gritón' } : null,
    )
    expect(answers.some((answer) => answer !== null)).toBe(true)
    await app().call('responses.save', {
      waveId,
      ...aSheet(answers, { sheetNumber: nextSheetNumber, note: 'Letra de Gritona' }),
    })
    expect(await found('griton')).toEqual([])
  })

  test('sheets that were voided, customers that were removed, and surveys that were taken away', async () => {
    const { surveyId, waveId } = await aSurveyWithOpenWave(app(), asked)
    const ids = await keyedSheets(app(), waveId, [
      [4, { text: 'frío' }],
      [5, { text: 'frío' }],
    ])
    await app().call('responses.void', { id: ids[0] ?? 0, reason: 'Repetida' })
    expect(await found('frio')).toEqual([`sheet ${ids[1]}`])
    const customerId = await aCustomer(app(), 'Frío Fernández')
    await app().call('customers.void', { id: customerId })
    expect(await found('frio')).toEqual([`sheet ${ids[1]}`])
    await app().call('surveys.void', { surveyId, reason: 'Era una prueba' })
    expect(await found('frio')).toEqual([])
    await app().call('history.undo', {})
    await app().call('history.undo', {})
    expect(await found('frio')).toEqual([`customer ${customerId}`, `sheet ${ids[1]}`])
  })

  test('who was forgotten, though the case stays in the register', async () => {
    const customerId = await aCustomer(app(), 'Zutana Secreta')
    const caseId = await aCase(app(), { customerId, description: 'Una indiscreción' })
    await app().call('cases.addNote', { caseId, at: '2026-03-02T09:40', text: 'Un chismorreo' })
    await app().call('customers.erase', { id: customerId, confirmation: 'Zutana Secreta' })
    for (const text of ['zutana', 'secreta', 'indiscrecion', 'chismorreo'])
      expect([text, await found(text)]).toEqual([text, []])
    expect(await found('2026-00001')).toEqual([`case ${caseId}`])
    expectIndexToBeWhole(app().db)
  })

  test('nothing after the sample business has been left', async () => {
    await app().call('business.createSample', { language: 'es' })
    expect(app().db.prepare('SELECT count(*) FROM case_words').pluck().get()).toBeGreaterThan(30)
    await app().call('business.removeSample', {})
    expect(app().db.prepare('SELECT count(*) FROM case_words').pluck().get()).toBe(0)
    expectIndexToBeWhole(app().db)
  })
})

test('the index is what a recount gives, whatever was done, undone and done again', async () => {
  const random = seeded(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const words = ['ruido', 'frío', 'espera', 'amable', 'caro', 'Ñandú', 'limpio']
  const text = () => `${pick(words)} ${pick(words)} ${pick(words)}`
  const customers = [
    await aCustomer(app(), text()),
    await aCustomer(app(), text()),
    await aCustomer(app(), text()),
  ]
  const { waveId } = await aSurveyWithOpenWave(app(), asked)
  const cases = [await aCase(app(), { customerId: customers[0] ?? null })]
  const slips = await someSlips(app(), [text(), text()])
  const sheets = await keyedSheets(app(), waveId, [
    [4, { text: text() }],
    [5, null],
  ])
  const at = '2026-03-02T09:40'
  const deeds: readonly (() => Promise<unknown>)[] = [
    async () => cases.push(await aCase(app(), { customerId: pick(customers), description: text() })),
    () => app().call('cases.addNote', { caseId: pick(cases), at, text: text() }),
    () =>
      app().call('cases.addTask', {
        caseId: pick(cases),
        task: { text: text(), personId: null, dueOn: null },
      }),
    () =>
      app().call('cases.change', {
        caseId: pick(cases),
        facts: { kind: 'claim', channel: 'phone', openedAt: at, description: text() },
      }),
    () => app().call('customers.update', { id: pick(customers), customer: { name: text(), notes: text() } }),
    () =>
      app().call('customers.addContact', {
        customerId: pick(customers),
        contact: aContact({ subject: text() }),
      }),
    async () =>
      sheets.push(...(await keyedSheets(app(), waveId, [[pick([1, 2]), pick([null, { text: text() }])]]))),
    () =>
      app().call('responses.correct', {
        id: pick(sheets),
        sheetNumber: 900 + Math.floor(random() * 90),
        header: { answeredOn: null, placeId: null, channelId: null, shiftId: null },
        answers: [3, pick([null, { text: text() }])],
        note: pick(['', text()]),
      }),
    () => app().call('responses.void', { id: pick(sheets), reason: text() }),
    () => app().call('suggestions.void', { id: pick(slips), reason: text() }),
    () => app().call('customers.merge', { keptId: customers[0] ?? 0, goneId: customers[1] ?? 0 }),
    () => app().call('history.undo', {}),
    () => app().call('history.undo', {}),
    () => app().call('history.redo', {}),
  ]
  for (let count = 0; count < 90; count += 1) {
    // Some of them are refused: what matters is the index afterwards.
    await pick(deeds)().catch(() => null)
    if (count % 10 === 9) expectIndexToBeWhole(app().db)
  }
})

test('an import is found, goes with its undo and comes back', async () => {
  const path = join(app().folder, 'hojas.csv')
  writeFileSync(
    path,
    `n,nota,texto\n${Array.from({ length: 60 }, (_, n) => `${n + 1},4,Opinión ${n % 2 ? 'tibia' : ''}`).join('\n')}`,
  )
  app().chosenFiles.push(path)
  const source = await app().call('responses.chooseImport', {})
  const mapping = {
    surveyId: null,
    surveyTitle: 'Antes',
    waveLabel: 'Papel',
    openedOn: '2025-12-01',
    targets: [
      { kind: 'sheetNumber' as const },
      { kind: 'newQuestion' as const, type: 'S5' as const, text: 'Nota', options: [] },
      { kind: 'newQuestion' as const, type: 'TXT' as const, text: 'Texto', options: [] },
    ],
  }
  await app().call('responses.import', { token: source?.token ?? '', mapping })
  await app().jobs.idle()
  for (const [deed, count] of [
    [null, 30],
    ['history.undo', 0],
    ['history.redo', 30],
  ] as const) {
    if (deed) await app().call(deed, {})
    expect(await found('tibi')).toHaveLength(count)
    expectIndexToBeWhole(app().db)
  }
})

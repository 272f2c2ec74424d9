import type { Language } from '#shared/i18n/languages'
import type { WorkbookModel } from '#shared/reports/workbookModel'
import { Dimension } from '#shared/surveys/question'
import type { ReadContext, ReadySheet } from '../../../../src/main/reports/workbook/sheetKind'
import { readySheets } from '../../../../src/main/reports/workbook/sheetList'
import { workbookModel } from '../../../../src/main/reports/workbookTask'
import { aQuestion, aScorecard, aSurveyWithOpenWave, keyedSheets } from '../../../support/builders'
import { type TestApp, testApp } from '../../../support/testApp'
import { anItem, anOrder } from '../../aftersales/aftersalesDeeds'
import { anAudit, aRound, auditChecklist, entriesOf } from '../../audits/auditDeeds'
import { aChecklist, aVisit, exampleEntries } from '../../comparison/comparisonDeeds'
import { aMoment } from '../../moments/momentDeeds'
import { aBox, anEmptying, someSlips } from '../../suggestions/suggestionDeeds'
import { dice } from './sampleWorkbook'

/** A workbook ready to be written. */
export interface ReadyWorkbook {
  readonly model: WorkbookModel
  readonly more: readonly ReadySheet[]
}

/** What the task reads before it writes. */
export function readyWorkbook(
  { deps }: TestApp,
  waveId: number | null,
  scorecardId: number | null,
  changes: Partial<ReadContext> = {},
): ReadyWorkbook {
  const language = changes.language ?? 'es'
  const { db, clock } = deps
  const model = workbookModel(deps, { path: '', scorecardId, waveId, language })
  const context = {
    db,
    clock,
    language,
    waveId,
    scorecardId,
    hasPersonal: false,
    span: 'thisYear',
    ...changes,
  } as const
  return { model, more: readySheets(context, null) }
}

/** The sample business with a box full of ideas, as its owner would export it. */
export async function sampleApp(language: Language): Promise<TestApp> {
  const app = testApp({ now: '2026-11-20T10:00:00' })
  await app.call('business.createSample', { language })
  const boxId = await aBox(app, { name: 'Junto a la caja' })
  const emptyingId = await anEmptying(app, { boxId, emptiedOn: '2026-10-02', slipCount: 6 })
  const [first = 0, second = 0, third = 0, fourth = 0] = await someSlips(
    app,
    ['=Pongan más sillas', 'Abran antes', 'Más luz en la entrada', 'Sillas', 'Un aparcamiento'],
    emptyingId,
  )
  await app.call('suggestions.evaluate', { id: first, impact: 4, effort: 2 })
  await app.call('suggestions.evaluate', { id: second, impact: 3, effort: 5 })
  await app.call('suggestions.merge', { id: fourth, intoId: first })
  await app.call('suggestions.move', { id: first, to: 'accepted' })
  await app.call('suggestions.move', { id: first, to: 'inProgress' })
  await app.call('suggestions.discard', { id: third, reason: 'Ya hay luz' })
  for (const [index, customers] of [405, 410, 380, 395, 420, 402].entries()) {
    const month = `2026-${String(5 + index).padStart(2, '0')}`
    await app.call('cases.standards.setServed', { month, customers })
  }
  for (const measure of ['complaints', 'promisesLate'] as const)
    await app.call('cases.standards.restart', { measure, start: '2026-07-01', reason: 'Otro horario' })
  return app
}

/**
 * What is hard in the sheets that are no survey: a moment on alert, a tie, few observations, money that nobody wrote, a
 * period in which nobody left, a unit given in place of another, a rule that did not apply, four sheets of the team.
 */
export async function hardCornersWave(app: TestApp): Promise<number> {
  const { waveId } = await aSurveyWithOpenWave(app, [aQuestion({ key: 'q', type: 'S5' })])
  await keyedSheets(app, waveId, [[5], [3]])
  const seen = { 'La =llegada': '+++---', 'La espera': '+o--------', 'La cuenta': '+++', Nada: '' }
  for (const [name, notes] of Object.entries(seen)) {
    const momentId = await aMoment(app, name)
    for (const sign of notes)
      await app.call('moments.addNote', {
        momentId,
        on: '2026-03-02',
        class: sign === '+' ? 'positive' : sign === '-' ? 'negative' : 'normal',
        causeClass: sign === '-' ? 'systemsVisible' : null,
      })
  }
  const year = { start: '2024-01-01', end: '2025-01-01' }
  const counts = { customersAtStart: 400, customersAtEnd: 430, newCustomers: 90 }
  await app.call('retention.add', { ...year, ...counts, acquisitionSpend: 2700, retentionSpend: 850 })
  const half = { start: '2025-07-01', end: '2026-01-01' }
  await app.call('retention.add', {
    ...half,
    customersAtStart: 8,
    customersAtEnd: 8,
    newCustomers: 0,
    margin: 5,
  })
  const itemId = await anItem(app)
  await app.call('aftersales.addOrder', { itemId, order: anOrder({ promisedOn: '2026-03-01' }) })
  await app.call('aftersales.replaceItem', { id: itemId, serial: 'M-200', givenOn: '2026-03-02' })
  await app.call('aftersales.addItem', { product: '=Molinillo', soldOn: '2025-05-01' })
  const { versionId } = await auditChecklist(app)
  const noRule = entriesOf({ 'R1-1': 'na', 'R2-1': 2, 'R2-2': 1, 'R3-1': 0 })
  await anAudit(app, versionId, { entries: noRule })
  const roundId = await aRound(app)
  await app.call('audits.rateAsOwner', { id: roundId, entries: entriesOf({ M1: 5, M2: 3 }) })
  for (let sheet = 0; sheet < 5; sheet += 1) {
    // Five answer the first sentence, and only four the second.
    const entries = entriesOf(sheet === 0 ? { M1: 3 } : { M1: 4, M2: 1 })
    await app.call('audits.answer', { id: roundId, entries, isPaper: true })
  }
  await app.call('audits.closeRound', { id: roundId })
  return waveId
}

/** A libreta of visits alone, with a visit in each of three months; answers with its id. */
export async function visitsLibreta(app: TestApp): Promise<number> {
  const { versionId } = await aChecklist(app)
  for (const visitedOn of ['2025-12-15', '2026-01-15', '2026-02-02'])
    await aVisit(app, versionId, {
      visitedOn,
      entries:
        visitedOn < '2026'
          ? { ...exampleEntries, [Object.keys(exampleEntries)[0] ?? '']: { value: false, note: '' } }
          : exampleEntries,
    })
  const attributes = [{ indicator: 'visits' as const, points: 60, floor: 50, goal: 95 }]
  const draft = aScorecard(null, attributes, { rhythm: 'month' })
  return (await app.call('scorecards.create', draft)).id
}

/** A wave with 22 pairs and points, blank and skipped answers among them. */
export async function pairsWave(app: TestApp, sheets: number): Promise<number> {
  const roll = dice(11)
  const pairs = Array.from({ length: 10 }, (_, item) =>
    ['e', 'p'].map((side) =>
      aQuestion({
        key: `${side}${item}`,
        type: 'A7',
        dimension: Dimension.options[item % 5] ?? 'TAN',
        group: { key: 'quality', kind: 'expectation' },
      }),
    ),
  ).flat()
  const points = Dimension.options.map((dimension) =>
    aQuestion({ key: dimension, type: 'NUM', core: false, dimension, group: { key: 'points', kind: 'sum' } }),
  )
  const { waveId } = await aSurveyWithOpenWave(app, [...pairs, ...points])
  const answer = () => (roll(15) === 0 ? null : 4 + roll(4))
  const rows = Array.from({ length: sheets }, () => [
    ...pairs.map(answer),
    ...[20, 20, 20, 25, roll(6) === 0 ? 30 : 15],
  ])
  await keyedSheets(app, waveId, rows)
  return waveId
}

/** A wave on four services, of which the first is given already and the last nobody wants, asked of three roles. */
export async function servicesWave(app: TestApp, sheets: number): Promise<number> {
  const roll = dice(5)
  const questions = ['Envío', 'Tarjeta', 'Reserva', 'Wi-Fi'].flatMap((name, item) => [
    aQuestion({ key: `w${item}`, type: 'YN', text: { es: `¿Quiere ${name}?`, en: '' } }),
    aQuestion({ key: `i${item}`, type: 'I5', text: { es: `¿Importa ${name}?`, en: '' } }),
  ])
  const options = ['Usuario', 'Comprador', 'Empresa'].map((name) => ({ es: name, en: name }))
  const asked = [
    ...questions,
    aQuestion({ key: 'mark' }),
    aQuestion({ key: 'role', type: 'SC', element: 'ROL', options, core: false }),
  ]
  const { surveyId, waveId } = await aSurveyWithOpenWave(app, asked)
  const rows = Array.from({ length: sheets }, (_, index) => [
    ...[0, 1, 2, 3].flatMap((item) => [item < 3 && roll(4) > item ? 1 : 2, 1 + roll(5)]),
    // Of the buyers four give a mark: theirs is hidden, and the smallest other with it.
    ...(index % 3 === 1 ? [index < 4 ? null : ('na' as const)] : [index % 3 === 0 ? 5 : 2]),
    (index % 3) + 1,
  ])
  await keyedSheets(app, waveId, rows)
  await app.call('services.setOffered', { surveyId, key: 'w0', isOffered: true })
  return waveId
}

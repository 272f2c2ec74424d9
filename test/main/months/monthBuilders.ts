import { checkKeys } from '#shared/months/checks'
import {
  aScorecard,
  aSurveyWithOpenWave,
  keyedSheets,
  someAttributes,
  someQuestions,
} from '../../support/builders'
import type { TestApp } from '../../support/testApp'
import { anItem, anOrder } from '../aftersales/aftersalesDeeds'
import { aCase, aCustomer, answered, readyTerms, resolved } from '../cases/caseBuilders'
import { aChecklist, aCompetitor, aVisit, exampleBasket } from '../comparison/comparisonDeeds'
import { aMoment } from '../moments/momentDeeds'
import { anEmptying, someSlips } from '../suggestions/suggestionDeeds'

/** The month in which everything of `aFullMonth` happened. */
export const march = '2026-03'
/** A day on which it can be closed. */
export const inApril = '2026-04-02T10:00:00'

export interface FullMonth {
  readonly waveId: number
  readonly responseId: number
  readonly caseId: number
  readonly customerId: number
  readonly emptyingId: number
  readonly slipId: number
  readonly competitorId: number
  readonly checklistId: number
  readonly visitId: number
  readonly basketId: number
  readonly itemId: number
  readonly orderId: number
  readonly callId: number
  readonly noteId: number
  readonly badNewsId: number
  readonly givenId: number
}

/** Something of everything that a closing locks, in March; the clock stands in April afterwards. */
export async function aFullMonth(app: TestApp): Promise<FullMonth> {
  await readyTerms(app)
  const [attributeId = 0] = await someAttributes(app, ['Trato'])
  const questions = someQuestions('S5', 'S5').map((question) => ({ ...question, attributeId }))
  const { surveyId, waveId } = await aSurveyWithOpenWave(app, questions)
  const handOut = { numbers: [{ from: 1, to: 6 }], placeId: null, handedBy: 'Ana', handedOn: '2026-03-03' }
  await app.call('surveys.ledger.handOut', { waveId, handOut })
  const [responseId = 0] = await keyedSheets(app, waveId, [
    [5, 4],
    [3, 3],
    [4, null],
    [null, null],
  ])
  await app.call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  await app.call('scorecards.create', aScorecard(surveyId, [{ attributeId, points: 100, target: 4 }]))

  const customerId = await aCustomer(app)
  await app.call('cases.addCause', { name: 'Defecto' })
  const caseId = await aCase(app, { customerId })
  await app.call('cases.step', { caseId, step: { ...answered } })
  await app.call('cases.step', { caseId, step: { ...resolved, causeId: 1 } })

  const { id: promiseId } = await app.call('promises.add', { what: 'Tarta', who: 'Rosa', due: '2026-03-30' })
  await app.call('promises.finish', { id: promiseId, isComplete: true })
  const emptyingId = await anEmptying(app, { slipCount: 2 })
  const [slipId = 0] = await someSlips(app, ['Pongan más sillas', 'Música más baja'], emptyingId)
  await app.call('cases.standards.setServed', { month: march, customers: 400 })

  const competitorId = await aCompetitor(app)
  const { id: checklistId, versionId } = await aChecklist(app)
  const visitId = await aVisit(app, versionId, { competitorId })
  const { id: basketId } = await app.call('comparison.addBasket', exampleBasket(competitorId))
  const noted = await someWork(app)
  app.setNow(inApril)
  const compared = { competitorId, checklistId, visitId, basketId }
  return { waveId, responseId, caseId, customerId, emptyingId, slipId, ...compared, ...noted }
}

/** A repair of March with its call, a note at a moment and bad news that was given. */
async function someWork(app: TestApp) {
  const itemId = await anItem(app)
  const repair = anOrder({ promisedOn: '2026-03-04' })
  const { id: orderId } = await app.call('aftersales.addOrder', { itemId, order: repair })
  const call = { itemId, orderId: null, calledOn: '2026-03-02', result: 'happy' as const, note: '' }
  const { id: callId } = await app.call('aftersales.noteCall', call)
  const momentId = await aMoment(app)
  const note = { momentId, on: '2026-03-02', class: 'negative' as const, text: 'Nadie saludó' }
  const { id: noteId } = await app.call('moments.addNote', note)
  const { id: badNewsId } = await app.call('moments.saveBadNews', { id: null, name: 'No queda' })
  const given = { badNewsId, on: '2026-03-02', outcome: 'accepted' as const }
  const { id: givenId } = await app.call('moments.giveBadNews', given)
  return { itemId, orderId, callId, noteId, badNewsId, givenId }
}

/** Accepts whatever is to be accepted, and signs. */
export async function closeMonth(app: TestApp, month = march): Promise<void> {
  await app.call('months.accept', { month, keys: [...checkKeys], note: 'Así se queda' })
  await app.call('months.close', { month, signedBy: 'Ana', signedOn: '2026-04-02', note: '' })
}

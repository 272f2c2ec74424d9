import { expect, test } from 'vitest'
import { appForEachTest, aSurveyWithOpenWave, aWave, keyedSheets, outcomeOf } from '../../support/builders'
import { aCustomer, anIdentifiedWave } from './customerDeeds'

const app = appForEachTest()

/** How the database itself takes a statement. */
function refused(sql: string): boolean {
  try {
    app().db.exec(sql)
    return false
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' })
    return true
  }
}

test('a survey is anonymous unless its owner says otherwise', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  expect(await app().call('customers.anonymity', { surveyId })).toEqual({ isAnonymous: true })
  expect(await app().call('customers.sheetsOfWave', { waveId })).toEqual({ isAnonymous: true, tied: [] })
})

test('a sheet of an anonymous wave is joined to nobody, neither by a call nor in the database', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const [responseId = 0] = await keyedSheets(app(), waveId, [[4]])
  const customerId = await aCustomer(app())
  expect(await outcomeOf(app().call('customers.tieSheet', { responseId, customerId }))).toBe(
    'surveyAnonymous',
  )
  expect(refused(`UPDATE response SET customer_id = ${customerId} WHERE id = ${responseId}`)).toBe(true)
  expect(
    refused(`INSERT INTO response (wave_id, sheet_number, status, answers, entered_at, customer_id)
      VALUES (${waveId}, 9, 'usable', '[4]', 'x', ${customerId})`),
  ).toBe(true)
})

test('asking for names from now on leaves the waves that are open anonymous', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app())
  const [responseId = 0] = await keyedSheets(app(), waveId, [[4]])
  await app().call('customers.setAnonymity', { surveyId, isAnonymous: false })
  const customerId = await aCustomer(app())
  expect(await outcomeOf(app().call('customers.tieSheet', { responseId, customerId }))).toBe(
    'surveyAnonymous',
  )
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  await app().call('surveys.reopenWave', { waveId, reason: 'Faltaban hojas' })
  expect(await outcomeOf(app().call('customers.tieSheet', { responseId, customerId }))).toBe(
    'surveyAnonymous',
  )
  const next = await app().call('surveys.openWave', { surveyId, wave: aWave({ label: 'Otra' }) })
  expect(await app().call('customers.sheetsOfWave', next)).toEqual({ isAnonymous: false, tied: [] })
})

test('no statement makes an anonymous wave another, nor carries a joined sheet into one', async () => {
  const anonymous = await aSurveyWithOpenWave(app())
  const identified = await anIdentifiedWave(app())
  const [responseId = 0] = identified.sheetIds
  await app().call('customers.tieSheet', { responseId, customerId: await aCustomer(app()) })
  expect(refused(`UPDATE wave SET is_anonymous = 0 WHERE id = ${anonymous.waveId}`)).toBe(true)
  expect(refused(`UPDATE response SET wave_id = ${anonymous.waveId} WHERE id = ${responseId}`)).toBe(true)
  expect(
    refused(`INSERT INTO wave (survey_id, version_id, label, opened_on, created_at, is_anonymous)
      SELECT survey_id, version_id, 'x', 'x', 'x', 0 FROM wave WHERE id = ${anonymous.waveId}`),
  ).toBe(true)
  expect(
    refused(`INSERT OR REPLACE INTO wave (id, survey_id, version_id, label, opened_on, created_at, is_anonymous)
      SELECT 99, survey_id, version_id, 'x', 'x', 'x', 0 FROM wave WHERE id = ${anonymous.waveId}`),
  ).toBe(true)
})

test('a sheet of an identified wave is joined to a customer, seen on the card, and let go again', async () => {
  const { waveId, sheetIds } = await anIdentifiedWave(app(), 2)
  const [responseId = 0] = sheetIds
  const customerId = await aCustomer(app())
  await app().call('customers.tieSheet', { responseId, customerId })
  expect(await app().call('customers.sheetsOfWave', { waveId })).toEqual({
    isAnonymous: false,
    tied: [{ responseId, customerId, name: 'Ana' }],
  })
  const { entries } = await app().call('customers.timeline', { customerId })
  expect(entries).toMatchObject([{ source: 'sheet', id: responseId, route: `/waves/${waveId}/sheets` }])
  await app().call('customers.tieSheet', { responseId, customerId: null })
  expect((await app().call('customers.timeline', { customerId })).total).toBe(0)
  await app().call('history.undo', {})
  expect((await app().call('customers.timeline', { customerId })).total).toBe(1)
})

test('a sheet is not joined to who is gone, nor a void sheet to anybody', async () => {
  const { sheetIds } = await anIdentifiedWave(app(), 2)
  const [first = 0, second = 0] = sheetIds
  const customerId = await aCustomer(app())
  await app().call('responses.void', { id: first, reason: 'es una copia' })
  const tie = (responseId: number) => outcomeOf(app().call('customers.tieSheet', { responseId, customerId }))
  expect(await tie(first)).toBe('notFound')
  await app().call('customers.void', { id: customerId })
  expect(await tie(second)).toBe('notFound')
})

test('a survey that goes back to anonymous keeps what its identified wave promised, and its changes can be undone', async () => {
  const { surveyId, waveId, sheetIds } = await anIdentifiedWave(app())
  const [responseId = 0] = sheetIds
  await app().call('customers.setAnonymity', { surveyId, isAnonymous: true })
  await app().call('surveys.updateWave', { waveId, wave: aWave({ label: 'Verano' }) })
  await app().call('history.undo', {})
  const customerId = await aCustomer(app())
  await app().call('customers.tieSheet', { responseId, customerId })
  const all = app().db.prepare('SELECT count(*) FROM history').pluck().get()
  expect(all).toBeGreaterThan(5)
  for (;;) if ((await outcomeOf(app().call('history.undo', {}))) !== 'done') break
  expect(app().db.prepare('SELECT count(*) FROM wave').pluck().get()).toBe(0)
  for (;;) if ((await outcomeOf(app().call('history.redo', {}))) !== 'done') break
  expect((await app().call('customers.sheetsOfWave', { waveId })).tied).toHaveLength(1)
})

test('only the owner says whether a survey is anonymous', async () => {
  const { surveyId } = await aSurveyWithOpenWave(app())
  app().setRole('staff')
  expect(await outcomeOf(app().call('customers.setAnonymity', { surveyId, isAnonymous: false }))).toBe(
    'notAllowed',
  )
})

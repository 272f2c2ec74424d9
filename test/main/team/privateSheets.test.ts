import { expect, test } from 'vitest'
import { migrations } from '../../../src/main/db/migrations'
import {
  appForEachTest,
  aQuestionnaire,
  aWave,
  keyedSheets,
  outcomeOf,
  someQuestions,
} from '../../support/builders'

const app = appForEachTest()

async function aTeamWave(sheets: number): Promise<{ surveyId: number; waveId: number }> {
  const { surveyId } = await app().call('surveys.create', {
    templateId: null,
    title: 'Equipo',
    language: 'es',
  })
  const questionnaire = aQuestionnaire({ audience: 'employees', questions: someQuestions('A5', 'TXT') })
  await app().call('surveys.save', { surveyId, questionnaire })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave() })
  await keyedSheets(
    app(),
    waveId,
    Array.from({ length: sheets }, (_, index) => [4, { text: `Frase ${index}` }]),
  )
  return { surveyId, waveId }
}

test('what the team answers is counted and cannot be read again, by number, list, history or second keying', async () => {
  const { waveId } = await aTeamWave(6)
  const readings = await Promise.all([
    outcomeOf(app().call('responses.byNumber', { waveId, sheetNumber: 1 })),
    outcomeOf(app().call('responses.list', { waveId })),
    outcomeOf(app().call('responses.history', { id: 1 })),
    outcomeOf(app().call('responses.verification', { waveId })),
    outcomeOf(app().call('responses.void', { id: 1, reason: 'Mirar' })),
  ])
  expect(new Set(readings)).toEqual(new Set(['sheetsPrivate']))
  expect((await app().call('responses.capture', { waveId })).lastAnswers).toBeNull()
  await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
  expect((await app().call('analysis.results', { waveId })).questions[0]?.figures.valid).toBe(6)
  expect((await app().call('search.find', { text: 'Frase' })).groups).toEqual([])
})

test('nobody is joined to what the team answers, whatever the survey asked before it was for the team', async () => {
  const { surveyId } = await aTeamWave(0)
  const setAnonymity = () => app().call('customers.setAnonymity', { surveyId, isAnonymous: false })
  expect(await outcomeOf(setAnonymity())).toBe('surveyAnonymous')
  const { questionnaire } = await app().call('surveys.get', { surveyId })
  const asked = (audience: 'customers' | 'employees') =>
    app().call('surveys.save', { surveyId, questionnaire: { ...questionnaire, audience } })
  await asked('customers')
  await setAnonymity()
  await asked('employees')
  expect(await app().call('customers.anonymity', { surveyId })).toEqual({ isAnonymous: true })
  const { waveId } = await app().call('surveys.openWave', { surveyId, wave: aWave({ label: 'Otoño' }) })
  const [responseId = 0] = await keyedSheets(app(), waveId, [[4, null]])
  const { id: customerId } = await app().call('customers.create', { name: 'Elena' })
  const tie = app().call('customers.tieSheet', { responseId, customerId })
  expect(await outcomeOf(tie)).toBe('surveyAnonymous')
  const paper = await app().call('surveys.paper', { surveyId, waveId })
  expect(paper.asksName).toBe(false)
})

test('a sheet of the team that was keyed wrong can still be taken back', async () => {
  const { waveId } = await aTeamWave(1)
  await app().call('history.undo', {})
  expect((await app().call('surveys.wave', { waveId })).usableCount).toBe(0)
})

test('a copy of the form of the team stays private: a template of one’s own, and a file', async () => {
  const { surveyId } = await aTeamWave(0)
  const { templateId } = await app().call('surveys.saveAsTemplate', { surveyId, name: 'Mío', language: 'es' })
  const copy = await app().call('surveys.create', { templateId, title: '', language: 'es' })
  const { questionnaire } = await app().call('surveys.get', copy)
  expect(questionnaire.audience).toBe('employees')
})

test('a small team is not told apart by place; one of eight is', async () => {
  const place = await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  const header = { answeredOn: null, placeId: place.id, channelId: null, shiftId: null }
  for (const others of [6, 7]) {
    const { waveId } = await aTeamWave(others)
    await app().call('responses.save', { waveId, sheetNumber: 80, header, answers: [4, null], note: '' })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    const { segments } = await app().call('analysis.results', { waveId, split: 'place' })
    expect(segments.length).toBe(others === 7 ? 2 : 0)
  }
})

test('neither the number of a sheet nor the time it was keyed is kept or told', async () => {
  const { waveId } = await aTeamWave(1)
  app().setNow('2026-03-02T17:23:41')
  await app().call('responses.save', {
    waveId,
    sheetNumber: 7304,
    header: { answeredOn: null, placeId: null, channelId: null, shiftId: null },
    answers: [2, { text: 'Nada' }],
    note: '',
  })
  const stored = app().db.prepare('SELECT DISTINCT entered_at FROM response WHERE wave_id = ?').pluck()
  expect(stored.all(waveId)).toEqual(['2026-03-02T00:00:00'])
  const [line] = await app().call('history.list', {})
  const told = [
    line,
    await app().call('history.undoable', {}),
    await app().call('history.line', { id: line?.id ?? 0 }),
  ]
  expect(JSON.stringify(told)).not.toContain('7304')
  expect(line?.object).toBe('Cómo lo hicimos · Primavera')
})

test('surveys made from the ready-made form before audiences were kept are of the team', () => {
  const { db } = app()
  db.exec(`INSERT INTO survey (id, template, created_at) VALUES (90, 'T09', '2026-01-01T10:00:00')`)
  const form = JSON.stringify({ ...aQuestionnaire(), audience: undefined })
  db.prepare(
    'INSERT INTO survey_version (survey_id, number, questionnaire, created_at) VALUES (90, 1, ?, ?)',
  ).run(form, '2026-01-01T10:00:00')
  db.exec('DROP TABLE chain_value; DROP TABLE chain_link; DROP TABLE team_month')
  migrations.find(({ version }) => version === 57)?.up(db)
  const stored = db.prepare(`SELECT questionnaire ->> '$.audience' FROM survey_version WHERE survey_id = 90`)
  expect(stored.pluck().get()).toBe('employees')
})

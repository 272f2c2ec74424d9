import { describe, expect, test } from 'vitest'
import type { SheetKeying } from '#shared/responses/responses.contract'
import { appForEachTest, aSheet, aSurveyWithOpenWave, historyOf, outcomeOf } from '../../support/builders'

const app = appForEachTest()

const addPerson = (name: string, role: 'staff' | 'owner' = 'staff') =>
  app().call('people.add', { name, role })

/** Keys one sheet under the name of this person. */
async function keyAs(
  personId: number | null,
  waveId: number,
  sheetNumber: number,
  keying: SheetKeying | null = null,
) {
  await app().call('people.sitDown', { personId })
  const { id } = await app().call('responses.save', { waveId, ...aSheet([2], { sheetNumber }), keying })
  return id
}

describe('people', () => {
  test('are added, listed by name, and taken off the list', async () => {
    const luz = await addPerson('Luz')
    await addPerson('Berta', 'owner')
    expect((await app().call('people.list', {})).map(({ name }) => name)).toEqual(['Berta', 'Luz'])
    expect(await addPerson('Luz', 'owner')).toEqual(luz)
    await app().call('people.void', { id: luz.id })
    expect((await app().call('people.list', {})).map(({ name }) => name)).toEqual(['Berta'])
    expect(await outcomeOf(app().call('people.void', { id: luz.id }))).toBe('notFound')
    expect(await outcomeOf(app().call('people.sitDown', { personId: luz.id }))).toBe('notFound')
  })

  test('only the owner changes the list', async () => {
    app().setRole('staff')
    expect(await outcomeOf(addPerson('Luz'))).toBe('notAllowed')
    expect(await outcomeOf(app().call('people.void', { id: 1 }))).toBe('notAllowed')
    expect(await app().call('people.list', {})).toEqual([])
  })
})

describe('who sits here', () => {
  test('is the owner without a name, until one is chosen for this run', async () => {
    expect(await app().call('people.whoIsHere', {})).toEqual({ person: null, role: 'owner' })
    const luz = await addPerson('Luz')
    await app().call('people.sitDown', { personId: luz.id })
    expect((await app().call('people.whoIsHere', {})).person).toEqual(luz)
    await app().call('people.sitDown', { personId: null })
    expect((await app().call('people.whoIsHere', {})).person).toBe(null)
  })

  test('is kept with each sheet and in the history', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    const luz = await addPerson('Luz')
    await keyAs(luz.id, waveId, 1)
    expect(historyOf(app().db).at(-1)).toMatchObject({ person: 'Luz', procedure: 'responses.save' })
    await keyAs(null, waveId, 2)
    const enteredBy = app().db.prepare('SELECT entered_by FROM response ORDER BY id').pluck().all()
    expect(enteredBy).toEqual([luz.id, null])
  })

  test('who is taken off the list gets up', async () => {
    const luz = await addPerson('Luz')
    await app().call('people.sitDown', { personId: luz.id })
    await app().call('people.void', { id: luz.id })
    expect((await app().call('people.whoIsHere', {})).person).toBe(null)
  })
})

describe('figures of who keys', () => {
  /** A sheet of this many milliseconds of work, as the page measures it. */
  const took = (worked: number, keystrokes: number, corrections = 0): SheetKeying => ({
    started: '2026-03-02T10:00:00',
    ended: '2026-03-02T14:00:00',
    worked,
    keystrokes,
    corrections,
  })

  async function aTeam() {
    const { waveId, surveyId } = await aSurveyWithOpenWave(app())
    const luz = await addPerson('Luz')
    const berta = await addPerson('Berta')
    const id = await keyAs(luz.id, waveId, 1, took(120_000, 30, 3))
    await keyAs(luz.id, waveId, 2, took(60_000, 20))
    await keyAs(berta.id, waveId, 3)
    const difference = { position: 0, first: 2, second: 4, by: 'second' as const, final: 4 }
    await app().call('responses.verifySave', { responseId: id, second: [4], differences: [difference] })
    return { waveId, surveyId, luz, berta }
  }

  const nothing = { sheetsPerHour: null, keysPerHour: null, takenBack: null, rekeyedFields: 0, errors: 0 }

  test('tell the owner of everybody: pace, keys, what was taken back and what was found wrong', async () => {
    const { waveId, luz, berta } = await aTeam()
    await app().call('people.sitDown', { personId: null })
    const { operators, waves } = await app().call('responses.operators', {})
    expect(operators).toEqual([
      {
        personId: luz.id,
        name: 'Luz',
        sheets: 2,
        sheetsPerHour: 40,
        keysPerHour: 1000,
        takenBack: 6,
        rekeyedFields: 1,
        errors: 1,
      },
      { personId: berta.id, name: 'Berta', sheets: 1, ...nothing },
    ])
    expect(waves.map((wave) => wave.waveId)).toEqual([waveId])
  })

  test('are told of one wave or of all, without what was voided', async () => {
    const { waveId, surveyId, luz } = await aTeam()
    await app().call('people.sitDown', { personId: null })
    await app().call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    const wave = { label: 'Otra', openedOn: '2026-03-21', population: null, handedOut: null }
    const { waveId: another } = await app().call('surveys.openWave', { surveyId, wave })
    await keyAs(luz.id, another, 1, took(60_000, 10))
    const spoilt = await keyAs(luz.id, another, 2, took(600_000, 10))
    await app().call('responses.void', { id: spoilt, reason: 'repetida' })
    await app().call('people.sitDown', { personId: null })
    const of = async (asked: number | null) => {
      const { operators } = await app().call('responses.operators', { waveId: asked })
      return operators.map(({ name, sheets, sheetsPerHour }) => [name, sheets, sheetsPerHour])
    }
    expect(await of(another)).toEqual([['Luz', 1, 60]])
    expect(await of(null)).toEqual([
      ['Luz', 3, 45],
      ['Berta', 1, null],
    ])
  })

  test('tell staff of themselves only', async () => {
    const { waveId, luz, berta } = await aTeam()
    app().setRole('staff')
    const seen = async () => {
      const verified = await app().call('responses.verification', { waveId })
      const { operators, waves } = await app().call('responses.operators', {})
      return [operators.map(({ name }) => name), waves.length, verified.operators.map(({ name }) => name)]
    }
    expect(await seen()).toEqual([['Berta'], 1, []])
    await app().call('people.sitDown', { personId: luz.id })
    expect(await seen()).toEqual([['Luz'], 1, ['Luz']])
    await app().call('people.sitDown', { personId: null })
    expect(await seen()).toEqual([[], 0, []])
    expect(berta.role).toBe('staff')
  })

  test('tell staff without a name nothing of what the owner keyed without one', async () => {
    const { waveId } = await aSurveyWithOpenWave(app())
    await keyAs(null, waveId, 1, took(60_000, 10))
    app().setRole('staff')
    expect(await app().call('responses.operators', {})).toEqual({ operators: [], waves: [] })
  })

  test('leave out sheets that were imported or came with the sample', async () => {
    await app().call('business.createSample', { language: 'es' })
    expect(await app().call('responses.operators', {})).toEqual({ operators: [], waves: [] })
  })
})

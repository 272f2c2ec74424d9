import { describe, expect, test } from 'vitest'
import { ownerSession } from '../../../src/main/session'
import { appForEachTest, aSheet, aSurveyWithOpenWave, historyOf, outcomeOf } from '../../support/builders'

const app = appForEachTest()

const addPerson = (name: string, role: 'staff' | 'owner' = 'staff') =>
  app().call('business.addPerson', { name, role })

/** Keys one sheet under the name of this person. */
async function keyAs(personId: number | null, waveId: number, sheetNumber: number) {
  await app().call('business.sitDown', { personId })
  const { id } = await app().call('responses.save', { waveId, ...aSheet([2], { sheetNumber }) })
  return id
}

describe('people', () => {
  test('are added, listed by name, and taken off the list', async () => {
    const luz = await addPerson('Luz')
    await addPerson('Berta', 'owner')
    expect((await app().call('business.people', {})).map(({ name }) => name)).toEqual(['Berta', 'Luz'])
    expect(await addPerson('Luz', 'owner')).toEqual(luz)
    await app().call('business.voidPerson', { id: luz.id })
    expect((await app().call('business.people', {})).map(({ name }) => name)).toEqual(['Berta'])
    expect(await outcomeOf(app().call('business.voidPerson', { id: luz.id }))).toBe('notFound')
    expect(await outcomeOf(app().call('business.sitDown', { personId: luz.id }))).toBe('notFound')
  })

  test('only the owner changes the list', async () => {
    app().setRole('staff')
    expect(await outcomeOf(addPerson('Luz'))).toBe('notAllowed')
    expect(await outcomeOf(app().call('business.voidPerson', { id: 1 }))).toBe('notAllowed')
    expect(await app().call('business.people', {})).toEqual([])
  })
})

describe('who sits here', () => {
  test('is the owner without a name, until one is chosen for this run', async () => {
    expect(await app().call('business.whoIsHere', {})).toEqual({ person: null, role: 'owner' })
    const luz = await addPerson('Luz')
    await app().call('business.sitDown', { personId: luz.id })
    expect((await app().call('business.whoIsHere', {})).person).toEqual(luz)
    await app().call('business.sitDown', { personId: null })
    expect((await app().call('business.whoIsHere', {})).person).toBe(null)
  })

  test('may do what the role of that name may do', () => {
    const seat = ownerSession()
    expect([seat.role(), seat.personName()]).toEqual(['owner', ''])
    seat.sit({ id: 1, name: 'Luz', role: 'staff' })
    expect([seat.role(), seat.personName()]).toEqual(['staff', 'Luz'])
    seat.sit(null)
    expect(seat.role()).toBe('owner')
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
    await app().call('business.sitDown', { personId: luz.id })
    await app().call('business.voidPerson', { id: luz.id })
    expect((await app().call('business.whoIsHere', {})).person).toBe(null)
  })
})

describe('figures of who keys', () => {
  async function aTeam() {
    const { waveId } = await aSurveyWithOpenWave(app())
    const luz = await addPerson('Luz')
    const berta = await addPerson('Berta')
    app().setNow('2026-03-02T10:00:00')
    const id = await keyAs(luz.id, waveId, 1)
    app().setNow('2026-03-02T10:03:00')
    await keyAs(luz.id, waveId, 2)
    await keyAs(berta.id, waveId, 3)
    await app().call('responses.correct', { id, ...aSheet([3]) })
    const difference = { position: 0, first: 3, second: 4, by: 'second' as const, final: 4 }
    await app().call('responses.verifySave', { responseId: id, second: [4], differences: [difference] })
    return { waveId, luz, berta }
  }

  test('tell the owner of everybody', async () => {
    const { luz, berta } = await aTeam()
    await app().call('business.sitDown', { personId: null })
    const nothing = { corrections: 0, rekeyedFields: 0, errors: 0 }
    expect(await app().call('responses.operators', {})).toEqual([
      {
        personId: luz.id,
        name: 'Luz',
        sheets: 2,
        sheetsPerHour: 20,
        ...nothing,
        rekeyedFields: 1,
        errors: 1,
      },
      { personId: berta.id, name: 'Berta', sheets: 1, sheetsPerHour: null, ...nothing, corrections: 1 },
    ])
  })

  test('tell staff of themselves only', async () => {
    const { waveId, luz, berta } = await aTeam()
    app().setRole('staff')
    const seen = async () => {
      const { operators } = await app().call('responses.verification', { waveId })
      const figures = await app().call('responses.operators', {})
      return [figures.map(({ name }) => name), operators.map(({ name }) => name)]
    }
    expect(await seen()).toEqual([['Berta'], []])
    await app().call('business.sitDown', { personId: luz.id })
    expect(await seen()).toEqual([['Luz'], ['Luz']])
    await app().call('business.sitDown', { personId: null })
    expect(await seen()).toEqual([[], []])
    expect(berta.role).toBe('staff')
  })

  test('leave out sheets that were imported or came with the sample', async () => {
    await app().call('business.createSample', { language: 'es' })
    expect(await app().call('responses.operators', {})).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract/contract'
import { aBusiness, appForEachTest, aSurveyWithOpenWave, outcomeOf } from '../../support/builders'

const app = appForEachTest({ role: 'seated' })

const person = async (name: string, role: 'staff' | 'owner') =>
  (await app().call('people.add', { name, role })).id
const setPin = (personId: number, pin: string, current: string | null = null) =>
  app().call('people.setPin', { personId, pin, current })
const unlock = (personId: number, pin: string | null) => app().call('session.unlock', { personId, pin })
const lock = () => app().call('session.lock', {})
const state = () => app().call('session.state', {})
const roleNow = async () => (await state()).role
const at = (time: string) => app().setNow(`2026-03-02T${time}`)

/** Berta, the owner, with her PIN; Luz and Rosa of the staff, Luz with hers. */
async function aProtectedBusiness() {
  await app().call('business.create', aBusiness())
  const berta = await person('Berta', 'owner')
  const luz = await person('Luz', 'staff')
  const rosa = await person('Rosa', 'staff')
  const { code } = await setPin(berta, '2580')
  await setPin(luz, '1973')
  return { berta, luz, rosa, code: code ?? '' }
}

describe('the lock', () => {
  test('is not there until an owner has a PIN; then nothing of the business is read without one', async () => {
    await app().call('business.create', aBusiness())
    await lock()
    expect(await roleNow()).toBe('owner')
    const luz = await person('Luz', 'staff')
    expect(await outcomeOf(setPin(luz, '1973'))).toBe('ownerPinFirst')
    const berta = await person('Berta', 'owner')
    await setPin(berta, '2580')
    expect(await state()).toMatchObject({ isProtected: true, role: 'owner', person: { name: 'Berta' } })

    await lock()
    expect(await state()).toEqual({
      business: { name: 'La tienda', language: 'es' },
      isProtected: true,
      role: 'nobody',
      person: null,
      people: [
        { id: berta, name: 'Berta', isOwner: true, hasPin: true },
        { id: luz, name: 'Luz', isOwner: false, hasPin: false },
      ],
      lastPersonId: berta,
      idleMinutes: 15,
      isCodeKept: false,
    })
    for (const name of ['people.list', 'business.get', 'business.preferences', 'home.today'] as const)
      expect(await outcomeOf(app().call(name, {})), name).toBe('notAllowed')

    expect(await unlock(berta, '1111')).toEqual({ outcome: 'wrong', waitSeconds: 0 })
    expect(await roleNow()).toBe('nobody')
    expect(await unlock(berta, '2580')).toEqual({ outcome: 'open', waitSeconds: 0 })
    expect(await roleNow()).toBe('owner')
  })

  test('lets staff without a PIN sit down, and nobody be the owner without theirs', async () => {
    const { berta, luz, rosa } = await aProtectedBusiness()
    const ana = await person('Ana', 'owner')
    await lock()
    expect(await outcomeOf(unlock(ana, null))).toBe('notAllowed')
    expect(await unlock(berta, null)).toMatchObject({ outcome: 'wrong' })
    expect(await unlock(rosa, null)).toMatchObject({ outcome: 'open' })
    expect(await roleNow()).toBe('staff')
    for (const personId of [null, berta, ana, luz])
      expect(await outcomeOf(app().call('people.sitDown', { personId }))).toBe('notAllowed')
    expect(await outcomeOf(setPin(berta, '0000'))).toBe('notAllowed')
    expect(await outcomeOf(setPin(luz, '0000'))).toBe('notAllowed')
    await unlock(luz, '1973')
    expect((await state()).person?.name).toBe('Luz')
    // Her own, after the one she had.
    expect(await setPin(luz, '1974', '1111')).toMatchObject({ outcome: 'wrong' })
    expect(await setPin(luz, '1974', '1973')).toMatchObject({ outcome: 'open', code: null })
    // What is on the list of people counts each time.
    app().db.prepare("UPDATE person SET role = 'owner' WHERE id = ?").run(luz)
    expect(await roleNow()).toBe('owner')
    await app().call('people.void', { id: luz })
    expect(await roleNow()).toBe('nobody')
  })

  test('comes by itself when nobody writes, and never where the owner wants none', async () => {
    const { berta } = await aProtectedBusiness()
    at('10:14:00')
    await app().call('session.stillHere', {})
    at('10:29:30')
    expect(await roleNow()).toBe('owner')
    // Reading is no sign of life.
    at('10:30:30')
    expect(await outcomeOf(app().call('people.list', {}))).toBe('notAllowed')
    await unlock(berta, '2580')
    await app().call('session.setIdle', { minutes: null })
    at('23:00:00')
    expect(await roleNow()).toBe('owner')
    await app().call('session.setIdle', { minutes: 5 })
    at('09:00:00') // set back: not left alone for less than nothing
    expect(await roleNow()).toBe('owner')
    at('09:06:01')
    expect(await roleNow()).toBe('nobody')
  })

  test('makes whoever guesses wait, longer each time, and a clock set back does not help', async () => {
    const { berta, luz } = await aProtectedBusiness()
    await lock()
    const wrong = async () => (await unlock(luz, '0000')).waitSeconds
    expect([await wrong(), await wrong(), await wrong()]).toEqual([0, 0, 5])
    expect(await unlock(luz, '1973')).toEqual({ outcome: 'wait', waitSeconds: 5 })
    at('10:00:04')
    expect(await unlock(luz, '1973')).toEqual({ outcome: 'wait', waitSeconds: 1 })
    at('10:00:05')
    expect(await wrong()).toBe(15)
    at('08:00:00')
    expect(await unlock(luz, '1973')).toEqual({ outcome: 'wait', waitSeconds: 15 })
    at('08:00:14')
    expect(await unlock(luz, '1973')).toEqual({ outcome: 'wait', waitSeconds: 1 })
    // Others do not wait, and the right PIN forgives.
    expect(await unlock(berta, '2580')).toMatchObject({ outcome: 'open' })
    await lock()
    at('08:00:15')
    expect(await unlock(luz, '1973')).toMatchObject({ outcome: 'open' })
    await lock()
    expect([await wrong(), await wrong()]).toEqual([0, 0])
    expect(await Promise.all([unlock(luz, '1'), unlock(luz, '1973')])).toContainEqual({
      outcome: 'wait',
      waitSeconds: 5,
    })
  })
})

describe('the recovery code', () => {
  test('gives the owner a new PIN once, and is another then', async () => {
    const { berta, luz, code } = await aProtectedBusiness()
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/)
    await app().call('session.keepCode', {})
    expect((await state()).isCodeKept).toBe(true)
    await lock()
    const recover = (typed: string, personId = berta) =>
      app().call('session.recover', { code: typed, personId, pin: '4826' })
    expect(await outcomeOf(recover(code, luz))).toBe('notFound')
    expect(await recover('AAAAA-AAAAA')).toEqual({ outcome: 'wrong', waitSeconds: 0, code: null })
    const recovered = await recover(code.toLowerCase().replaceAll('-', ' '))
    expect(recovered.outcome).toBe('open')
    expect(await state()).toMatchObject({ role: 'owner', person: { name: 'Berta' }, isCodeKept: false })
    await lock()
    expect((await recover(code)).outcome).toBe('wrong')
    expect((await unlock(berta, '2580')).outcome).toBe('wrong')
    expect((await unlock(berta, '4826')).outcome).toBe('open')
    expect((await app().call('session.newCode', { pin: '0000' })).outcome).toBe('wrong')
    const { code: another } = await app().call('session.newCode', { pin: '4826' })
    expect(another).not.toBe(recovered.code)
  })
})

describe('PINs', () => {
  test('need an owner who has one, and are reset by the owner', async () => {
    const { berta, luz } = await aProtectedBusiness()
    const change = (role: 'staff' | 'owner') =>
      outcomeOf(app().call('people.change', { id: berta, name: 'Berta', role }))
    const remove = (personId: number, current: string | null): Promise<Output<'people.removePin'>> =>
      app().call('people.removePin', { personId, current })
    expect(await outcomeOf(app().call('people.void', { id: berta }))).toBe('lastOwnerWithPin')
    expect(await change('staff')).toBe('lastOwnerWithPin')
    expect(await outcomeOf(remove(berta, '2580'))).toBe('lastOwnerWithPin')
    expect(await setPin(luz, '8642')).toMatchObject({ outcome: 'open' })
    await lock()
    expect((await unlock(luz, '8642')).outcome).toBe('open')
    expect(await outcomeOf(remove(luz, '8642'))).toBe('notAllowed')
    await unlock(berta, '2580')
    await remove(luz, null)
    expect((await remove(berta, '0000')).outcome).toBe('wrong')
    expect((await remove(berta, '2580')).outcome).toBe('open')
    expect(await state()).toMatchObject({ isProtected: false, role: 'owner' })
  })

  test('are nowhere but in their own table, and no undo brings one back', async () => {
    const { luz } = await aProtectedBusiness()
    const kept = app().db.prepare('SELECT hash FROM person_secret').pluck().all()
    expect(kept.every((hash) => /^scrypt\$32768\$8\$1\$\S{24}\$\S{44}$/.test(String(hash)))).toBe(true)
    const pictures = app()
      .db.prepare("SELECT group_concat(coalesce(before, '') || coalesce(after, '')) FROM history_change")
      .pluck()
      .get()
    expect(pictures).not.toMatch(/scrypt/)
    await app().call('people.void', { id: luz })
    await app().call('history.undo', {})
    expect((await app().call('people.access', {})).map(({ name, hasPin }) => [name, hasPin])).toEqual([
      ['Berta', true],
      ['Luz', false],
      ['Rosa', false],
    ])
  })

  test('are named as seen, and changes of the list keep names apart', async () => {
    const { berta, rosa } = await aProtectedBusiness()
    at('11:30:00')
    await unlock(rosa, null)
    await unlock(berta, '2580')
    const seen = (await app().call('people.access', {})).map(({ name, seenAt }) => [name, seenAt])
    expect(seen).toContainEqual(['Rosa', '2026-03-02T11:30:00'])
    const rename = (name: string) => app().call('people.change', { id: rosa, name, role: 'staff' })
    expect(await outcomeOf(rename('Luz'))).toBe('nameTaken')
    await rename('Rosa María')
    await aSurveyWithOpenWave(app())
    expect(await app().call('people.staffDeeds', {})).toContain('responses.save')
  })
})

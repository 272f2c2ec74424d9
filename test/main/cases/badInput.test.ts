import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import type { Input } from '#shared/contract/contract'
import { AppError } from '#shared/contract/reply'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCase, aCustomer, answered, readyTerms, someFacts } from './caseBuilders'

const app = appForEachTest()

/** What a refused call says: its code and, in a form, what is wrong with which field. */
async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
    return 'done'
  } catch (error) {
    return error instanceof AppError ? [error.code, error.fields] : error
  }
}

describe('what cannot be is refused, and the case stays as it was', () => {
  let caseId = 0
  beforeEach(async () => {
    await readyTerms(app(), { unit: 'businessDays', amount: 5, roll: 'none' })
    caseId = await aCase(app(), { customerId: await aCustomer(app()) })
  })
  const show = () => app().call('cases.show', { caseId })

  test('an answer before the customer spoke, or tomorrow', async () => {
    const before = await show()
    const answer = (at: string) => refusalOf(app().call('cases.step', { caseId, step: { ...answered, at } }))
    expect(await answer('2026-03-02T09:29')).toEqual(['caseMomentWrong', { at: 'beforeOpening' }])
    expect(await answer('2026-03-03T09:30')).toEqual(['caseMomentWrong', { at: 'inFuture' }])
    expect(await answer('2026-02-30T09:30')).toMatchObject(['invalidInput', {}])
    expect(await show()).toEqual(before)
  })

  test('a word of the customer, or a note, of tomorrow', async () => {
    const before = await show()
    const at = '2026-03-03T09:30'
    const message = { direction: 'in', at, channel: 'phone', text: 'Sigo esperando' } as const
    const inFuture = ['caseMomentWrong', { at: 'inFuture' }]
    expect(await refusalOf(app().call('cases.addMessage', { caseId, ...message }))).toEqual(inFuture)
    expect(await refusalOf(app().call('cases.addNote', { caseId, at, text: 'Llamar' }))).toEqual(inFuture)
    expect(await show()).toEqual(before)
  })

  test('a decision without a reason, an answer without words, a text of a megabyte', async () => {
    const before = await show()
    const close = { to: 'closed', at: '2026-03-02T09:55', decision: 'inFavour', reason: ' ' } as const
    expect(await outcomeOf(app().call('cases.decide', { caseId, step: close }))).toBe('invalidInput')
    for (const text of [' \n ', 'a'.repeat(1024 * 1024)]) {
      const step = { ...answered, text }
      expect(await outcomeOf(app().call('cases.step', { caseId, step }))).toBe('invalidInput')
    }
    expect(await show()).toEqual(before)
  })

  test('an extension announced when it was due, before the customer spoke or tomorrow, and a second one', async () => {
    const extend = (noticeOn: string) =>
      refusalOf(app().call('cases.extend', { caseId, extension: { noticeOn, reason: 'Falta la pieza' } }))
    // Five business days from Monday 2 March: due on Monday 9.
    app().setNow('2026-03-10T10:00:00')
    const before = await show()
    const notAllowed = 'caseExtensionNotAllowed'
    expect(await extend('2026-03-09')).toEqual([notAllowed, { noticeOn: 'noticeTooLate' }])
    expect(await extend('2026-03-11')).toEqual(['caseMomentWrong', { noticeOn: 'inFuture' }])
    expect(await extend('2026-03-01')).toEqual(['caseMomentWrong', { noticeOn: 'beforeOpening' }])
    expect(await show()).toEqual(before)
    expect(await extend('2026-03-06')).toBe('done')
    expect(await extend('2026-03-06')).toEqual([notAllowed, { noticeOn: 'alreadyExtended' }])
  })

  test('amounts below zero, without end or larger than any', async () => {
    const before = await show()
    for (const amount of [-5, Number.POSITIVE_INFINITY, Number.NaN, 1e9 + 1]) {
      const facts = { ...someFacts(), amount }
      expect(await outcomeOf(app().call('cases.register', { facts }))).toBe('invalidInput')
    }
    expect((await app().call('cases.list', { filter: { group: 'all' } })).total).toBe(1)
    expect(await show()).toEqual(before)
  })

  test('a preset taken up in the middle is for the next case: this one keeps its own', async () => {
    const before = (await show()).deadline
    const preset = legalPresets.find(({ id }) => id === 'ES')
    if (!preset) throw new Error('no preset for Spain')
    await app().call('calendar.saveTerms', { validFrom: '2026-01-01', terms: termsOfPreset(preset) })
    expect((await show()).deadline).toEqual(before)
    const next = await aCase(app(), { customerId: await aCustomer(app(), 'Luis Paz') })
    const { deadline } = await app().call('cases.show', { caseId: next })
    expect(deadline).toMatchObject({ due: '2026-04-02', terms: { presetId: 'ES' } })
  })

  test('without holidays loaded the days are counted with the weekend alone, and that is said', async () => {
    expect((await show()).deadline).toMatchObject({ due: '2026-03-09', hasHolidays: false })
  })
})

test('a registration that is refused keeps its draft, to the last letter', async () => {
  const draft = { facts: { description: 'a'.repeat(1024 * 1024) } }
  await app().call('cases.keepDraft', { draft })
  const facts = someFacts({ openedAt: '2026-03-03T08:00' })
  expect(await refusalOf(app().call('cases.register', { facts }))).toMatchObject(['caseMomentWrong', {}])
  const long = someFacts({ description: draft.facts.description })
  expect(await outcomeOf(app().call('cases.register', { facts: long }))).toBe('invalidInput')
  expect(await app().call('cases.draft', {})).toEqual(draft)
})

test('a program, a file of 2 GB and a folder are each told what they are; the case keeps its files', async () => {
  const caseId = await aCase(app())
  const path = (name: string) => join(app().folder, name)
  writeFileSync(path('foto.png'), 'MZ\u0090\u0000 a program')
  const huge = openSync(path('video.mp4'), 'w')
  // Sparse: it says 2 GB and takes no room.
  ftruncateSync(huge, 2 * 1024 ** 3)
  closeSync(huge)
  mkdirSync(path('fotos'))
  writeFileSync(path('nota.txt'), 'El cliente trajo el tique')
  app().chosenFiles.push(path('foto.png'), path('video.mp4'), path('fotos'), path('nota.txt'))
  const outcomes: unknown[] = []
  for (let turn = 0; turn < 3; turn += 1) outcomes.push(await outcomeOf(app().call('cases.chooseFile', {})))
  expect(outcomes).toEqual(['fileKindNotKept', 'attachmentTooLarge', 'folderNotKept'])
  const file = await app().call('cases.chooseFile', {})
  if (!file) throw new Error('nothing chosen')
  await app().call('cases.attach', { caseId, file } satisfies Input<'cases.attach'>)
  expect((await app().call('cases.attachments', { caseId })).map(({ name }) => name)).toEqual(['nota.txt'])
})

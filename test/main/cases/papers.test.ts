import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseLetter, CasePaperJob, casePaperJobOf, casePaperRoute, sheetLayoutOf } from '#shared/cases/papers'
import { type SheetField, sheetLayouts } from '#shared/cases/papersSheets'
import { aBusiness, appForEachTest } from '../../support/builders'
import { aCase, aCustomer } from './caseBuilders'

const app = appForEachTest()
const aLetter = (body: string) => CaseLetter.parse({ to: 'Rosa Díaz', body })
const profile = {
  address: 'Calle Mayor 1',
  taxId: '',
  phone: '',
  email: '',
  activity: '',
  responsible: 'Ana',
  channels: '',
}

describe('papers of a case', () => {
  test('say what is known of the case, its customer and the business', async () => {
    await app().call('business.create', aBusiness())
    const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
    await app().call('cases.keepPaperProfile', profile)
    expect(await app().call('cases.paper', { caseId })).toMatchObject({
      businessName: aBusiness().name,
      profile: { address: 'Calle Mayor 1', responsible: 'Ana' },
      about: { detail: { number: '2026-00001' }, customer: { name: 'Rosa Díaz' }, letter: null },
    })
  })

  test('are written to a file, or not at all', async () => {
    const caseId = await aCase(app())
    const job = { paper: 'file', caseId, copies: 1 } as const
    app().chosenFiles.push(null)
    expect(await app().call('cases.printPaper', job)).toBeNull()
    const path = join(app().folder, 'expediente.pdf')
    app().chosenFiles.push(path)
    expect(await app().call('cases.printPaper', job)).toEqual({ fileName: 'expediente.pdf' })
    expect(existsSync(path)).toBe(true)
    expect(await app().call('cases.openPaper', {})).toEqual({})
  })

  test('give each empty sheet a number that no other has', async () => {
    app().chosenFiles.push(join(app().folder, 'uno.pdf'), join(app().folder, 'dos.pdf'))
    await app().call('cases.printPaper', { paper: 'sheet', caseId: null, copies: 10, firstNumber: 1 })
    expect((await app().call('cases.paper', { caseId: null })).nextSheet).toBe(11)
    await app().call('cases.printPaper', { paper: 'sheet', caseId: null, copies: 2, firstNumber: 3 })
    expect((await app().call('cases.paper', { caseId: null })).nextSheet).toBe(11)
  })

  test('keep a letter as it is being written, apart from the history', async () => {
    const caseId = await aCase(app())
    await app().call('cases.keepLetter', { caseId, letter: aLetter('Estimada Rosa') })
    await app().call('cases.keepLetter', { caseId, letter: aLetter('Estimada Rosa:') })
    expect((await app().call('cases.paper', { caseId })).about?.letter?.body).toBe('Estimada Rosa:')
    await app().call('cases.keepLetter', { caseId, letter: null })
    expect((await app().call('cases.paper', { caseId })).about?.letter).toBeNull()
  })

  test('forget who is forgotten', async () => {
    const customerId = await aCustomer(app())
    const caseId = await aCase(app(), { customerId })
    await app().call('cases.keepLetter', { caseId, letter: aLetter('Estimada Rosa') })
    await app().call('customers.erase', { id: customerId, confirmation: 'Rosa Díaz' })
    const { about } = await app().call('cases.paper', { caseId })
    expect([about?.customer, about?.letter?.body]).toEqual([null, ''])
  })
})

describe('the internal sheet', () => {
  test('follows the preset, and without one the country', () => {
    expect([
      sheetLayoutOf('PE', 'ES'),
      sheetLayoutOf('ES-CT', 'MX'),
      sheetLayoutOf('CUSTOM', 'ES'),
      sheetLayoutOf(null, 'PE'),
      sheetLayoutOf('EC', 'EC'),
    ]).toEqual(['PE', 'ES', 'ES', 'PE', 'general'])
  })

  test('has the blocks of its country, and fills whole lines', () => {
    const asked = Object.values(sheetLayouts).map((sections) => sections.flatMap(({ fields }) => fields))
    for (const fields of asked) {
      const names = fields.map(({ field }) => field)
      const everywhere: SheetField[] = [
        'number',
        'date',
        'customerName',
        'description',
        'remedyAsked',
        'kind',
      ]
      expect(names).toEqual(expect.arrayContaining(everywhere))
      expect(new Set(names).size).toBe(names.length)
    }
    expect(sheetLayouts.PE.map(({ name }) => name)).toEqual([
      'heading',
      'customer',
      'goods',
      'detail',
      'action',
    ])
  })
})

test('a route of a paper names the same paper again', () => {
  const job = fc.record({
    paper: fc.constantFrom('file', 'receipt', 'sheet', 'letter', 'questions', 'policy'),
    caseId: fc.option(fc.integer({ min: 1, max: 1e6 })),
    copies: fc.integer({ min: 1, max: 100 }),
    firstNumber: fc.integer({ min: 1, max: 999_999 }),
  })
  fc.assert(
    fc.property(job, (drawn) => {
      const parsed = CasePaperJob.parse(drawn)
      expect(casePaperJobOf(casePaperRoute(parsed))).toEqual(parsed)
    }),
  )
  expect(casePaperJobOf('/cases/1')).toBeNull()
})

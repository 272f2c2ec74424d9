import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RegisterJob } from '#shared/cases/register'
import { appForEachTest } from '../../support/builders'
import { aCase, aCustomer, answered, readyTerms } from './caseBuilders'

const app = appForEachTest()
const march = RegisterJob.parse({ from: '2026-03-01', to: '2026-03-31' })

test('the register of a month has what was said in it, in that order, voided cases among it, names only where wanted', async () => {
  await readyTerms(app())
  const customerId = await aCustomer(app())
  const second = await aCase(app(), {
    openedAt: '2026-03-02T08:00',
    customerId,
    product: 'Cafetera',
    topic: '',
  })
  await app().call('cases.step', { caseId: second, step: answered })
  const first = await aCase(app(), { openedAt: '2026-03-01T08:00', kind: 'complaint' })
  await app().call('cases.decide', {
    caseId: first,
    step: { to: 'void', at: '2026-03-02T09:58', why: 'mistake', reason: 'No era aquí' },
  })
  await aCase(app(), { openedAt: '2026-02-28T23:00' })
  await aCase(app(), { kind: 'compliment' })
  const { lines, total } = await app().call('cases.registerLines', march)
  expect(total).toBe(2)
  expect(lines).toMatchObject([
    { number: '2026-00002', state: 'void', isIdentified: false, customerName: null },
    {
      number: '2026-00001',
      openedOn: '2026-03-02',
      customerName: 'Rosa Díaz',
      subject: 'Cafetera: La cafetera no calienta',
      answeredOn: '2026-03-02',
      days: 0,
      deadlineState: 'onTime',
    },
  ])
  const bare = await app().call('cases.registerLines', { ...march, withNames: false, onlyComplaints: false })
  expect(bare.lines.map(({ isIdentified, customerName }) => [isIdentified, customerName])).toEqual([
    [false, null],
    [true, null],
    [false, null],
  ])
})

test('a register is written to a file, or not at all, and opened', async () => {
  const path = join(app().folder, 'registro.pdf')
  app().chosenFiles.push(null, path)
  expect(await app().call('cases.printRegister', march)).toBeNull()
  expect(await app().call('cases.printRegister', march)).toEqual({ fileName: 'registro.pdf' })
  expect(existsSync(path)).toBe(true)
  expect(await app().call('cases.openPaper', {})).toEqual({})
})

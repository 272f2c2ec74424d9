import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseRecord } from '#shared/cases/caseColumns'
import { caseKinds } from '#shared/cases/kinds'
import { CaseChannel, Decision } from '#shared/cases/steps'
import { caseRecords } from '../../../../src/main/cases/caseRecords'
import { type TestApp, testApp } from '../../../support/testApp'
import { answered, readyTerms, resolved } from '../caseBuilders'
import { importedList } from './importFiles'

/** Text as people type it, formulas, quotes, semicolons and lines among it. */
const text = fc
  .array(
    fc.constantFrom(
      'Ñandú',
      '=1+1',
      "'=x",
      '"',
      ';',
      '\n',
      '@',
      '-',
      '1.200,50',
      '05/06/2026',
      'µ€漢',
      ' ',
      '😀',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '')
const anyCase = fc.record({
  kind: fc.constantFrom(...caseKinds),
  channel: fc.constantFrom(...CaseChannel.options),
  description: text,
  remedyAsked: fc.oneof(fc.constant(''), text),
  product: fc.oneof(fc.constant(''), text),
  topic: fc.oneof(fc.constant(''), text),
  officialNumber: fc.constantFrom('', '007', 'A-1'),
  amount: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100),
  ),
  element: fc.constantFrom(null, 'CARA', 'PROD'),
  day: fc.integer({ min: 1, max: 9 }),
  isTimeKnown: fc.boolean(),
  isAnonymous: fc.boolean(),
  cause: fc.constantFrom('Rotura', 'Demora; larga'),
  stage: fc.constantFrom(
    'received',
    'acknowledged',
    'investigating',
    'waitingCustomer',
    'responded',
    'resolved',
    'closed',
    'void',
  ),
  decision: fc.constantFrom(...Decision.options),
  cost: fc.constantFrom(null, 0, 12.5),
})
type AnyCase = typeof anyCase extends fc.Arbitrary<infer T> ? T : never

/** Enters a case and lives its life as far as it goes, through the calls of the page. */
async function enter(app: TestApp, one: AnyCase, index: number): Promise<void> {
  const { day, stage, cause, decision, cost, isAnonymous, ...facts } = one
  const causes = await app.call('cases.causes', {})
  const causeId = (
    causes.find(({ name }) => name === cause) ?? (await app.call('cases.addCause', { name: cause }))
  ).id
  const document = `D-${index}-0000`
  const customerId = isAnonymous
    ? null
    : (await app.call('customers.create', { name: `Ana ${index}`, document })).id
  const on = (later: number) => `2026-02-${String(day + later).padStart(2, '0')}T12:00`
  const { caseId } = await app.call('cases.register', {
    facts: { ...facts, openedAt: `2026-02-0${day}T09:30`, customerId, causeId },
  })
  const step = (taken: Parameters<typeof app.call<'cases.step'>>[1]['step']) =>
    app.call('cases.step', { caseId, step: taken })
  if (stage === 'acknowledged') await step({ to: stage, at: on(1), channel: 'email' })
  if (stage === 'investigating') await step({ to: stage, at: on(1) })
  if (stage === 'waitingCustomer') await step({ to: stage, at: on(1), channel: 'email', text: 'Diga' })
  if (stage === 'void')
    await app.call('cases.decide', { caseId, step: { to: stage, at: on(1), why: 'mistake', reason: 'No' } })
  if (stage !== 'responded' && stage !== 'resolved' && stage !== 'closed') return
  await step({ ...answered, at: on(2), text: `Sí; "${index}"` })
  if (stage === 'responded') return
  await step({ ...resolved, at: on(3), cost })
  if (stage === 'resolved') return
  await app.call('cases.decide', { caseId, step: { to: 'closed', at: on(5), decision, reason: 'Fin' } })
}

function registerOf(app: TestApp): CaseRecord[] {
  const ids = app.db.prepare<[], number>('SELECT id FROM customer_case ORDER BY id').pluck().all()
  return [...caseRecords(app.db, ids, '2026-03-02T10:00')]
}

/**
 * What the file says of a case. Since when it waits for the customer no column says, so that its term, which stands still
 * meanwhile, may end on another day. An hour counts only where nothing of which the hour is not written came after it.
 */
function toldOf({ openedAt, isTimeKnown, answeredOn, ...one }: CaseRecord) {
  const { kind, state, channel, description, remedyAsked, product, topic, officialNumber, amount, element } =
    one
  const { causeName, resolvedOn, closedOn, cost, customer, answer } = one
  return {
    openedAt: isTimeKnown && answeredOn === null ? openedAt : openedAt.slice(0, 10),
    decision: state === 'closed' ? one.decision : null,
    ...{ kind, state, channel, description, remedyAsked, product, topic, officialNumber, amount, element },
    ...{
      causeName,
      answeredOn,
      resolvedOn,
      closedOn,
      cost,
      customer,
      answer,
      dueOn: state === 'waitingCustomer' ? null : one.dueOn,
    },
  }
}

test.each(['csv', 'xlsx'] as const)(
  'what is exported to %s and imported elsewhere is the same register',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCase, { minLength: 4, maxLength: 12 }), async (all) => {
        const [from, to] = [testApp(), testApp()]
        await readyTerms(from)
        await readyTerms(to)
        for (const [index, one] of all.entries()) await enter(from, one, index)
        const path = join(from.folder, `casos.${format}`)
        from.chosenFiles.push(path)
        await from.call('cases.export', {
          format,
          filter: { group: 'all' },
          sort: 'oldest',
          withPersonal: true,
        })
        await from.jobs.idle()
        const ended = await importedList(to, readFileSync(path), { cause: '' })
        expect(ended).toMatchObject({ state: 'done', count: all.length })
        const byNumber = new Map(registerOf(to).map((one) => [one.oldNumber, toldOf(one)]))
        for (const one of registerOf(from)) expect(byNumber.get(one.number)).toEqual(toldOf(one))
        expect([...from.failures, ...to.failures]).toEqual([])
        from.close()
        to.close()
      }),
      { numRuns: 4 },
    )
  },
)

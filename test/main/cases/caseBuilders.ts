import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import type { ReplyTerm } from '#shared/calendar/terms'
import type { Input } from '#shared/contract/contract'
import type { TestApp } from '../../support/testApp'

type Facts = Input<'cases.register'>['facts']

/** A claim at the counter on the morning on which the tests begin. */
export function someFacts(changes: Partial<Facts> = {}): Facts {
  return {
    kind: 'claim',
    channel: 'inPerson',
    openedAt: '2026-03-02T09:30',
    description: 'La cafetera no calienta',
    ...changes,
  }
}

/** Registers a case; answers with its id. */
export async function aCase(app: TestApp, changes: Partial<Facts> = {}): Promise<number> {
  const { caseId } = await app.call('cases.register', { facts: someFacts(changes) })
  return caseId
}

/** A customer by that name; answers with the id. */
export async function aCustomer(app: TestApp, name = 'Rosa Díaz'): Promise<number> {
  const { id } = await app.call('customers.create', { name })
  return id
}

export const answered = {
  to: 'responded',
  at: '2026-03-02T09:50',
  channel: 'inPerson',
  offer: 'replace',
  text: 'Se la cambiamos por otra',
} as const satisfies Input<'cases.step'>['step']

export const resolved = {
  to: 'resolved',
  at: '2026-03-02T09:55',
  acceptance: 'accepted',
  remedy: 'Cambiada',
  cost: 45,
} as const satisfies Input<'cases.step'>['step']

const fifteenDays: ReplyTerm = { unit: 'businessDays', amount: 15, roll: 'none' }

/** A term to answer claims, fifteen business days if not said, which may be made longer by five, once. */
export async function readyTerms(app: TestApp, term = fifteenDays): Promise<void> {
  const [preset] = legalPresets
  if (!preset) throw new Error('no presets')
  const terms = termsOfPreset(preset)
  const claim = { ...terms.kinds.claim, term, extension: { ...fifteenDays, amount: 5 }, isSuspendable: true }
  await app.call('calendar.saveTerms', {
    validFrom: '2026-01-01',
    terms: { ...terms, kinds: { ...terms.kinds, claim } },
  })
}

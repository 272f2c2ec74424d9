import { describe, expect, test } from 'vitest'
import { contract, type ProcedureName } from '#shared/contract/contract'
import { type Procedure, type Role, roles } from '#shared/contract/procedure'
import { aBusiness, appForEachTest, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'

const app = appForEachTest({ role: 'seated' })
const procedures = Object.entries(contract) as [ProcedureName, Procedure][]
const above = (role: Role) =>
  procedures.flatMap(([name, procedure]) =>
    roles.indexOf(procedure.role) > roles.indexOf(role) ? [name] : [],
  )

/** Those of these calls that were answered with anything else than that they are not allowed. */
async function answered(of: TestApp, names: readonly ProcedureName[]): Promise<string[]> {
  const replies = await Promise.all(
    names.map(async (name) => {
      // What nobody could have typed: a role is looked at before what is asked.
      const reply = await of.bridge.call(name, { whatever: [[1]] })
      return reply.ok || reply.error.code !== 'notAllowed' ? [name] : []
    }),
  )
  return replies.flat()
}

test('nobody and staff are refused everything above them, before it is looked at what they ask', async () => {
  await app().call('business.create', aBusiness())
  const { id: berta } = await app().call('people.add', { name: 'Berta', role: 'owner' })
  const { id: luz } = await app().call('people.add', { name: 'Luz', role: 'staff' })
  await app().call('people.setPin', { personId: berta, pin: '2580', current: null })
  await app().call('session.lock', {})
  expect(above('nobody').length).toBeGreaterThan(300)
  expect(await answered(app(), above('nobody'))).toEqual([])
  await app().call('session.unlock', { personId: luz, pin: null })
  expect(above('staff').length).toBeGreaterThan(100)
  expect(await answered(app(), above('staff'))).toEqual([])
})

test('staff take back only the last thing that they did themselves, and do not open what the owner wrote', async () => {
  await app().call('business.create', aBusiness())
  const { id: luz } = await app().call('people.add', { name: 'Luz', role: 'staff' })
  await app().call('people.sitDown', { personId: luz })
  const tag = () => app().call('business.addTag', { kind: 'place', name: `Sitio ${Math.random()}` })
  expect(await app().call('history.undoable', {})).toEqual({ undo: null, redo: null })
  await tag()
  expect((await app().call('history.undoable', {})).undo?.procedure).toBe('business.addTag')
  await app().call('history.undo', {})
  await app().call('history.redo', {})
  await app().call('people.sitDown', { personId: null })
  await tag()
  await app().call('people.sitDown', { personId: luz })
  expect(await outcomeOf(app().call('history.undo', {}))).toBe('notAllowed')
})

/**
 * What staff may read. A new line here is a decision: no money, no grades, nobody else's figures or sheets, nothing
 * that the team answered. What they may do is listed beside the contract.
 */
describe('what staff may read', () => {
  test('is what they need to attend, to key and to look up', () => {
    const read = procedures.flatMap(([name, { kind, role }]) =>
      kind === 'query' && role === 'staff' ? [name] : [],
    )
    expect(read.sort()).toEqual(READ)
  })

  test('says no grade of the business on the first page', async () => {
    const sample = testApp({ role: 'owner' })
    await sample.call('business.createSample', { language: 'es' })
    expect((await sample.call('home.today', {})).scorecard).not.toBeNull()
    sample.setRole('staff')
    expect((await sample.call('home.today', {})).scorecard).toBeNull()
    sample.close()
  })
})

const READ: readonly string[] = [
  'aftersales.due',
  'aftersales.item',
  'aftersales.items',
  'aftersales.openOrders',
  'aftersales.paper',
  'aftersales.products',
  'aftersales.settings',
  'analysis.texts',
  'appraisals.people',
  'appraisals.person',
  'appraisals.typing',
  'attributes.list',
  'audits.home',
  'audits.paper',
  'audits.roundSheet',
  'audits.rounds',
  'audits.show',
  'audits.typing',
  'business.get',
  'business.preferences',
  'business.tags',
  'calendar.get',
  'calendar.holidayConfirmation',
  'calendar.holidays',
  'calendar.legal',
  'calendar.regions',
  'calendar.terms',
  'campaigns.get',
  'campaigns.list',
  'cases.askNow',
  'cases.attachments',
  'cases.causes',
  'cases.closable',
  'cases.draft',
  'cases.due',
  'cases.list',
  'cases.paper',
  'cases.registerLines',
  'cases.satisfaction',
  'cases.satisfactionForm',
  'cases.satisfactionOf',
  'cases.savedFilters',
  'cases.show',
  'cases.thumbnail',
  'checklists.get',
  'checklists.paper',
  'checklists.photo',
  'checklists.template',
  'comparison.basket',
  'comparison.baskets',
  'comparison.checklists',
  'comparison.competitors',
  'comparison.failedCriticals',
  'comparison.sections',
  'comparison.typing',
  'comparison.visit',
  'comparison.visits',
  'contingencies.list',
  'counter.day',
  'counter.figures',
  'counter.said',
  'counter.settings',
  'counter.today',
  'customers.anonymity',
  'customers.calls',
  'customers.card',
  'customers.contact',
  'customers.find',
  'customers.get',
  'customers.list',
  'customers.rules',
  'customers.segments',
  'customers.sheetsOfWave',
  'customers.tags',
  'customers.timeline',
  'history.undoable',
  'home.due',
  'home.today',
  'indicators.list',
  'jobs.list',
  'moments.badNews',
  'moments.journey',
  'moments.list',
  'moments.observations',
  'months.due',
  'opportunities.list',
  'people.list',
  'people.whoIsHere',
  'plan.actions',
  'plan.linked',
  'promises.list',
  'promises.show',
  'responses.byNumber',
  'responses.capture',
  'responses.history',
  'responses.keyedToday',
  'responses.list',
  'responses.missing',
  'responses.operators',
  'responses.verification',
  'responses.verifyNext',
  'search.find',
  'suggestions.boxes',
  'suggestions.due',
  'suggestions.figures',
  'suggestions.list',
  'suggestions.paper',
  'suggestions.similar',
  'suggestions.typing',
  'surveys.get',
  'surveys.ledger',
  'surveys.list',
  'surveys.paper',
  'surveys.plan',
  'surveys.wave',
]

import { expect, test } from 'vitest'
import { contract } from '#shared/contract/contract'
import { type Procedure, roles, topics } from '#shared/contract/procedure'
import { AppError, errorCodes } from '#shared/contract/reply'

const procedures: [string, Procedure][] = Object.entries(contract)

test('every procedure is named after the feature it belongs to', () => {
  const strangers = procedures.filter(([name]) => !topics.some((topic) => name.startsWith(`${topic}.`)))
  expect(strangers).toEqual([])
})

test('every query is reloaded with the topic in its name', () => {
  const queries = procedures.flatMap(([name, procedure]) =>
    procedure.kind === 'query' ? [[name.split('.')[0], procedure.topic]] : [],
  )
  expect(queries.filter(([feature, topic]) => feature !== topic)).toEqual([])
  expect(queries.length).toBeGreaterThan(10)
})

test('every recorded command reloads at least one topic, and only topics that exist', () => {
  const changes = procedures.flatMap(([name, procedure]) =>
    procedure.kind === 'command' && procedure.recorded ? [[name, procedure.changes] as const] : [],
  )
  expect(changes.filter(([, reloaded]) => reloaded.length === 0)).toEqual([])
  expect(changes.flatMap(([, reloaded]) => reloaded.filter((topic) => !topics.includes(topic)))).toEqual([])
})

test('the locked app can only let somebody in, and say how the database is', () => {
  const open = procedures.flatMap(([name, { role }]) => (role === roles[0] ? [name] : []))
  expect(open.sort()).toEqual(['backup.state', 'session.recover', 'session.state', 'session.unlock'])
})

test('staff key sheets, attend cases and customers, take back what they did, and administer nothing', () => {
  const staff = procedures.flatMap(([name, { role, kind }]) =>
    role === 'staff' && kind !== 'query' ? [name] : [],
  )
  expect(staff.sort()).toEqual([
    'aftersales.addItem',
    'aftersales.addOrder',
    'aftersales.changeItem',
    'aftersales.changeOrder',
    'aftersales.noteCall',
    'aftersales.openCase',
    'aftersales.openPaper',
    'aftersales.print',
    'aftersales.replaceItem',
    'aftersales.voidCall',
    'aftersales.voidOrder',
    'analysis.tagText',
    'analysis.untagText',
    'appraisals.addSheet',
    'appraisals.annotate',
    'appraisals.keep',
    'appraisals.print',
    'audits.add',
    'audits.answer',
    'audits.change',
    'audits.keep',
    'audits.print',
    'business.addTag',
    'business.setPreference',
    'campaigns.note',
    'campaigns.printSheet',
    'cases.addCause',
    'cases.addMessage',
    'cases.addNote',
    'cases.addTask',
    'cases.askSatisfaction',
    'cases.attach',
    'cases.change',
    'cases.changeMany',
    'cases.changeTask',
    'cases.chooseFile',
    'cases.finishTask',
    'cases.keepDraft',
    'cases.keepLetter',
    'cases.keepPaperProfile',
    'cases.link',
    'cases.openAttachment',
    'cases.openPaper',
    'cases.printPaper',
    'cases.printRegister',
    'cases.register',
    'cases.renameFilter',
    'cases.saveFilter',
    'cases.step',
    'cases.storeFile',
    'cases.unlink',
    'cases.voidAttachment',
    'cases.voidFilter',
    'cases.voidSatisfaction',
    'cases.voidTask',
    'charts.copy',
    'charts.save',
    'checklists.choosePhoto',
    'checklists.openPhoto',
    'checklists.print',
    'checklists.storePhoto',
    'comparison.addBasket',
    'comparison.addVisit',
    'comparison.changeBasket',
    'comparison.changeVisit',
    'comparison.keepBasket',
    'comparison.keepVisit',
    'counter.addCards',
    'counter.count',
    'counter.describe',
    'counter.mapSaid',
    'counter.takeBack',
    'customers.addContact',
    'customers.addPurchase',
    'customers.create',
    'customers.finishCall',
    'customers.tieSheet',
    'customers.update',
    'customers.updateContact',
    'customers.voidContact',
    'history.redo',
    'history.undo',
    'jobs.cancel',
    'jobs.open',
    'moments.addNote',
    'moments.changeNote',
    'moments.giveBadNews',
    'moments.name',
    'moments.voidGivenNews',
    'moments.voidNote',
    'opportunities.add',
    'opportunities.change',
    'opportunities.decide',
    'opportunities.printSheets',
    'opportunities.reopen',
    'opportunities.void',
    'people.setPin',
    'people.sitDown',
    'plan.addAction',
    'plan.changeAction',
    'plan.dropAction',
    'plan.moveAction',
    'promises.add',
    'promises.agree',
    'promises.cancel',
    'promises.change',
    'promises.finish',
    'promises.reopen',
    'promises.tag',
    'responses.correct',
    'responses.dropDraft',
    'responses.keepDraft',
    'responses.save',
    'responses.verifyDropDraft',
    'responses.verifyKeepDraft',
    'responses.verifySave',
    'responses.void',
    'session.lock',
    'session.stillHere',
    'suggestions.change',
    'suggestions.changeEmptying',
    'suggestions.convert',
    'suggestions.empty',
    'suggestions.keepDraft',
    'suggestions.merge',
    'suggestions.printSlips',
    'suggestions.separate',
    'suggestions.type',
    'suggestions.void',
    'suggestions.voidEmptying',
    'surveys.ledger.addRun',
    'surveys.ledger.changeHandOut',
    'surveys.ledger.changeReturn',
    'surveys.ledger.handOut',
    'surveys.ledger.takeBack',
    'surveys.ledger.voidHandOut',
    'surveys.ledger.voidReturn',
    'surveys.ledger.voidRun',
    'surveys.print',
  ])
})

test('error codes are told apart', () => {
  expect(new Set(errorCodes).size).toBe(errorCodes.length)
})

test('an expected failure carries its code, and its fields only when it has some', () => {
  expect(new AppError('notFound')).toMatchObject({ code: 'notFound', message: 'notFound', fields: undefined })
  expect(new AppError('invalidInput', { name: 'too_small' }).fields).toEqual({ name: 'too_small' })
})

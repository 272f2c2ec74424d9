import { expect, test } from 'vitest'
import { contract } from '#shared/contract/contract'
import { AppError } from '#shared/contract/reply'
import { GOAL_FROM_THE_BEGINNING } from '#shared/standards/standards.contract'
import { figuresRepository } from '../../../src/main/months/figures.repository'
import { aSheet, contentOf, noHeader, outcomeOf } from '../../support/builders'
import { type TestApp, testApp } from '../../support/testApp'
import { anOrder } from '../aftersales/aftersalesDeeds'
import { aCase, aCustomer, readyTerms, someFacts } from '../cases/caseBuilders'
import { aVisit, exampleBasket, exampleEntries } from '../comparison/comparisonDeeds'
import { aFullMonth, closeMonth, march } from './monthBuilders'

/** The seal of the last closing, and what it would be now. */
async function sealsOf(app: TestApp) {
  const { closings, now, changes, isChanged } = await app.call('months.get', { month: march })
  return { signed: closings[0]?.figures, now, changes, isChanged }
}

test('what belongs to a closed month is refused in words, whatever the way, and nothing of it changes', async () => {
  const app = testApp()
  const { waveId, responseId, caseId, customerId, emptyingId, slipId, ...compared } = await aFullMonth(app)
  const { competitorId, checklistId, visitId, basketId } = compared
  const { itemId, orderId, callId, noteId, badNewsId, givenId } = compared
  await closeMonth(app)
  const draft = { openedOn: '2026-03-30', description: 'La cafetera gotea' }
  await app.call('cases.keepDraft', { draft })
  const before = contentOf(app.db)

  const terms = (await app.call('calendar.terms', {})).versions[0]
  const refused: Record<string, Promise<unknown>> = {
    reopenWave: app.call('surveys.reopenWave', { waveId, reason: 'Faltaba una' }),
    updateWave: app.call('surveys.updateWave', {
      waveId,
      wave: {
        label: 'Otra',
        openedOn: '2026-03-02',
        population: null,
        handedOut: 3,
        sampling: null,
        plannedSample: null,
      },
    }),
    voidSheet: app.call('responses.void', { id: responseId, reason: 'es una copia' }),
    voidSurvey: app.call('surveys.void', { surveyId: 1, reason: 'repetida' }),
    handOut: app.call('surveys.ledger.handOut', {
      waveId,
      handOut: { numbers: [{ from: 9, to: 9 }], placeId: null, handedBy: '', handedOn: '2026-03-04' },
    }),
    register: app.call('cases.register', { facts: someFacts({ openedAt: '2026-03-30T10:00' }) }),
    message: app.call('cases.addMessage', {
      caseId,
      direction: 'in',
      at: '2026-03-31T10:00',
      channel: 'phone',
      text: 'Gracias',
    }),
    contact: app.call('cases.change', {
      caseId,
      facts: someFacts({ customerId, openedAt: '2026-03-01T10:00' }),
    }),
    kind: app.call('cases.change', { caseId, facts: someFacts({ customerId, kind: 'complaint' }) }),
    voidCase: app.call('cases.decide', {
      caseId,
      step: { to: 'void', at: '2026-04-02T09:00', why: 'mistake', reason: 'Prueba' },
    }),
    asked: app.call('cases.askSatisfaction', {
      caseId,
      sheet: { askedOn: '2026-03-30', way: 'phone', isDeclined: true, answers: Array(10).fill(null) },
    }),
    empty: app.call('suggestions.empty', { boxId: 1, emptiedOn: '2026-03-31', slipCount: 1 }),
    changeEmptying: app.call('suggestions.changeEmptying', {
      id: emptyingId,
      emptying: { boxId: 1, emptiedOn: '2026-04-01', slipCount: 2 },
    }),
    type: app.call('suggestions.type', { emptyingId, slip: { slipNumber: 90, text: 'Otra' } }),
    changeSlip: app.call('suggestions.change', { id: slipId, slip: { slipNumber: 1, text: 'Más mesas' } }),
    voidSlip: app.call('suggestions.void', { id: slipId, reason: 'repetida' }),
    replied: app.call('suggestions.reply', { id: slipId, repliedOn: '2026-03-25' }),
    served: app.call('cases.standards.setServed', { month: march, customers: 500 }),
    goals: app.call('calendar.saveTerms', {
      validFrom: '2026-03-15',
      terms: { ...(terms ?? expect.fail()), label: { es: 'Otros', en: 'Others' } },
    }),
    noTerms: app.call('calendar.removeTerms', { id: terms?.id ?? 0 }),
    standardGoal: app.call('cases.standards.setGoal', {
      standard: 'firstContact',
      goal: 0.6,
      validFrom: '2026-03-31',
      reason: 'Más ambición',
    }),
    visit: aVisit(app, 1, { visitedOn: '2026-03-31' }),
    changeVisit: app.call('comparison.changeVisit', {
      id: visitId,
      visit: { competitorId, visitedOn: '2026-04-01', entries: exampleEntries },
    }),
    voidVisit: app.call('comparison.voidVisit', { id: visitId, reason: 'repetida' }),
    voidChecklist: app.call('checklists.void', { id: checklistId }),
    voidCompetitor: app.call('comparison.voidCompetitor', { id: competitorId }),
    basket: app.call('comparison.addBasket', exampleBasket(competitorId)),
    changeBasket: app.call('comparison.changeBasket', {
      id: basketId,
      basket: { ...exampleBasket(competitorId), takenOn: '2026-04-01' },
    }),
    competitorPrice: app.call('comparison.changeBasket', {
      id: basketId,
      basket: {
        ...exampleBasket(competitorId),
        lines: exampleBasket(competitorId).lines.map((line) => ({ ...line, prices: [1] })),
      },
    }),
    voidBasket: app.call('comparison.voidBasket', { id: basketId }),
    repair: app.call('aftersales.addOrder', { itemId, order: anOrder({ reportedOn: '2026-03-31' }) }),
    changeRepair: app.call('aftersales.changeOrder', {
      id: orderId,
      order: anOrder({ kind: 'maintenance' }),
    }),
    promisedLater: app.call('aftersales.changeOrder', {
      id: orderId,
      order: anOrder({ promisedOn: '2026-04-09' }),
    }),
    doneInTime: app.call('aftersales.changeOrder', {
      id: orderId,
      order: anOrder({ promisedOn: '2026-03-04', doneOn: '2026-03-04' }),
    }),
    voidRepair: app.call('aftersales.voidOrder', { id: orderId, reason: 'Otra unidad' }),
    voidItem: app.call('aftersales.voidItem', { id: itemId, reason: 'Devuelto' }),
    warranty: app.call('aftersales.changeItem', {
      id: itemId,
      item: { product: 'Molinillo', serial: 'M-100', soldOn: '2026-03-01', warrantyMonths: 0 },
    }),
    replaceItem: app.call('aftersales.replaceItem', { id: itemId, serial: 'M-200', givenOn: '2026-03-31' }),
    called: app.call('aftersales.noteCall', {
      itemId,
      orderId: null,
      calledOn: '2026-03-31',
      result: 'happy',
      note: '',
      opensCase: false,
    }),
    voidCall: app.call('aftersales.voidCall', { id: callId }),
    note: app.call('moments.addNote', { momentId: 1, on: '2026-03-31', class: 'positive' }),
    changeNote: app.call('moments.changeNote', { id: noteId, text: 'Otra cosa', causeClass: null }),
    voidNote: app.call('moments.voidNote', { id: noteId }),
    badNews: app.call('moments.giveBadNews', { badNewsId, on: '2026-03-31', outcome: 'complaint' }),
    voidNews: app.call('moments.voidGivenNews', { id: givenId }),
    undo: app.call('history.undo', {}),
  }
  const outcomes = await Promise.all(
    Object.entries(refused).map(async ([name, call]) => [name, await outcomeOf(call)] as const),
  )
  expect(outcomes.filter(([, outcome]) => outcome !== 'monthClosed')).toEqual([])
  expect(contentOf(app.db)).toEqual(before)
  await expect(app.call('cases.standards.setServed', { month: march, customers: 1 })).rejects.toEqual(
    new AppError('monthClosed', { month: march }),
  )

  // What was being typed is still there.
  expect(await app.call('cases.draft', {})).toEqual(draft)
  const { signed, now, isChanged } = await sealsOf(app)
  expect(now).toEqual(signed)
  expect(isChanged).toBe(false)
  expect(app.failures).toEqual([])
  app.close()
})

test('the life of other months goes on: later steps, new sheets, ratings of old slips, and undo of them', async () => {
  const app = testApp()
  const { caseId, slipId, basketId, competitorId, orderId } = await aFullMonth(app)
  await closeMonth(app)
  const done = [
    await outcomeOf(
      app.call('cases.decide', {
        caseId,
        step: { to: 'closed', at: '2026-04-02T09:00', decision: 'inFavour', reason: 'Cambiada' },
      }),
    ),
    await outcomeOf(app.call('history.undo', {})),
    await outcomeOf(app.call('history.redo', {})),
    await outcomeOf(app.call('cases.addNote', { caseId, at: '2026-04-02T09:30', text: 'Llamar el lunes' })),
    await outcomeOf(app.call('suggestions.evaluate', { id: slipId, impact: 4, effort: 2 })),
    await outcomeOf(app.call('suggestions.reply', { id: slipId, repliedOn: '2026-04-01' })),
    await outcomeOf(aCase(app, { openedAt: '2026-04-01T10:00' })),
    await outcomeOf(app.call('cases.standards.setServed', { month: march, customers: 400 })),
    await outcomeOf(app.call('cases.standards.setServed', { month: '2026-04', customers: 5 })),
    await outcomeOf(
      app.call('surveys.openWave', {
        surveyId: 1,
        wave: {
          label: 'Abril',
          openedOn: '2026-03-25',
          population: null,
          handedOut: null,
          sampling: null,
          plannedSample: null,
        },
      }),
    ),
    await outcomeOf(aVisit(app, 1, { competitorId, visitedOn: '2026-04-01' })),
    await outcomeOf(
      app.call('comparison.changeBasket', {
        id: basketId,
        basket: { ...exampleBasket(competitorId), note: 'Con la oferta' },
      }),
    ),
    // A repair is done later, which was late in March already; what was sold may be noted later too.
    await outcomeOf(
      app.call('aftersales.changeOrder', {
        id: orderId,
        order: anOrder({ promisedOn: '2026-03-04', doneOn: '2026-04-02', work: 'Muela nueva' }),
      }),
    ),
    await outcomeOf(app.call('aftersales.addItem', { product: 'Báscula', soldOn: '2026-03-15' })),
    // The first goal of all holds from the beginning: from the first day that is still open.
    await outcomeOf(
      app.call('cases.standards.setGoal', {
        standard: 'handling',
        goal: 4,
        validFrom: GOAL_FROM_THE_BEGINNING,
        reason: '',
      }),
    ),
    // An open wave belongs to no month yet, whatever day stands on its sheets.
    await outcomeOf(
      app.call('responses.save', {
        waveId: 2,
        ...aSheet([5, 5], { header: { ...noHeader, answeredOn: '2026-03-26' } }),
      }),
    ),
    await outcomeOf(app.call('surveys.closeWave', { waveId: 2, closedOn: '2026-03-31' })),
    await outcomeOf(app.call('surveys.closeWave', { waveId: 2, closedOn: '2026-04-01' })),
  ]
  expect(done).toEqual([...Array(16).fill('done'), 'monthClosed', 'done'])
  const { signed, now } = await sealsOf(app)
  expect({ ...now, grades: [] }).toEqual({ ...signed, grades: [] })
  app.close()
})

test('a month that is opened again takes changes, its seal covers them, and one of an older app is compared by what it knew', async () => {
  const app = testApp()
  const { noteId, orderId } = await aFullMonth(app)
  await closeMonth(app)
  const older = figuresRepository(app.db, app.deps.clock).read(march, 13)
  await app.call('months.reopen', { month: march, reason: 'Faltaba el arreglo' })
  await app.call('moments.changeNote', { id: noteId, text: 'Sí saludaron', causeClass: null })
  const noted = await sealsOf(app)
  const done = anOrder({ promisedOn: '2026-03-04', doneOn: '2026-03-05' })
  await app.call('aftersales.changeOrder', { id: orderId, order: done })
  const mended = await sealsOf(app)
  expect([noted.isChanged, noted.now.contents === mended.now.contents]).toEqual([true, false])
  const read = figuresRepository(app.db, app.deps.clock).read(march, 13)
  expect(read.contents).toBe(older.contents)
  await closeMonth(app)
  expect((await sealsOf(app)).isChanged).toBe(false)
  app.close()
})

test('who asks to be forgotten is, in a closed month too, and no figure of it changes', async () => {
  const app = testApp()
  const { customerId, slipId } = await aFullMonth(app)
  app.setNow('2026-03-31T10:00:00')
  const slip = { slipNumber: 1, text: 'Pongan más sillas, soy Rosa', customerId }
  await app.call('suggestions.change', { id: slipId, slip })
  app.setNow('2026-04-02T10:00:00')
  await closeMonth(app)
  await app.call('customers.erase', { id: customerId, confirmation: 'Rosa Díaz' })
  const words = app.db.prepare('SELECT description FROM customer_case').pluck().all()
  expect([...words, app.db.prepare('SELECT text FROM suggestion WHERE id = ?').pluck().get(slipId)]).toEqual([
    '—',
    '—',
  ])
  const { signed, now } = await sealsOf(app)
  expect(now).toEqual(signed)
  app.close()
})

test('an import, and the undo and redo of one, stop at a closed month as every other way does', async () => {
  const app = testApp()
  await aFullMonth(app)
  const { mustFail, range } = await importedIntoAWave(app)
  await closeMonth(app)
  expect(await outcomeOf(app.call('history.undo', {}))).toBe('monthClosed')
  expect(mustFail()).toBe('month closed: 2026-03')
  expect(app.db.prepare('SELECT count(*) FROM response WHERE wave_id = ?').pluck().get(range)).toBe(1)
  app.close()
})

/** A wave whose last deed is an import, closed in March by hand of nobody: the deed before the closing is the import. */
async function importedIntoAWave(app: TestApp) {
  const { insertSheets } = await import('../../../src/main/responses/import/bulkInsert')
  const { createTransact } = await import('../../../src/main/transact')
  const sheet = { sheetNumber: 1, header: noHeader, status: 'usable' as const, answers: [5, 5] }
  const { waveId } = await app.call('surveys.openWave', {
    surveyId: 1,
    wave: {
      label: 'Importada',
      openedOn: '2026-03-05',
      population: null,
      handedOut: null,
      sampling: null,
      plannedSample: null,
    },
  })
  createTransact(app.db, app.deps.clock, app.deps.session)('responses.import', true, () =>
    insertSheets(app.db, waveId, [sheet], '2026-03-06T10:00:00'),
  )
  app.db.prepare(`UPDATE wave SET closed_on = '2026-03-21' WHERE id = ?`).run(waveId)
  const mustFail = () => {
    try {
      app.db.prepare('DELETE FROM response WHERE wave_id = ?').run(waveId)
      return 'deleted'
    } catch (error) {
      return error instanceof Error ? error.message : 'other'
    }
  }
  return { mustFail, range: waveId }
}

test('the lines of a closing are never edited nor deleted, by no statement', async () => {
  const app = testApp()
  await aFullMonth(app)
  await closeMonth(app)
  const tried = (sql: string) => {
    try {
      app.db.exec(sql)
      return 'taken'
    } catch (error) {
      return error instanceof Error ? error.message : 'other'
    }
  }
  expect([
    tried(`UPDATE period_close SET signed_by = 'Otra'`),
    tried('DELETE FROM period_close'),
    tried(`UPDATE period_close SET reopened_at = 'x', reopened_by = '', reopen_reason = 'y', note = 'z'`),
  ]).toEqual(['a closing is never edited', 'a closing is never deleted', 'a closing is never edited'])
  app.close()
})

test('closing needs the owner, as opening again does', () => {
  const owners = ['months.accept', 'months.close', 'months.reopen', 'months.handOver'] as const
  expect(owners.map((name) => contract[name].role)).toEqual(owners.map(() => 'owner'))
})

test('leaving the sample business takes its closings along', async () => {
  const app = testApp()
  await app.call('business.createSample', { language: 'es' })
  await readyTerms(app).catch(() => undefined)
  await aCustomer(app)
  app.db.exec(`INSERT INTO period_close (month, closed_at, signed_by, signed_on, note, checks, figures, seal)
    VALUES ('2026-02', 'x', 'Ana', 'x', '', '[]', '{}', '${'0'.repeat(64)}')`)
  await app.call('business.removeSample', {})
  expect(app.db.prepare('SELECT count(*) FROM period_close').pluck().get()).toBe(0)
  app.close()
})

import { describe, expect, test } from 'vitest'
import { contract, type Input, type ProcedureName } from '#shared/contract/contract'
import type { ErrorCode } from '#shared/contract/reply'
import { en } from '#shared/i18n/en'
import { es } from '#shared/i18n/es'
import { verifyChain } from '../../../src/main/history/verifyChain'
import {
  aBusiness,
  appForEachTest,
  aQuestion,
  aQuestionnaire,
  aScorecard,
  aSheet,
  aSurvey,
  aSurveyWithOpenWave,
  aWave,
  contentOf,
  historyOf,
  keyedSheets,
  outcomeOf,
  someAttributes,
} from '../../support/builders'
import { expectIndexToBeWhole } from '../../support/searchIndex'
import type { TestApp } from '../../support/testApp'
import { aftersalesDeeds } from '../aftersales/aftersalesDeeds'
import { analysisDeeds } from '../analysis/analysisDeeds'
import { auditDeeds } from '../audits/auditDeeds'
import { calendarDeeds } from '../calendar/calendarDeeds'
import { caseDeeds } from '../cases/caseDeeds'
import { charterDeeds } from '../charter/charterDeeds'
import { comparisonDeeds } from '../comparison/comparisonDeeds'
import { customerDeeds } from '../customers/customerDeeds'
import { importanceDeeds } from '../importance/importanceDeeds'
import { momentDeeds } from '../moments/momentDeeds'
import { planDeeds } from '../plan/planDeeds'
import { promiseDeeds } from '../promises/promiseDeeds'
import { salesDeeds } from '../sales/salesDeeds'
import { scorecardDeeds } from '../scorecards/scorecardDeeds'
import { serviceDeeds } from '../services/serviceDeeds'
import { standardDeeds } from '../standards/standardDeeds'
import { suggestionDeeds } from '../suggestions/suggestionDeeds'
import { teamDeeds } from '../team/teamDeeds'

const app = appForEachTest()

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

const aHandOut = { numbers: [{ from: 1, to: 20 }], placeId: null, handedBy: 'Ana', handedOn: '2026-03-03' }
const aReturn = { count: 4, numbers: null, handOutId: null, returnedOn: '2026-03-09' }

/** For each command that makes history, what must be there before, and an input that changes something. */
const deeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'business.create': () => aBusiness(),
  'business.update': async (app) => {
    await app.call('business.create', aBusiness())
    return aBusiness({ name: 'La otra tienda' })
  },
  'business.createSample': () => ({ language: 'en' }),
  'business.addTag': () => ({ kind: 'place', name: 'Terraza' }),
  'people.add': () => ({ name: 'Luz', role: 'staff' }),
  'people.change': async (app) => {
    const luz = await app.call('people.add', { name: 'Luz', role: 'staff' })
    return { ...luz, role: 'owner' }
  },
  'people.void': async (app) => {
    const { id } = await app.call('people.add', { name: 'Luz', role: 'staff' })
    return { id }
  },
  'attributes.create': () => ({ name: 'Precio', dimension: 'FIA' }),
  'attributes.rename': async (app) => {
    const [id = 0] = await someAttributes(app, ['Precio'])
    return { id, name: 'Precio justo' }
  },
  'surveys.create': () => ({ templateId: 'T01', title: '', language: 'es' }),
  'surveys.save': async (app) => ({
    surveyId: await aSurvey(app),
    questionnaire: aQuestionnaire({ title: { es: 'Otra', en: '' } }),
  }),
  'surveys.void': async (app) => ({ surveyId: await aSurvey(app), reason: 'repetida' }),
  'surveys.openWave': async (app) => ({ surveyId: await aSurvey(app), wave: aWave() }),
  'surveys.updateWave': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, wave: aWave({ label: 'Verano', handedOut: 40 }) }
  },
  'surveys.closeWave': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, closedOn: '2026-03-20' }
  },
  'surveys.reopenWave': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    await app.call('surveys.closeWave', { waveId, closedOn: '2026-03-20' })
    return { waveId, reason: 'Faltaban hojas' }
  },
  'surveys.importForm': () => ({ questionnaire: aQuestionnaire(), title: 'Traída', language: 'es' }),
  'surveys.importTemplate': () => ({ questionnaire: aQuestionnaire(), title: 'Traída', language: 'es' }),
  'surveys.saveAsTemplate': async (app) => ({ surveyId: await aSurvey(app), name: 'La mía', language: 'es' }),
  'surveys.voidTemplate': async (app) =>
    app.call('surveys.importTemplate', { questionnaire: aQuestionnaire(), title: 'La mía', language: 'es' }),
  'surveys.ledger.addRun': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, options: { size: 'A4', columns: 1, copies: 20, firstNumber: 1 } }
  },
  'surveys.ledger.handOut': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, handOut: aHandOut }
  },
  'surveys.ledger.voidRun': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const options = { size: 'A4', columns: 1, copies: 20, firstNumber: 1 } as const
    return app.call('surveys.ledger.addRun', { waveId, options })
  },
  'surveys.ledger.changeHandOut': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const { id } = await app.call('surveys.ledger.handOut', { waveId, handOut: aHandOut })
    return { id, handOut: { ...aHandOut, handedBy: 'Luz' } }
  },
  'surveys.ledger.voidHandOut': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return app.call('surveys.ledger.handOut', { waveId, handOut: aHandOut })
  },
  'surveys.ledger.takeBack': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, returned: aReturn }
  },
  'surveys.ledger.changeReturn': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const { id } = await app.call('surveys.ledger.takeBack', { waveId, returned: aReturn })
    return { id, returned: { ...aReturn, count: 5 } }
  },
  'surveys.ledger.voidReturn': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return app.call('surveys.ledger.takeBack', { waveId, returned: aReturn })
  },
  'surveys.setPlan': async (app) => ({
    surveyId: await aSurvey(app),
    plan: { everyMonths: 3, sampling: 'random', expectedResponse: 0.5, places: ['Sala'], channels: [] },
  }),
  'responses.save': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, ...aSheet([4]) }
  },
  'responses.correct': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const [id = 0] = await keyedSheets(app, waveId, [[4]])
    return { id, ...aSheet([5]) }
  },
  'responses.void': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const [id = 0] = await keyedSheets(app, waveId, [[4]])
    return { id, reason: 'es una copia' }
  },
  'responses.verifyPlan': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    return { waveId, plan: { selection: { kind: 'all' }, reveal: 'atEnd' } }
  },
  'responses.verifySave': async (app) => {
    const { waveId } = await aSurveyWithOpenWave(app)
    const [responseId = 0] = await keyedSheets(app, waveId, [[4]])
    const difference = { position: 0, first: 4, second: 5, by: 'second' as const, final: 5 }
    return { responseId, second: [5], differences: [difference] }
  },
  ...scorecardDeeds,
  ...analysisDeeds,
  ...calendarDeeds,
  ...customerDeeds,
  ...caseDeeds,
  ...standardDeeds,
  ...importanceDeeds,
  ...momentDeeds,
  ...suggestionDeeds,
  ...aftersalesDeeds,
  ...serviceDeeds,
  ...auditDeeds,
  ...comparisonDeeds,
  ...promiseDeeds,
  ...charterDeeds,
  ...salesDeeds,
  ...planDeeds,
  ...teamDeeds,
  'history.undo': async (app) => {
    await someAttributes(app, ['Precio'])
    return {}
  },
  'history.redo': async (app) => {
    await someAttributes(app, ['Precio'])
    await app.call('history.undo', {})
    return {}
  },
  'history.undoLine': async (app) => {
    await someAttributes(app, ['Precio', 'Trato'])
    return { id: 1 }
  },
  'history.redoLine': async (app) => {
    await someAttributes(app, ['Precio', 'Trato'])
    await app.call('history.undoLine', { id: 1 })
    return { id: 1 }
  },
  'history.restore': async (app) => {
    const { id } = await app.call('people.add', { name: 'Luz', role: 'staff' })
    await app.call('people.void', { id })
    return { table: 'person', id }
  },
}

/** Commands that are not undone, and what is said then. */
const notUndone: { readonly [N in ProcedureName]?: ErrorCode } = {
  // Their own contraries.
  'history.undo': 'nothingToUndo',
  'history.redo': 'nothingToUndo',
  'history.undoLine': 'nothingToUndo',
  'history.redoLine': 'nothingToUndo',
}

const recorded = Object.entries(contract).flatMap(([name, procedure]) =>
  procedure.kind === 'command' && procedure.recorded ? [name as ProcedureName] : [],
)

test.each(recorded)(
  '%s leaves exactly one line: who, when, what, and each row from what to what',
  async (name) => {
    const prepare = deeds[name]
    if (!prepare) throw new Error(`no example of ${name}`)
    const input = await prepare(app())
    const contentBefore = contentOf(app().db)
    const historyBefore = historyOf(app().db)
    app().setNow('2026-03-05T12:34:56')
    expect(await outcomeOf(app().call(name, input as never))).toBe('done')

    const lines = historyOf(app().db)
    expect(lines).toHaveLength(historyBefore.length + 1)
    const line = lines.at(-1)
    expect(line).toMatchObject({ at: '2026-03-05T12:34:56', person: 'Ana', procedure: name })

    // The rows before, with the changes of the line made on them, must be the rows after.
    const changes = line?.changes ?? []
    expect(changes.length).toBeGreaterThan(0)
    const rows = rowsByIdentity(contentBefore)
    for (const { tableName, rowId, before, after } of changes) {
      const identity = `${tableName} ${rowId}`
      expect([identity, rows.get(identity) ?? null]).toEqual([identity, before])
      if (after === null) rows.delete(identity)
      else rows.set(identity, after)
    }
    expect(rows).toEqual(rowsByIdentity(contentOf(app().db)))
    expectIndexToBeWhole(app().db)

    for (const language of [es, en]) expect(wordsOf(language.history.deeds, name), name).toBeTypeOf('string')
    await expectTheTrashToGiveBack(contentBefore)
    const outcome = outcomeOf(app().call('history.undoLine', { id: line?.id ?? 0 }))
    expect(await outcome).toBe(notUndone[name] ?? 'done')
    expect(verifyChain(app().db)?.broken).toBeNull()
  },
)

function wordsOf(texts: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], texts)
}

/** What was just removed is in the trash; restored it is as before, and taking that back removes it again. */
async function expectTheTrashToGiveBack(before: Record<string, unknown[]>): Promise<void> {
  const rowsBefore = rowsByIdentity(before)
  const { items } = await app().call('history.trash', {})
  for (const { table, id, at, person } of items) {
    if (at !== '2026-03-05T12:34:56') continue
    expect(person).toBe('Ana')
    const known = rowsBefore.get(`${table} ${id}`)
    expect(await outcomeOf(app().call('history.restore', { table, id })), table).toBe('done')
    expect([table, rowsByIdentity(contentOf(app().db)).get(`${table} ${id}`)]).toEqual([table, known])
    await app().call('history.undo', {})
  }
}

function rowsByIdentity(content: Record<string, unknown[]>): Map<string, unknown> {
  const { answer_count: _counts, ...tracked } = content
  return new Map(
    Object.entries(tracked).flatMap(([key, rows]) =>
      rows.map((row): [string, unknown] => [`${key.split(' ')[0]} ${(row as { id: number }).id}`, row]),
    ),
  )
}

test('renaming an attribute is remembered with the name before and the name after', async () => {
  const [id = 0] = await someAttributes(app(), ['Precio'])
  app().setNow('2026-03-04T09:00:00')
  await app().call('attributes.rename', { id, name: 'Precio justo' })
  const row = { id, element: null, dimension: null, created_at: '2026-03-02T10:00:00', voided_at: null }
  expect(historyOf(app().db).at(-1)).toEqual({
    id: 2,
    at: '2026-03-04T09:00:00',
    person: 'Ana',
    procedure: 'attributes.rename',
    changes: [
      {
        tableName: 'attribute',
        rowId: id,
        before: { ...row, name: 'Precio' },
        after: { ...row, name: 'Precio justo' },
      },
    ],
  })
})

test('the history is shown newest first, a page at a time, with how many rows changed', async () => {
  await someAttributes(app(), ['A', 'B', 'C'])
  await app().call('history.undo', {})
  const lines = await app().call('history.list', { limit: 3 })
  const common = { at: '2026-03-02T10:00:00', person: 'Ana', changeCount: 1, isClockBack: false }
  const created = { ...common, procedure: 'attributes.create', targetId: null, targetProcedure: null }
  expect(lines).toEqual([
    {
      ...common,
      id: 4,
      procedure: 'history.undo',
      targetId: 3,
      targetProcedure: 'attributes.create',
      object: 'C',
      isUndone: false,
    },
    { ...created, id: 3, object: 'C', isUndone: true },
    { ...created, id: 2, object: 'B', isUndone: false },
  ])
  expect(await app().call('history.list', { before: 2, limit: 3 })).toEqual([
    { ...created, id: 1, object: 'A', isUndone: false },
  ])
})

test('a command that changes nothing leaves no line', async () => {
  await app().call('attributes.create', { name: 'Precio' })
  await app().call('attributes.create', { name: 'Precio' })
  await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  await app().call('business.addTag', { kind: 'place', name: 'Sala' })
  expect(historyOf(app().db).map(({ procedure }) => procedure)).toEqual([
    'attributes.create',
    'business.addTag',
  ])
})

test('drafts and preferences are kept without leaving a line', async () => {
  const { waveId } = await aSurveyWithOpenWave(app())
  const before = historyOf(app().db)
  const draft = { ...aSheet([null]), responseId: null, position: 0, buffer: '4' }
  await app().call('responses.keepDraft', { waveId, draft })
  await app().call('responses.dropDraft', { waveId })
  await app().call('business.setPreference', { key: 'paper', value: { size: 'A5' } })
  expect(historyOf(app().db)).toEqual(before)
  expect(await app().call('business.preferences', {})).toEqual({ paper: { size: 'A5' } })
})

describe('a command that fails leaves neither rows nor history', () => {
  test.each<[string, (app: TestApp) => Promise<unknown>]>([
    [
      'a libreta of an attribute that is not there, found out after its first row was written',
      async (app) => {
        const surveyId = await aSurvey(app)
        return (then) =>
          then.call('scorecards.create', aScorecard(surveyId, [{ attributeId: 99, points: 1, target: null }]))
      },
    ],
    [
      'a sheet of a place that is not there',
      async (app) => {
        const { waveId } = await aSurveyWithOpenWave(app)
        const header = { answeredOn: null, placeId: 99, channelId: null, shiftId: null }
        return (then) => then.call('responses.save', { waveId, ...aSheet([3], { header }) })
      },
    ],
    [
      'a sheet with an answer that is not on its scale',
      async (app) => {
        const { waveId } = await aSurveyWithOpenWave(app)
        return (then) => then.call('responses.save', { waveId, ...aSheet([6]) })
      },
    ],
    [
      'a second business',
      async (app) => {
        await app.call('business.create', aBusiness())
        return (then) => then.call('business.create', aBusiness({ name: 'Otra' }))
      },
    ],
  ] satisfies [string, (app: TestApp) => Promise<(then: TestApp) => Promise<unknown>>][])(
    '%s',
    async (_, prepare) => {
      const attempt = (await prepare(app())) as (then: TestApp) => Promise<unknown>
      const before = { content: contentOf(app().db), history: historyOf(app().db) }
      expect(await outcomeOf(attempt(app()))).not.toBe('done')
      expect({ content: contentOf(app().db), history: historyOf(app().db) }).toEqual(before)

      // And what comes next is recorded as ever.
      await app().call('surveys.create', { templateId: null, title: 'Otra', language: 'es' })
      expect(historyOf(app().db)).toHaveLength(before.history.length + 1)
    },
  )
})

test('a reference to something that is not there is answered as notFound, not as a bug', async () => {
  const { surveyId, waveId } = await aSurveyWithOpenWave(app(), [aQuestion()])
  const draft = { ...aSheet([null]), responseId: null, position: 0, buffer: '' }
  const header = { answeredOn: null, placeId: 99, channelId: null, shiftId: null }
  expect(await outcomeOf(app().call('responses.keepDraft', { waveId: 99, draft }))).toBe('notFound')
  expect(await outcomeOf(app().call('responses.save', { waveId, ...aSheet([3], { header }) }))).toBe(
    'notFound',
  )
  const scorecard = aScorecard(surveyId, [{ attributeId: 99, points: 1, target: null }])
  expect(await outcomeOf(app().call('scorecards.create', scorecard))).toBe('notFound')
})

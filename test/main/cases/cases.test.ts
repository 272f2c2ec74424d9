import { describe, expect, test } from 'vitest'
import { CaseGroup, CaseSort } from '#shared/cases/caseLines'
import type { Input } from '#shared/contract/contract'
import { appForEachTest, outcomeOf } from '../../support/builders'
import { aCase, aCustomer, answered, resolved, someFacts } from './caseBuilders'

const app = appForEachTest()

const stateOf = async (caseId: number) => (await app().call('cases.show', { caseId })).state
const movesOf = async (caseId: number) =>
  (await app().call('cases.show', { caseId })).events.flatMap(({ to }) => (to === null ? [] : [to]))

describe('the register', () => {
  test('numbers the cases of a year without gaps, whatever is undone', async () => {
    const numbers: string[] = []
    for (let count = 0; count < 3; count += 1) {
      numbers.push((await app().call('cases.register', { facts: someFacts() })).number)
      if (count === 1) await app().call('history.undo', {})
    }
    expect(numbers).toEqual(['2026-00001', '2026-00002', '2026-00003'])
    const { lines } = await app().call('cases.list', { filter: { group: 'all' } })
    expect(lines.map(({ number, state }) => [number, state]).sort()).toEqual([
      ['2026-00001', 'received'],
      ['2026-00002', 'void'],
      ['2026-00003', 'received'],
    ])
  })

  test('begins again with the year', async () => {
    await aCase(app())
    app().setNow('2027-01-02T09:00:00')
    const { number } = await app().call('cases.register', {
      facts: someFacts({ openedAt: '2026-12-31T10:00' }),
    })
    expect(number).toBe('2027-00001')
  })

  test('takes no word of the future', async () => {
    const facts = someFacts({ openedAt: '2026-03-02T10:01' })
    expect(await outcomeOf(app().call('cases.register', { facts }))).toBe('caseMomentWrong')
  })

  test('a complaint settled at the counter goes through every stage, in one go', async () => {
    const cause = await app().call('cases.addCause', { name: 'Producto defectuoso' })
    const { caseId } = await app().call('cases.register', {
      facts: someFacts(),
      steps: [answered, { ...resolved, causeId: cause.id }],
    })
    expect(await movesOf(caseId)).toEqual([
      'received',
      'acknowledged',
      'assessing',
      'investigating',
      'responded',
      'resolved',
    ])
  })

  test('a half-typed registration comes back, and goes with the registration', async () => {
    await app().call('cases.keepDraft', { draft: { description: 'La cafetera' } })
    expect(await app().call('cases.draft', {})).toEqual({ description: 'La cafetera' })
    await aCase(app())
    expect(await app().call('cases.draft', {})).toBeNull()
  })

  test('is searched by number, words and customer, without accents', async () => {
    const customerId = await aCustomer(app(), 'Íñigo Peña')
    await aCase(app(), { customerId })
    await aCase(app(), { description: 'La tetera pierde agua' })
    const found = async (search: string) =>
      (await app().call('cases.list', { filter: { search } })).lines.map(({ description }) => description)
    expect(await found('inigo')).toEqual(['La cafetera no calienta'])
    expect(await found('PIERDE')).toEqual(['La tetera pierde agua'])
    expect(await found('00001')).toEqual(['La cafetera no calienta'])
  })
})

describe('the list of the register', () => {
  test('every group is as long as it says and the same page by page, in any order, filtered or not', async () => {
    await app().call('business.createSample', { language: 'es' })
    const { cause } = await app()
      .call('cases.causes', {})
      .then(([first]) => ({ cause: first?.id ?? 0 }))
    const filters = [
      {},
      { kinds: ['claim' as const] },
      { causeId: cause },
      { search: 'no' },
      { from: '2026-01-15' },
    ]
    for (const filter of filters) {
      const all = await app().call('cases.list', { filter: { ...filter, group: 'all' }, limit: 500 })
      for (const group of CaseGroup.options) {
        for (const sort of CaseSort.options) {
          const asked = { filter: { ...filter, group }, sort }
          const whole = await app().call('cases.list', { ...asked, limit: 500 })
          const pages = []
          for (let offset = 0; offset < whole.total; offset += 9)
            pages.push(...(await app().call('cases.list', { ...asked, offset, limit: 9 })).lines)
          expect([group, sort, pages]).toEqual([group, sort, whole.lines])
          expect([group, whole.groups[group], whole.groups]).toEqual([group, pages.length, all.groups])
        }
      }
    }
    const { lines } = await app().call('cases.list', { filter: { group: 'all' }, sort: 'newest', limit: 500 })
    const opened = lines.map(({ openedAt }) => openedAt)
    expect(opened).toEqual([...opened].sort().reverse())
    expect(lines.length).toBeGreaterThan(30)
  })
})

describe('the steps of a case', () => {
  test('only those of the workflow are possible', async () => {
    const caseId = await aCase(app())
    expect(await outcomeOf(app().call('cases.step', { caseId, step: resolved }))).toBe('caseStepNotPossible')
    expect(await stateOf(caseId)).toBe('received')
  })

  test('a complaint is not resolved without a cause, a compliment is', async () => {
    const claim = await aCase(app())
    await app().call('cases.step', { caseId: claim, step: answered })
    expect(await outcomeOf(app().call('cases.step', { caseId: claim, step: resolved }))).toBe(
      'caseCauseMissing',
    )

    const thanks = await aCase(app(), { kind: 'compliment', description: 'Muy amables' })
    await app().call('cases.step', { caseId: thanks, step: { ...answered, offer: 'thank' } })
    expect(await outcomeOf(app().call('cases.step', { caseId: thanks, step: resolved }))).toBe('done')
  })

  test('no step is before the one that came last', async () => {
    const caseId = await aCase(app())
    await app().call('cases.step', { caseId, step: answered })
    const early = { to: 'investigating', at: '2026-03-02T09:40' } as const
    expect(await outcomeOf(app().call('cases.step', { caseId, step: early }))).toBe('caseMomentWrong')
  })

  test('a step that is undone stays in the life of the case and counts no more', async () => {
    const caseId = await aCase(app())
    await app().call('cases.step', { caseId, step: answered })
    await app().call('history.undo', {})
    const { state, events, deadline } = await app().call('cases.show', { caseId })
    expect(state).toBe('received')
    expect(deadline).toBeNull()
    expect(events.map(({ to, isTakenBack }) => [to, isTakenBack])).toEqual([
      ['received', false],
      ['acknowledged', true],
      ['assessing', true],
      ['investigating', true],
      ['responded', true],
    ])
    await app().call('history.redo', {})
    expect(await stateOf(caseId)).toBe('responded')
  })

  test('the database itself lets nobody edit or delete an event', async () => {
    const caseId = await aCase(app())
    const { db } = app()
    expect(() => db.exec(`UPDATE case_event SET at = '2026-03-01T09:00'`)).toThrow('never edited')
    expect(() => db.exec('DELETE FROM case_event')).toThrow('never deleted')
    expect(() => db.exec('DELETE FROM customer_case')).toThrow('never deleted')
    expect(await stateOf(caseId)).toBe('received')
  })

  test('the customer who answers ends the wait', async () => {
    const caseId = await aCase(app(), { customerId: await aCustomer(app()) })
    const asked = { to: 'investigating', at: '2026-03-02T09:40' } as const
    await app().call('cases.step', { caseId, step: asked })
    const wait = {
      to: 'waitingCustomer',
      at: '2026-03-02T09:41',
      channel: 'phone',
      text: '¿Tiene el tique?',
    } as const
    await app().call('cases.step', { caseId, step: wait })
    const word = { direction: 'in', at: '2026-03-02T09:58', channel: 'phone', text: 'Sí' } as const
    await app().call('cases.addMessage', { caseId, ...word })
    expect(await stateOf(caseId)).toBe('investigating')
  })

  test('opens again within thirty days, later it takes a new case', async () => {
    const cause = await app().call('cases.addCause', { name: 'Otros' })
    const caseId = await aCase(app())
    await app().call('cases.step', { caseId, step: answered })
    await app().call('cases.step', { caseId, step: { ...resolved, causeId: cause.id } })
    app().setNow('2026-04-02T09:00:00')
    const again = (at: string) => ({
      caseId,
      step: { to: 'reopened' as const, at, reason: 'Volvió a fallar' },
    })
    expect(await outcomeOf(app().call('cases.decide', again('2026-04-02T08:00')))).toBe('caseReopenTooLate')
    expect(await outcomeOf(app().call('cases.decide', again('2026-04-01T08:00')))).toBe('done')
  })

  test('staff answers and resolves; to close, void and extend is the owner’s', async () => {
    const caseId = await aCase(app())
    app().setRole('staff')
    expect(await outcomeOf(app().call('cases.step', { caseId, step: answered }))).toBe('done')
    const voided = { to: 'void', at: '2026-03-02T10:00', why: 'mistake', reason: 'Prueba' } as const
    expect(await outcomeOf(app().call('cases.decide', { caseId, step: voided }))).toBe('notAllowed')
  })
})

describe('many at once', () => {
  test('go to somebody, get a cause or are acknowledged, in one deed that is taken back whole', async () => {
    const cause = await app().call('cases.addCause', { name: 'Demora' })
    const ids = [await aCase(app()), await aCase(app()), await aCase(app())]
    const [first = 0, second = 0, third = 0] = ids
    await app().call('cases.step', { caseId: third, step: answered })
    const at = '2026-03-02T10:00'
    const change = (what: Input<'cases.changeMany'>['change']) =>
      app().call('cases.changeMany', { caseIds: ids, change: what })
    expect(await change({ what: 'acknowledged', at })).toEqual({ changed: 2 })
    expect(await change({ what: 'cause', causeId: cause.id })).toEqual({ changed: 3 })
    expect(await change({ what: 'cause', causeId: cause.id })).toEqual({ changed: 0 })
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      'acknowledged',
      'acknowledged',
      'responded',
    ])
    expect(await change({ what: 'causeClass', causeClass: 'systemsVisible' })).toEqual({ changed: 3 })
    for (const _ of [1, 2, 3, 4]) await app().call('history.undo', {})
    expect(await stateOf(second)).toBe('received')
  })

  test('two causes become one, and the cases follow', async () => {
    const slow = await app().call('cases.addCause', { name: 'Demora' })
    const late = await app().call('cases.addCause', { name: 'Tardanza' })
    const caseId = await aCase(app(), { causeId: late.id })
    await app().call('cases.mergeCauses', { goneId: late.id, keptId: slow.id })
    expect(await app().call('cases.causes', {})).toEqual([slow])
    expect((await app().call('cases.show', { caseId })).causeName).toBe('Demora')
    await app().call('history.undo', {})
    expect((await app().call('cases.show', { caseId })).causeName).toBe('Tardanza')
  })
})

describe('the list', () => {
  test('is narrowed by who looks after it, cause and period, and put in order', async () => {
    const { id } = await app().call('people.add', { name: 'Luz', role: 'staff' })
    const cause = await app().call('cases.addCause', { name: 'Demora' })
    await aCase(app(), { description: 'Luz', responsibleId: id, openedAt: '2026-02-10T23:59' })
    await aCase(app(), { description: 'Causa', causeId: cause.id, openedAt: '2026-02-11T09:00' })
    await aCase(app(), { description: 'Hoy' })
    const found = async (filter: Input<'cases.list'>['filter'], sort: CaseSort | null = null) =>
      (await app().call('cases.list', { filter: { group: 'all', ...filter }, sort })).lines.map(
        ({ description }) => description,
      )
    expect(await found({ responsibleId: id })).toEqual(['Luz'])
    expect(await found({ responsibleId: 'owner' })).toEqual(['Hoy', 'Causa'])
    expect(await found({ causeId: cause.id })).toEqual(['Causa'])
    expect(await found({ from: '2026-02-10', to: '2026-02-10' })).toEqual(['Luz'])
    expect(await found({ from: '2026-02-11', to: '2026-03-02' })).toEqual(['Hoy', 'Causa'])
    expect(await found({}, 'oldest')).toEqual(['Luz', 'Causa', 'Hoy'])
  })

  test('says what hangs from a case, and counts pages apart', async () => {
    const letter = new TextEncoder().encode('%PDF-1.7 carta')
    const file = await app().call('cases.storeFile', { name: 'carta.pdf', bytes: letter })
    const first = await aCase(app())
    const { caseId } = await app().call('cases.register', {
      facts: someFacts({ kind: 'complaint' }),
      files: [file],
      link: { otherId: first, kind: 'sameLetter' },
    })
    await app().call('cases.addTask', { caseId, task: { text: 'Llamar', personId: null, dueOn: null } })
    const { lines, total } = await app().call('cases.list', { filter: {}, offset: 1, limit: 1 })
    expect([total, lines.map(({ id, files, openTasks }) => [id, files, openTasks])]).toEqual([
      2,
      [[caseId, 1, 1]],
    ])
    const { links } = await app().call('cases.show', { caseId: first })
    expect(links.map((link) => [link.caseId, link.kind])).toEqual([[caseId, 'sameLetter']])
    await app().call('history.undo', {})
    await app().call('history.undo', {})
    expect(await stateOf(caseId)).toBe('void')
    expect(await app().call('cases.attachments', { caseId })).toEqual([])
  })
})

describe('the queue', () => {
  test('puts first what is overdue, then the greater risk', async () => {
    const customerId = await aCustomer(app())
    const calm = await aCase(app(), { description: 'Tranquilo' })
    await aCase(app(), { description: 'Primera', customerId, openedAt: '2026-03-01T09:00' })
    await aCase(app(), { description: 'Repetida', customerId, severity: 2 })
    const { lines } = await app().call('cases.list', { filter: {} })
    expect(lines.map(({ description, risk }) => [description, risk])).toEqual([
      ['Repetida', 4],
      ['Primera', 1],
      ['Tranquilo', 1],
    ])
    expect(calm).toBeGreaterThan(0)
  })

  test('a task that is due is on the list of today until it is done', async () => {
    const caseId = await aCase(app())
    const task = { text: 'Llamar', personId: null, dueOn: '2026-03-02' }
    const { id } = await app().call('cases.addTask', { caseId, task })
    expect((await app().call('cases.due', {})).tasks).toHaveLength(1)
    await app().call('cases.finishTask', { id, isDone: true })
    expect((await app().call('cases.due', {})).tasks).toEqual([])
  })

  test('two cases are linked once, and seen from both', async () => {
    const one = await aCase(app())
    const other = await aCase(app())
    await app().call('cases.link', { caseId: one, otherId: other, kind: 'sameLetter' })
    expect(await outcomeOf(app().call('cases.link', { caseId: other, otherId: one, kind: 'related' }))).toBe(
      'caseLinkNotPossible',
    )
    expect((await app().call('cases.show', { caseId: other })).links).toMatchObject([{ caseId: one }])
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#shared/contract/contract'
import { action, type ContractShape, command, type Procedure, query, roles } from '#shared/contract/procedure'
import { createDispatcher, type DispatcherOptions } from '../../src/main/dispatcher'
import { appForEachTest, contentOf, historyOf } from '../support/builders'
import { testApp } from '../support/testApp'

const procedures: [string, Procedure][] = Object.entries(contract)
const rank = (role: Procedure['role']) => roles.indexOf(role)

describe.each(roles)('as %s', (role) => {
  const above = procedures.flatMap(([name, procedure]) =>
    rank(procedure.role) > rank(role) ? [[name, procedure.kind]] : [],
  )

  test('what needs a higher role answers notAllowed before its input is even read', async () => {
    const app = testApp({ role })
    for (const [name = ''] of above) {
      for (const input of [{}, null, { id: 1, waveId: 1, surveyId: 1 }]) {
        expect([name, await app.bridge.call(name, input)]).toEqual([
          name,
          { ok: false, error: { code: 'notAllowed' } },
        ])
      }
    }
    expect(app.db.prepare('SELECT count(*) FROM history').pluck().get()).toBe(0)
    expect(app.jobs.list()).toEqual([])
    expect(app.failures).toEqual([])
    app.close()
  })

  test('exactly the procedures up to the role reach their handler', async () => {
    const reached: string[] = []
    const anyInput: ContractShape = Object.fromEntries(
      procedures.map(([name, procedure]) => [
        name,
        { ...procedure, input: z.unknown(), output: z.unknown() } as Procedure,
      ]),
    )
    const handlers = Object.fromEntries(procedures.map(([name]) => [name, () => void reached.push(name)]))
    const dispatch = createDispatcher(anyInput, handlers, { ...bareOptions, role: () => role })
    for (const [name] of procedures) await dispatch(name, {})
    const allowed = procedures.flatMap(([name, procedure]) =>
      rank(procedure.role) <= rank(role) ? [name] : [],
    )
    expect(reached).toEqual(allowed)
  })
})

const bareOptions: DispatcherOptions = {
  checkOutput: true,
  role: () => 'owner',
  transact: (_procedure, _recorded, work) => work(),
  writable: () => null,
  onChanged: () => undefined,
  log: () => undefined,
}

describe('names that are not procedures', () => {
  test.each([
    '',
    'surveys',
    'surveys.',
    'surveys.create ',
    'SURVEYS.CREATE',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'x'.repeat(100_000),
  ])('%.40s is answered as unexpected and logged', async (name) => {
    const app = testApp()
    expect(await app.bridge.call(name, {})).toEqual({ ok: false, error: { code: 'unexpected' } })
    expect(app.failures).toEqual([[name, 'unknown procedure']])
    app.close()
  })

  test('a name that is not even a text is answered in the same way', async () => {
    const app = testApp()
    for (const name of [null, undefined, 5, {}, ['surveys.list', 'x']])
      expect(await app.bridge.call(name as string, {})).toEqual({ ok: false, error: { code: 'unexpected' } })
    app.close()
  })
})

describe('inputs that nobody should send', () => {
  const app = appForEachTest()

  function nested(depth: number): unknown {
    let value: unknown = 1
    for (let level = 0; level < depth; level++) value = [value]
    return value
  }

  const notObjects: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'x'],
    ['a list', [1, 2, 3]],
    ['deep lists', nested(500)],
  ]

  test.each(notObjects)(
    '%s is refused as invalidInput by every procedure and changes nothing',
    async (_, input) => {
      const before = contentOf(app().db)
      for (const [name] of procedures) {
        const reply = await app().bridge.call(name, input)
        expect([name, reply.ok ? 'ok' : reply.error.code]).toEqual([name, 'invalidInput'])
      }
      expect(contentOf(app().db)).toEqual(before)
      expect(historyOf(app().db)).toEqual([])
    },
  )

  const wrongObjects: [string, unknown][] = [
    ['an object without fields', {}],
    ['a date', new Date(0)],
    ['a map', new Map([['id', 1]])],
    ['bytes', new Uint8Array(10)],
    ['an object of deep lists', { id: nested(500), waveId: nested(500), surveyId: nested(500) }],
    ['an object of texts', { id: '1', waveId: '1', surveyId: '1', key: '', kind: 'x', name: '', token: 't' }],
  ]

  test.each(wrongObjects)('%s is refused by every procedure that asks for something', async (_, input) => {
    const asking = procedures.filter(([, procedure]) => !procedure.input.safeParse({}).success)
    expect(asking.length).toBeGreaterThan(30)
    for (const [name] of asking) {
      // The one whose only field is a text takes any text.
      if (name === 'surveys.template') continue
      const reply = await app().bridge.call(name, input)
      expect([name, reply.ok ? 'ok' : reply.error.code]).toEqual([name, 'invalidInput'])
    }
    expect(historyOf(app().db)).toEqual([])
  })

  test('the fields that are wrong are named by their path', async () => {
    const reply = await app().bridge.call('surveys.openWave', {
      surveyId: 1.5,
      wave: { label: '   ', openedOn: '2026-02-30', population: 0 },
    })
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'invalidInput',
        fields: {
          surveyId: 'invalid_type',
          'wave.label': 'too_small',
          'wave.openedOn': 'invalid_format',
          'wave.population': 'too_small',
        },
      },
    })
  })

  test('numbers that are no numbers, or too large to be exact, are refused', async () => {
    for (const waveId of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1', 1n, null]) {
      const reply = await app().bridge.call('responses.list', { waveId })
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    }
  })

  test('huge texts and lists are refused', async () => {
    const long = 'x'.repeat(5_000_000)
    const calls: [string, unknown][] = [
      ['attributes.create', { name: long }],
      ['surveys.create', { templateId: null, title: long, language: 'es' }],
      ['business.addTag', { kind: 'place', name: long }],
      ['business.setPreference', { key: long, value: 1 }],
      ['responses.save', { waveId: 1, sheetNumber: 1, header: null, answers: Array(100_000).fill(1) }],
    ]
    for (const [name, input] of calls)
      expect([name, await app().bridge.call(name, input)]).toMatchObject([
        name,
        { ok: false, error: { code: 'invalidInput' } },
      ])
    expect(historyOf(app().db)).toEqual([])
  })

  test('what is not in the contract never reaches a row', async () => {
    const attribute = await app().bridge.call('attributes.create', {
      name: 'Precio',
      id: 99,
      voided_at: '2020-01-01',
      ['__proto__']: { polluted: true },
    })
    expect(attribute).toEqual({ ok: true, value: { id: 1, name: 'Precio', dimension: null, element: null } })
    expect(app().db.prepare('SELECT voided_at FROM attribute').pluck().get()).toBeNull()
  })
})

test('a value nested deeper than a check could follow is refused before it is checked', async () => {
  const dispatch = createDispatcher(
    { 'a.keep': command('nobody', [], z.object({ value: z.json() }), z.object({})) },
    { 'a.keep': () => ({}) },
    bareOptions,
  )
  let value: unknown = 1
  for (let level = 0; level < 100_000; level++) value = [value]
  expect(await dispatch('a.keep', { value })).toEqual({ ok: false, error: { code: 'invalidInput' } })
})

describe('the answers of handlers', () => {
  const shape = {
    'a.read': query('nobody', 'home', z.object({}), z.object({ count: z.int() })),
    'a.write': command('nobody', ['home'], z.object({}), z.object({ count: z.int() })),
    'a.do': action('nobody', z.object({}), z.object({ count: z.int() })),
  }
  // What a handler with a mistake might return; the compiler would not let it pass unforced.
  const wrong = { count: 'many' } as unknown as { count: number }
  const handlers = { 'a.read': () => wrong, 'a.write': () => wrong, 'a.do': () => Promise.resolve(wrong) }

  test.each(Object.keys(shape))(
    '%s that answers what the contract does not say is a logged bug',
    async (name) => {
      const logged: unknown[] = []
      const dispatch = createDispatcher(shape, handlers, {
        ...bareOptions,
        log: (event, procedure) => logged.push([event, procedure]),
      })
      expect(await dispatch(name, {})).toEqual({ ok: false, error: { code: 'unexpected' } })
      expect(logged).toEqual([['failed', name]])
    },
  )

  test('in the packaged app answers are not checked again', async () => {
    const dispatch = createDispatcher(shape, handlers, { ...bareOptions, checkOutput: false })
    expect(await dispatch('a.read', {})).toEqual({ ok: true, value: wrong })
  })

  test('only a command that succeeds announces its topics', async () => {
    const announced: unknown[] = []
    const options = { ...bareOptions, onChanged: (topics: readonly string[]) => announced.push(topics) }
    const right = { count: 1 }
    const good = { 'a.read': () => right, 'a.write': () => right, 'a.do': () => right }
    const dispatch = createDispatcher(shape, good, options)
    await dispatch('a.read', {})
    await dispatch('a.do', {})
    expect(announced).toEqual([])
    await dispatch('a.write', {})
    // What is recorded is also new history.
    expect(announced).toEqual([['home', 'history']])
    const failing = createDispatcher(
      shape,
      {
        ...good,
        'a.write': () => {
          throw new Error('a bug')
        },
      },
      options,
    )
    expect(await failing('a.write', {})).toEqual({ ok: false, error: { code: 'unexpected' } })
    expect(announced).toEqual([['home', 'history']])
  })

  test('a command waits while a job writes, a query does not', async () => {
    const order: string[] = []
    let release: () => void = () => undefined
    const busy = new Promise<void>((resolve) => {
      release = resolve
    })
    const right = { count: 1 }
    const note = (name: string) => () => {
      order.push(name)
      return right
    }
    const dispatch = createDispatcher(
      shape,
      { 'a.read': note('read'), 'a.write': note('write'), 'a.do': note('do') },
      { ...bareOptions, writable: () => busy },
    )
    const writing = dispatch('a.write', {})
    await dispatch('a.read', {})
    await dispatch('a.do', {})
    expect(order).toEqual(['read', 'do'])
    release()
    await writing
    expect(order).toEqual(['read', 'do', 'write'])
  })
})

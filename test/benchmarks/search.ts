import type { Input } from '#shared/contract/contract'
import { type CaseApplication, caseApplication } from './cases'
import { type Figure, ratioAtMost, valueAtMost } from './figures'
import { inTurns, median } from './samples'
import type { Settings } from './settings'
import { inTemporaryFolder } from './temporaryFolder'

const searches = {
  'a rare word': 'singularísimo',
  'a word in one of twenty': 'devolucion',
  'a word in 70 %': 'cliente',
  'a phrase': '"bomba de agua"',
  'two letters': 'ca',
  'three letters': 'caf',
  'a number': '2016-00007',
} as const

const lists: Readonly<Record<string, Input<'cases.list'>>> = {
  'what is pending': { filter: {} },
  'all, the newest first': { filter: { group: 'all' } },
  'all, by urgency': { filter: { group: 'all' }, sort: 'urgency' },
  'closed, one cause': { filter: { group: 'closed', causeId: 7 } },
  'one kind of a year': { filter: { group: 'all', kinds: ['claim'], from: '2025-01-01' } },
  'with a rare word': { filter: { group: 'all', search: 'singularísimo' } },
  'with a word in 70 %': { filter: { group: 'all', search: 'cliente' } },
  'the last of all': { filter: { group: 'all' }, sort: 'oldest', offset: 50 },
}

/** Looking for words and through the register among a hundred thousand cases, and what the index costs a case. */
export function measureSearch({ quick }: Settings): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const app = await caseApplication(folder, quick ? 10_000 : 100_000)
    const rounds = quick ? 10 : 40
    const count = app.caseCount.toLocaleString('en')
    const found = await inTurns(
      rounds,
      byName(searches, (text) => () => app.call('search.find', { text, kind: 'case', limit: 50 })),
    )
    const listed = await inTurns(
      rounds,
      byName(lists, (asked) => () => app.call('cases.list', asked)),
    )
    const register = registerer(app)
    const { kept } = await inTurns(quick ? 100 : 400, { kept: register })
    withoutWords(app)
    const { bare } = await inTurns(quick ? 100 : 400, { bare: register })
    app.close()
    const figures = (samples: Record<string, number[]>, name: (of: string) => string, most: number) =>
      Object.entries(samples).map(
        ([of, times]): Figure => ({
          name: name(of),
          value: median(times),
          unit: 'ms',
          goal: valueAtMost(most),
        }),
      )
    return [
      ...figures(found, (of) => `search ${count} cases: ${of}`, 10),
      ...figures(listed, (of) => `list ${count} cases: ${of}`, 50),
      {
        name: 'register a case, against no index of words',
        value: median(kept),
        unit: 'ms',
        reference: median(bare),
        referenceName: 'no index',
        goal: ratioAtMost(1.5),
      },
      {
        name: `fill the index with ${count} cases`,
        value: app.filled / 1000,
        unit: 's',
        goal: valueAtMost(20),
      },
    ]
  })
}

function byName<Value>(named: Readonly<Record<string, Value>>, work: (value: Value) => () => unknown) {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, work(value)]))
}

function registerer(app: CaseApplication) {
  const facts = {
    kind: 'claim' as const,
    channel: 'phone' as const,
    openedAt: '2026-01-05T10:00',
    description: 'La cafetera no calienta y nadie responde. '.repeat(9),
  }
  return () => app.call('cases.register', { facts })
}

function withoutWords({ db }: CaseApplication): void {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_words' ESCAPE '\\'`,
    )
    .pluck()
    .all()
  for (const name of names) db.exec(`DROP TRIGGER ${name}`)
}

import type { Input, Output } from '#shared/contract/contract'
import { businessDay, dayAfter, monthOf } from './days'
import { onceIn, oneOf, type Part, type Soak, some, type Total } from './soak'

type Kind = Input<'cases.register'>['facts']['kind']
type State = Output<'cases.show'>['state']
const kinds = [
  'petition',
  'complaint',
  'claim',
  'suggestion',
  'compliment',
] as const satisfies readonly Kind[]

/** Days to answer, by kind; none where no answer is owed by a day. */
const terms: Readonly<Record<Kind, number | null>> = {
  petition: 3,
  complaint: 5,
  claim: 10,
  suggestion: null,
  compliment: null,
}

/** Holidays of the town beside Saturdays and Sundays: two of them fall on days that do not count anyway. */
const holidays = [
  '2026-10-12',
  '2026-10-28',
  '2026-11-01',
  '2026-11-02',
  '2027-03-19',
  '2027-03-26',
  '2027-03-29',
]

interface ModelCase {
  readonly id: number
  readonly number: string
  readonly kind: Kind
  readonly openedAt: string
  readonly isAnonymous: boolean
  state: State
  /** When the last step was taken. */
  lastAt: string
  answeredOn: string | null
  /** Steps that stand, by what they led to and the month in which they were taken. */
  readonly steps: { readonly to: State; readonly month: string }[]
}

/** What the other parts know of the cases. */
export interface CasesPart extends Part {
  /** What a month must say of cases, by the keys of its figures. */
  figuresOf(month: string): Readonly<Record<string, number>>
}

/** The register of cases: registered, answered, resolved, closed, opened again and void; days to answer and who kept them. */
export function casesPart(
  customerIds: () => readonly number[],
  isClosed: (month: string) => boolean,
): CasesPart {
  const cases: ModelCase[] = []
  const free = new Set(holidays)
  let causeId = 0

  async function begin({ call }: Soak): Promise<void> {
    for (const date of holidays)
      await call('calendar.addHoliday', { date, name: 'Fiesta', closes: false, isLegal: true })
    const text = { es: '', en: '' }
    const kindTerms = (days: number | null) => ({
      term: days === null ? null : { unit: 'businessDays' as const, amount: days, roll: 'none' as const },
      isLegal: true,
      extension: null,
      isSuspendable: false,
      meaning: text,
    })
    await call('calendar.saveTerms', {
      validFrom: '2026-01-01',
      terms: {
        presetId: 'CUSTOM',
        label: { es: 'Propio', en: 'Own' },
        instrument: text,
        asOf: null,
        acknowledgementText: text,
        verified: text,
        caution: text,
        notes: [],
        formCopies: null,
        retentionMonths: null,
        isEdited: false,
        kinds: {
          petition: kindTerms(terms.petition),
          complaint: kindTerms(terms.complaint),
          claim: kindTerms(terms.claim),
          suggestion: kindTerms(null),
          compliment: kindTerms(null),
        },
        goals: {
          acknowledgement: { unit: 'businessDays', amount: 1 },
          firstReply: { unit: 'businessHours', amount: 8 },
          resolution: { unit: 'businessDays', amount: 10 },
          reopenDays: 30,
          closeAfterDays: 10,
        },
      },
    })
    causeId = (await call('cases.addCause', { name: 'Falta de personal' })).id
  }

  async function work(soak: Soak): Promise<void> {
    const { random, volume } = soak
    for (let left = 1 + random.below(1 + 2 * volume); left > 0; left--) await register(soak)
    // Nothing can be said to have happened before the step that came last: the clock may have been set back.
    const ready = cases.filter(({ lastAt }) => lastAt <= soak.now())
    for (const one of some(random, ready, 2 + 2 * volume)) await takeStep(soak, one)
  }

  async function register({ random, deed, call, now, today }: Soak): Promise<void> {
    const kind = random.pick(kinds)
    const customerId = onceIn(random, 4) ? null : (oneOf(random, customerIds()) ?? null)
    // Some are noted a day or two later than they were said.
    const earlier = dayAfter(today(), -1 - random.below(2))
    const openedAt = onceIn(random, 3) && !isClosed(monthOf(earlier)) ? `${earlier}T08:30` : now()
    const facts = {
      kind,
      channel: 'inPerson' as const,
      openedAt,
      customerId,
      description: 'La cafetera no calienta',
    }
    const registered = await deed('cases.register', { facts })
    if (!registered) {
      // It keeps its number: its registration was taken back, and it is void.
      const { lines } = await call('cases.list', { filter: { group: 'void' }, sort: 'newest', limit: 500 })
      const known = new Set(cases.map(({ id }) => id))
      for (const { id, number, openedAt: at } of lines.filter((line) => !known.has(line.id)))
        cases.push(aCase({ id, number, kind, openedAt: at, isAnonymous: customerId === null, state: 'void' }))
      return
    }
    const { caseId: id, number } = registered
    cases.push(aCase({ id, number, kind, openedAt, isAnonymous: customerId === null, state: 'received' }))
  }

  async function takeStep(soak: Soak, one: ModelCase): Promise<void> {
    const { random, deed, now } = soak
    const at = now()
    const caseId = one.id
    const took = (done: unknown, ...path: readonly State[]) => {
      if (!done) return
      for (const to of path) one.steps.push({ to, month: monthOf(at) })
      one.state = path.at(-1) ?? one.state
      one.lastAt = at
    }
    const decided = { at, reason: 'Así se acordó' }
    switch (one.state) {
      case 'received': {
        if (onceIn(random, 12) && !isClosed(monthOf(one.openedAt))) {
          const step = { to: 'void' as const, ...decided, why: 'mistake' as const }
          return took(await deed('cases.decide', { caseId, step }), 'void')
        }
        if (onceIn(random, 2)) {
          const step = { to: 'acknowledged' as const, at, channel: 'phone' as const }
          return took(await deed('cases.step', { caseId, step }), 'acknowledged')
        }
        return answer(soak, one, took, ['acknowledged', 'assessing', 'investigating', 'responded'])
      }
      case 'acknowledged':
        return answer(soak, one, took, ['assessing', 'investigating', 'responded'])
      case 'reopened':
        return answer(soak, one, took, ['investigating', 'responded'])
      case 'responded': {
        const step = { to: 'resolved' as const, at, acceptance: 'accepted' as const, cost: 5, causeId }
        return took(await deed('cases.step', { caseId, step }), 'resolved')
      }
      case 'resolved': {
        if (onceIn(random, 4) && at.slice(0, 10) <= dayAfter(one.lastAt.slice(0, 10), 30)) {
          const step = { to: 'reopened' as const, ...decided }
          return took(await deed('cases.decide', { caseId, step }), 'reopened')
        }
        const step = { to: 'closed' as const, ...decided, decision: 'inFavour' as const }
        return took(await deed('cases.decide', { caseId, step }), 'closed')
      }
      default:
        return
    }
  }

  async function answer(
    { deed, now }: Soak,
    one: ModelCase,
    took: (done: unknown, ...path: readonly State[]) => void,
    path: readonly State[],
  ): Promise<void> {
    const at = now()
    const step = {
      to: 'responded' as const,
      at,
      channel: 'inPerson' as const,
      offer: 'replace' as const,
      text: 'Se la cambiamos',
    }
    const done = await deed('cases.step', { caseId: one.id, step })
    took(done, ...path)
    // The first answer is the one that counts for its day.
    if (done) one.answeredOn ??= at.slice(0, 10)
  }

  /** The last day for the answer; null where none is owed by a day. */
  const dueOf = ({ kind, openedAt, isAnonymous, state }: ModelCase): string | null => {
    const days = terms[kind]
    return days === null || isAnonymous || state === 'void'
      ? null
      : businessDay(openedAt.slice(0, 10), days, free)
  }

  async function totals({ call, today }: Soak): Promise<Total[]> {
    const { lines, groups } = await call('cases.list', {
      filter: { group: 'all' },
      sort: 'oldest',
      limit: 500,
    })
    const open = (state: State) => !['resolved', 'closed', 'void'].includes(state)
    const totals: Total[] = [
      { what: 'cases', expected: cases.length, got: lines.length },
      {
        what: 'pending cases',
        expected: cases.filter(({ state }) => open(state)).length,
        got: groups.pending,
      },
      {
        what: 'void cases',
        expected: cases.filter(({ state }) => state === 'void').length,
        got: groups.void,
      },
    ]
    for (const one of cases) {
      const line = lines.find(({ id }) => id === one.id)
      totals.push({
        what: `case ${one.number}`,
        expected: { state: one.state, due: dueOf(one), number: one.number },
        got: line ? { state: line.state, due: line.dueOn, number: line.number } : null,
      })
    }
    const month = monthOf(today())
    const analysis = await call('cases.analysis', { period: 'month', start: `${month}-01` })
    const ofMonth = cases.filter(({ openedAt, state }) => monthOf(openedAt) === month && state !== 'void')
    const decided = ofMonth.flatMap((one) => {
      const due = dueOf(one)
      if (due === null || (one.answeredOn === null && today() <= due)) return []
      return [one.answeredOn !== null && one.answeredOn <= due]
    })
    totals.push({
      what: 'answered in time this month',
      expected: { n: decided.length, share: shareOf(decided) },
      got: { n: analysis.answeredInTime.n, share: analysis.answeredInTime.value },
    })
    for (const { kind, n } of analysis.counts)
      totals.push({
        what: `${kind} of this month`,
        expected: ofMonth.filter((one) => one.kind === kind).length,
        got: n,
      })
    return totals
  }

  function figuresOf(month: string): Readonly<Record<string, number>> {
    const kept = cases.filter(({ state }) => state !== 'void')
    const steps = (wanted: State) =>
      kept.flatMap((one) => one.steps).filter(({ to, month: of }) => to === wanted && of === month).length
    return {
      ...Object.fromEntries(
        kinds.map((kind) => [
          kind,
          kept.filter((one) => one.kind === kind && monthOf(one.openedAt) === month).length,
        ]),
      ),
      caseAnswers: steps('responded'),
      casesResolved: steps('resolved'),
      casesClosed: steps('closed'),
      casesReopened: steps('reopened'),
    }
  }

  return { begin, work, totals, figuresOf }
}

function aCase(facts: Omit<ModelCase, 'lastAt' | 'answeredOn' | 'steps'>): ModelCase {
  return { ...facts, lastAt: facts.openedAt, answeredOn: null, steps: [] }
}

/** Share of those that are true; null of none. */
function shareOf(list: readonly boolean[]): number | null {
  return list.length === 0 ? null : list.filter(Boolean).length / list.length
}

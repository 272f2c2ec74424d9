import { addDays, type CivilDate } from '#shared/calendar/civilDate'
import { likelyDuplicates } from '#shared/customers/duplicates'
import type { PlanMark } from '#shared/plan/cycle.contract'
import { percentage } from '#shared/stats/numbers'
import { auditsIndicators } from '../audits/auditsIndicators'
import { mergeRepository } from '../customers/merge.repository'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { type EvidenceRepository, evidenceRepository, type Found } from './evidence.repository'

/** What the plan itself knows, for evidence that is made of it. */
export interface PlanFacts {
  /** First day of what counts: of the first cycle everything ever done does. */
  readonly since: CivilDate
  readonly today: CivilDate
  readonly goals: readonly { readonly baseline: number | null; readonly hasValue: boolean }[]
  readonly marks: readonly { readonly kind: PlanMark; readonly day: CivilDate }[]
}

interface Read extends PlanFacts {
  readonly deps: Deps
  readonly found: EvidenceRepository
}

export interface EvidenceReading extends Partial<Found> {
  readonly isMet?: boolean
  readonly percent?: number | null
}

interface EvidenceSource {
  readonly step: number
  /** Its words are `plan.evidence.<key>`. */
  readonly key: string
  readonly href: string
  /** Met where it says nothing else: when there is at least one. Null where it cannot be asked yet. */
  read(context: Read): EvidenceReading | null
}

/** Half of the customers can be reached, or allow it, from here on [dec]. */
const HALF = 50

/** What shows that each step was taken (domain.md §1.23). A new source adds one line here. */
const evidenceSources: readonly EvidenceSource[] = [
  { step: 1, key: 'firstWave', href: '/surveys', read: counted('closedWaves') },
  { step: 1, key: 'selfAssessment', href: '/audits', read: selfAssessed },
  { step: 2, key: 'customers', href: '/customers', read: counted('customers') },
  { step: 2, key: 'reachable', href: '/customers', read: ofCustomers('reachable') },
  { step: 2, key: 'consenting', href: '/customers', read: ofCustomers('consenting') },
  { step: 2, key: 'noDuplicates', href: '/customers', read: noDuplicates },
  { step: 3, key: 'segmented', href: '/customers?tab=segments', read: counted('segmented') },
  { step: 4, key: 'waves', href: '/surveys', read: counted('closedWaves') },
  { step: 4, key: 'competitors', href: '/comparison/competitors', read: counted('competitors') },
  { step: 4, key: 'visits', href: '/comparison/visits', read: counted('visits') },
  { step: 5, key: 'goals', href: '/plan', read: ({ goals }) => ({ count: goals.length }) },
  {
    step: 5,
    key: 'baselines',
    href: '/plan',
    read: ({ goals }) => {
      const count = goals.filter(({ baseline }) => baseline !== null).length
      return { count, isMet: count > 0 && count === goals.length }
    },
  },
  { step: 6, key: 'planPrinted', href: '/plan/print', read: marked('planPrinted') },
  { step: 7, key: 'employeeWave', href: '/surveys', read: counted('employeeWaves') },
  { step: 7, key: 'signaturesPrinted', href: '/plan/print', read: marked('signaturesPrinted') },
  { step: 7, key: 'meetingHeld', href: '/plan', read: marked('meetingHeld') },
  { step: 8, key: 'charter', href: '/charter', read: counted('charter') },
  { step: 9, key: 'begunActions', href: '/actions', read: counted('begunActions') },
  { step: 9, key: 'doneActions', href: '/actions', read: counted('doneActions') },
  { step: 9, key: 'verifiedActions', href: '/actions', read: counted('verifiedActions') },
  {
    step: 10,
    key: 'measuredGoals',
    href: '/plan',
    read: ({ goals }) => {
      const count = goals.filter(({ hasValue }) => hasValue).length
      return { count, isMet: count > 0 && count === goals.length }
    },
  },
  { step: 10, key: 'resultsPrinted', href: '/plan/print', read: marked('resultsPrinted') },
]

/** What the last audit or round came to is told with its day. */
function selfAssessed({ deps, found, since, today }: Read): EvidenceReading {
  const { count, day } = found.selfAssessments(since, today)
  const values = day === null ? [] : auditsIndicators(deps).map(({ read }) => valueOn(read, day))
  return { count, day, percent: values.find((value) => value !== null) ?? null }
}

function valueOn(read: IndicatorSource['read'], day: string): number | null {
  return read({ start: day, end: addDays(day, 1) }).value
}

function counted(of: keyof EvidenceRepository): EvidenceSource['read'] {
  return ({ found, since, today }) => found[of](since, today)
}

function ofCustomers(of: 'reachable' | 'consenting'): EvidenceSource['read'] {
  return ({ found, since, today }) => {
    const { count } = found[of](since, today)
    const percent = percentage(count, found.customers(since, today).count)
    return percent === null ? null : { count, percent, isMet: percent >= HALF }
  }
}

function noDuplicates({ deps, found, since, today }: Read): EvidenceReading | null {
  if (found.customers(since, today).count === 0) return null
  const merging = mergeRepository(deps.db)
  const pairs = likelyDuplicates(merging.everybody(), merging.distinctPairs(), 1)
  return { count: pairs.length, isMet: pairs.length === 0 }
}

function marked(kind: PlanMark): EvidenceSource['read'] {
  return ({ marks }) => {
    const day = marks.find((mark) => mark.kind === kind)?.day ?? null
    return { day, isMet: day !== null }
  }
}

/** Everything that was looked for, with what was found, in the order of the steps. */
export function readEvidence(deps: Deps, facts: PlanFacts) {
  const context = { ...facts, deps, found: evidenceRepository(deps.db) }
  return evidenceSources.flatMap(({ read, ...source }) => {
    const reading = read(context)
    if (!reading) return []
    const { count = 0, day = null, percent = null, isMet = count > 0 } = reading
    return [{ ...source, count, day, percent, isMet }]
  })
}

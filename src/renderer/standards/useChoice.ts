import { useCallback, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addDays, addMonths } from '#shared/calendar/civilDate'
import { type PeriodLength, periodOf } from '#shared/calendar/periods'
import { caseKinds } from '#shared/cases/kinds'
import { CaseChannel } from '#shared/cases/steps'
import { StandardsFilter } from '#shared/standards/standardsRead'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { thisMinute } from '../ui/now'

/** What the pages of figures look at. */
export interface Choice {
  readonly period: PeriodLength
  /** First day of the period. */
  readonly start: string
  readonly clock: 'business' | 'calendar'
  readonly filter: StandardsFilter
}

export interface ChoiceControl {
  readonly choice: Choice
  readonly change: (part: Partial<Choice>) => void
  /** To the period before or after. */
  readonly move: (steps: -1 | 1) => void
  /** False in the period of today: there is nothing after it. */
  readonly canGoOn: boolean
}

const preference = 'standards.choice'
const monthsOf: Readonly<Record<PeriodLength, number>> = { month: 1, quarter: 3, year: 12 }
const lengths = Object.keys(monthsOf) as PeriodLength[] // the keys of the record above

/**
 * The choice of both pages, remembered between runs; the period itself begins with the latest that has cases enough.
 * Whose cases are meant stands in the address, so that a link can lead to those of a role or a segment, and is not
 * remembered: figures of a few customers must not be taken for those of all.
 */
export function useChoice(): ChoiceControl | null {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  const today = thisMinute().slice(0, 10)
  /** Null until somebody goes to another period: then it is the latest that tells something. */
  const [chosenDay, setDay] = useState<string | null>(null)
  const who = useWho()
  const kept = preferences.data && remembered(preferences.data[preference])
  const known = kept && { ...kept, filter: { ...kept.filter, ...who.chosen } }
  const latest = useApiQuery(
    'cases.standards.latest',
    known && chosenDay === null ? { period: known.period, filter: known.filter } : null,
  )
  const change = useCallback(
    ({ start, ...part }: Partial<Choice>) => {
      if (start !== undefined) setDay(start)
      if (part.filter) who.choose(part.filter)
      if (kept && Object.keys(part).length > 0)
        mutate({ key: preference, value: { ...kept, ...part } }, { onError: report })
    },
    [kept, who, mutate, report],
  )
  if (!known || (chosenDay === null && latest.isPending)) return null
  const day = chosenDay ?? latest.data?.start ?? today
  const choice: Choice = { ...known, start: periodOf(day, known.period).start }
  const { end } = periodOf(day, choice.period)
  return {
    choice,
    change,
    move: (steps) =>
      change({
        start: steps < 0 ? addDays(choice.start, -1) : addMonths(choice.start, monthsOf[choice.period]),
      }),
    canGoOn: end <= today,
  }
}

type Who = Pick<StandardsFilter, 'role' | 'segment'>

/** The role and the segment in the address. */
function useWho(): { readonly chosen: Who; readonly choose: (who: Who) => void } {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const asked = new URLSearchParams(search)
  const chosen = {
    role: StandardsFilter.shape.role.safeParse(asked.get('role')).data ?? null,
    segment: StandardsFilter.shape.segment.safeParse(asked.get('segment')).data ?? null,
  }
  function choose({ role, segment }: Who) {
    if (role === chosen.role && segment === chosen.segment) return
    const next = new URLSearchParams()
    if (role !== null) next.set('role', role)
    if (segment !== null) next.set('segment', segment)
    // The question mark stays also with nothing after it: without it the address would keep what it asked for.
    navigate(`${path}?${next}`, { replace: true })
  }
  return { chosen, choose }
}

/** What was written down last, as far as it can still be read. */
function remembered(value: unknown): Omit<Choice, 'start'> {
  const read = asRecord(value)
  const filter = asRecord(read['filter'])
  const { responsible, element, placeId } = filter
  return {
    period: lengths.find((length) => length === read['period']) ?? 'month',
    clock: read['clock'] === 'calendar' ? 'calendar' : 'business',
    filter: {
      kind: caseKinds.find((kind) => kind === filter['kind']) ?? null,
      channel: CaseChannel.options.find((channel) => channel === filter['channel']) ?? null,
      responsible: responsible === 'owner' || typeof responsible === 'number' ? responsible : null,
      element: typeof element === 'string' ? element : null,
      placeId: typeof placeId === 'number' ? placeId : null,
      role: null,
      segment: null,
    },
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

import { useState } from 'react'
import { addDays } from '#shared/calendar/civilDate'
import { CaseListChoice } from '#shared/cases/savedFilters.contract'
import type { Input } from '#shared/contract/contract'
import { call, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'

const PREFERENCE = 'casesList'
/** Pending cases, and nothing that narrows them. */
export const nothingChosen = CaseListChoice.parse({})

/** What was chosen to see the last time, and the way to choose anew; null until it is known. */
export function useCaseListChoice() {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const [chosen, setChosen] = useState<CaseListChoice | null>(null)
  const remembered = CaseListChoice.safeParse(preferences.data?.[PREFERENCE]).data ?? nothingChosen
  const choice = chosen ?? (preferences.isPending ? null : remembered)

  function choose(change: Partial<CaseListChoice>) {
    const next = { ...(choice ?? nothingChosen), ...change }
    setChosen(next)
    call('business.setPreference', { key: PREFERENCE, value: next }).catch(report)
  }
  return { choice, choose, clear: () => choose({ ...nothingChosen, group: choice?.group ?? 'pending' }) }
}

/** Whether something besides the group narrows the list. */
export function isNarrowed({ group: _group, sort: _sort, ...narrowing }: CaseListChoice): boolean {
  return Object.values(narrowing).some((value) => value !== null)
}

/** What main is asked for; `today` 'YYYY-MM-DD'. */
export function listInputOf(
  { group, kind, sort, responsibleId, causeId, period, role, segment }: CaseListChoice,
  search: string,
  today: string,
): Pick<Input<'cases.list'>, 'filter' | 'sort'> {
  const from =
    period === null
      ? null
      : period === 'year'
        ? `${today.slice(0, 4)}-01-01`
        : addDays(today, -daysOf[period])
  const kinds = kind ? [kind] : []
  return { filter: { group, search, kinds, responsibleId, causeId, role, segment, from }, sort }
}

const daysOf = { days30: 30, days90: 90 } as const

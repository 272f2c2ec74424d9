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
export function isNarrowed({ kind, responsibleId, causeId, period }: CaseListChoice): boolean {
  return kind !== null || responsibleId !== null || causeId !== null || period !== null
}

/** What main is asked for; `today` 'YYYY-MM-DD'. */
export function listInputOf(
  { group, kind, sort, responsibleId, causeId, period }: CaseListChoice,
  search: string,
  today: string,
): Pick<Input<'cases.list'>, 'filter' | 'sort'> {
  const from =
    period === null
      ? null
      : period === 'year'
        ? `${today.slice(0, 4)}-01-01`
        : addDays(today, -daysOf[period])
  return { filter: { group, search, kinds: kind ? [kind] : [], responsibleId, causeId, from }, sort }
}

const daysOf = { days30: 30, days90: 90 } as const

import { useLocation, useSearch } from 'wouter'
import { ResultsSplit } from '#shared/analysis/split'

export interface SplitChoice {
  /** By what the sheets are told apart; null until somebody chooses. */
  readonly split: ResultsSplit | null
  /** The group that is shown; null for all the sheets. */
  readonly group: number | null
  readonly choose: (split: ResultsSplit, group: number | null) => void
  /** What links to the other views of the wave end with, so that the choice stays. */
  readonly kept: string
}

/** Which sheets of a wave are shown: the choice is part of the address and goes from view to view. */
export function useSplitChoice(): SplitChoice {
  const [path, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const split = ResultsSplit.safeParse(asked.get('split')).data ?? null
  const group = /^\d{1,9}$/.test(asked.get('group') ?? '') ? Number(asked.get('group')) : null
  return {
    split,
    group,
    choose(nextSplit, nextGroup) {
      const next = new URLSearchParams(asked)
      next.set('split', nextSplit)
      if (nextGroup === null) next.delete('group')
      else next.set('group', String(nextGroup))
      navigate(`${path}?${next}`, { replace: true })
    },
    kept: split === null ? '' : `?${searchOf(split, group)}`,
  }
}

function searchOf(split: ResultsSplit, group: number | null): URLSearchParams {
  return new URLSearchParams(group === null ? { split } : { split, group: String(group) })
}

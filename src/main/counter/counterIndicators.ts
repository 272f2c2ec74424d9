import { counterFigures } from '#shared/counter/figures'
import type { Proportion } from '#shared/stats/proportion'
import type { Deps } from '../deps'
import type { IndicatorReading, IndicatorSource } from '../indicators/indicatorSource'
import { counterRepository } from './counter.repository'

/** Conversion and what the service loses (domain.md §1.15). */
export function counterIndicators({ db }: Pick<Deps, 'db'>): IndicatorSource[] {
  const counter = counterRepository(db)
  const figures = (start: string, end: string) =>
    counterFigures(counter.counted(start, end), counter.settings().reasons)
  return [
    {
      key: 'conversion',
      unit: 'percent',
      isHigherBetter: true,
      read: ({ start, end }) => readingOf(figures(start, end).conversion),
    },
    {
      key: 'lostByService',
      unit: 'percent',
      isHigherBetter: false,
      read: ({ start, end }) => readingOf(figures(start, end).lostByService),
    },
  ]
}

function readingOf({ share, successes, n }: Proportion): IndicatorReading {
  return { value: share === null ? null : 100 * share, n, share: { successes, n } }
}

import { type Basis, dueIn, levelOf } from '#shared/promises/promiseFigures'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { measuredPromises } from './readPromises'

/** Promises kept on their last day, and on their first one (domain.md §1.6). */
export function promiseIndicators({ db, clock }: Pick<Deps, 'db' | 'clock'>): IndicatorSource[] {
  let known: ReturnType<typeof measuredPromises> | null = null
  const source = (key: string, basis: Basis): IndicatorSource => ({
    key,
    unit: 'percent',
    isHigherBetter: true,
    read: (period) => {
      known ??= measuredPromises(db)
      const { onTime } = levelOf(dueIn(known, period, basis), basis, clock.now().slice(0, 16))
      const { successes, n, share } = onTime
      return { value: share === null ? null : 100 * share, n, share: { successes, n } }
    },
  })
  return [source('promisesOnTime', 'last'), source('promisesOnFirst', 'first')]
}

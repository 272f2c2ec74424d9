import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { retentionRepository } from './retention.repository'

/** Customers kept, of the last period of the owner that ended in the days asked for (domain.md §1.24). */
export function retentionIndicators({ db }: Pick<Deps, 'db'>): IndicatorSource[] {
  const retention = retentionRepository(db)
  return [
    {
      key: 'retention',
      unit: 'percent',
      isHigherBetter: true,
      read({ start, end }) {
        const period = retention.endedIn(start, end)
        if (!period) return { value: null, n: 0 }
        const { retentionPercent, kept, customersAtStart } = period
        return {
          value: retentionPercent,
          n: customersAtStart,
          share: { successes: kept, n: customersAtStart },
        }
      },
    },
  ]
}

import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { type RepeatWave, repeatWaves } from './repeatWaves'
import { retentionRepository } from './retention.repository'

/**
 * Customers kept, of the last period of the owner that ended in the days asked for, and without a list of customers
 * those who say that they come often (domain.md §1.24).
 */
export function retentionIndicators({ db }: Pick<Deps, 'db'>): IndicatorSource[] {
  const retention = retentionRepository(db)
  let known: readonly RepeatWave[] | null = null
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
    {
      key: 'repeatVisits',
      unit: 'percent',
      isHigherBetter: true,
      read({ start, end }) {
        known ??= repeatWaves(db)
        const latest = known.find(({ closedOn }) => start <= closedOn && closedOn < end)
        if (!latest) return { value: null, n: 0 }
        const { share, successes, n } = latest.often
        // Fewer than five answers are told nowhere (domain.md §0.1 C6).
        if (share === null || n < FEWEST_SHOWN) return { value: null, n }
        return { value: 100 * share, n, share: { successes, n } }
      },
    },
  ]
}

import { charterCompliance } from '#shared/charter/compliance'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { charterReader } from './readCharter'

export const CHARTER_COMPLIANCE = 'charterCompliance'

/** Charter compliance: promises met out of those measured (domain.md §1.25). `others` is what they are measured by. */
export function charterIndicators(deps: Deps, others: readonly IndicatorSource[]): IndicatorSource[] {
  let known: ReadonlyMap<string, IndicatorSource> | null = null
  const find = (key: string) => {
    known ??= new Map(others.map((source) => [source.key, source]))
    return known.get(key) ?? null
  }
  return [
    {
      key: CHARTER_COMPLIANCE,
      unit: 'percent',
      isHigherBetter: true,
      readsRegister: true,
      read: (period) => {
        const { successes, n, share } = charterCompliance(charterReader(deps, find).metIn(period))
        return { value: share === null ? null : 100 * share, n, share: { successes, n } }
      },
    },
  ]
}

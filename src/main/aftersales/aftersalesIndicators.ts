import {
  type AftersalesFacts,
  aftersalesFigures,
  followUpsDone,
  maintenanceCompliance,
  repeatRepairs,
} from '#shared/aftersales/figures'
import type { CivilDate } from '#shared/calendar/civilDate'
import type { Period } from '#shared/calendar/periods'
import type { Proportion } from '#shared/stats/proportion'
import type { IndicatorFeature } from '../indicators/indicatorFeature'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { readFacts } from './readFacts'

type Read = (facts: AftersalesFacts, period: Period, today: CivilDate) => Proportion

/** How the service after the sale goes (domain.md §1.16, K2). */
export const aftersalesIndicators: IndicatorFeature = ({ db, clock }) => {
  let known: AftersalesFacts | null = null
  const indicator = (key: string, isHigherBetter: boolean, read: Read): IndicatorSource => ({
    key,
    unit: 'percent',
    isHigherBetter,
    read(period) {
      known ??= readFacts(db)
      const { share, successes, n } = read(known, period, clock.today())
      return { value: share === null ? null : 100 * share, n, share: { successes, n } }
    },
  })
  return [
    indicator('claimRate', false, (facts, period, today) => aftersalesFigures(facts, period, today).claims),
    indicator('repeatRepair', false, repeatRepairs),
    indicator('maintenanceCompliance', true, maintenanceCompliance),
    indicator('followUpDone', true, followUpsDone),
  ]
}

import { momentClasses } from '#shared/moments/ratingClass'
import { referralShare, shareReading } from '#shared/moments/share'
import { proportion } from '#shared/stats/proportion'
import type { Deps } from '../deps'
import type { IndicatorSource } from '../indicators/indicatorSource'
import { journeyReader } from './readJourney'
import { worthWhereAskedLast } from './readValue'
import { specialRepository } from './special.repository'

/** Moments that go well, bad news that is taken badly, customers who find it worth its price, and new customers brought by others. */
export function momentIndicators({ db }: Pick<Deps, 'db'>): readonly IndicatorSource[] {
  const percent = { unit: 'percent', isHigherBetter: true } as const
  return [
    {
      key: 'positiveMoments',
      ...percent,
      read: (period) => {
        const { total } = journeyReader(db).stops(period)
        const n = momentClasses.reduce((sum, each) => sum + total[each], 0)
        return shareReading(proportion(total.positive, n))
      },
    },
    {
      key: 'badNewsComplaints',
      unit: 'percent',
      isHigherBetter: false,
      read: (period) => {
        const given = specialRepository(db).given(period)
        return shareReading(
          proportion(given.filter(({ outcome }) => outcome === 'complaint').length, given.length),
        )
      },
    },
    { key: 'worthIt', ...percent, read: (period) => shareReading(worthWhereAskedLast(db, period)) },
    {
      key: 'referrals',
      ...percent,
      read: (period) => shareReading(referralShare(specialRepository(db).newCustomers(period))),
    },
  ]
}

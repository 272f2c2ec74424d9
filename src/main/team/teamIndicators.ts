import type { Period } from '#shared/calendar/periods'
import type { Wave } from '#shared/surveys/surveys.contract'
import { productivity, type TeamMonth, turnover } from '#shared/team/headcount'
import type { Deps } from '../deps'
import type { IndicatorReading, IndicatorSource } from '../indicators/indicatorSource'
import { teamRepository } from './team.repository'
import { teamWavesReader } from './teamWaves'

const nothing: IndicatorReading = { value: null, n: 0 }

/** The internal customer as indicators (domain.md §1.19): its surveys by wave, who stays and what is done by month. */
export function teamIndicators({ db }: Deps): IndicatorSource[] {
  const waves = teamWavesReader(db)
  const repository = teamRepository(db)
  let known: readonly Wave[] | null = null
  const lastClosed = ({ start, end }: Period): Wave | null => {
    known ??= waves.list()
    return known.find(({ closedOn }) => closedOn !== null && start <= closedOn && closedOn < end) ?? null
  }
  const monthsOf = ({ start, end }: Period): TeamMonth[] =>
    repository.months().filter(({ month }) => start <= `${month}-01` && `${month}-01` < end)

  return [
    {
      key: 'teamIndex',
      unit: 'index',
      isHigherBetter: true,
      read(period) {
        const wave = lastClosed(period)
        const index = wave && waves.index(wave)
        return index ? { value: index.mean, n: index.n, mean: index } : nothing
      },
    },
    {
      key: 'teamNetPromoter',
      unit: 'index',
      isHigherBetter: true,
      read(period) {
        const wave = lastClosed(period)
        const netPromoter = wave && waves.netPromoter(wave)
        return netPromoter ? { value: netPromoter.score, n: netPromoter.n, netPromoter } : nothing
      },
    },
    {
      key: 'teamStays',
      unit: 'percent',
      isHigherBetter: true,
      read(period) {
        const months = monthsOf(period)
        const left = turnover(months)
        return { value: left === null ? null : 100 - left, n: months.length }
      },
    },
    {
      key: 'teamProductivity',
      unit: 'count',
      isHigherBetter: true,
      read(period) {
        const months = monthsOf(period)
        return { value: productivity(months), n: months.length }
      },
    },
  ]
}

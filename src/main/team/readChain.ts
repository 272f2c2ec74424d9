import { type Period, periodOf, previousPeriod } from '#shared/calendar/periods'
import { mean } from '#shared/stats/mean'
import { type ChainLinkKind, chainChange, chainLinkKinds, linksTogether } from '#shared/team/chain'
import type { Chain, ChainLength, ChainLinkLine } from '#shared/team/team.contract'
import type { Deps } from '../deps'
import { indicatorFinder } from '../indicators/indicators.handlers'
import { teamRepository } from './team.repository'

/** Periods looked back over for links that go together. */
const LOOKED_BACK = 24

/** What the links of the model are measured by where the app has it; the others are typed. */
const modelIndicators: Readonly<Record<ChainLinkKind, string | null>> = {
  internalQuality: 'teamIndex',
  satisfaction: 'teamNetPromoter',
  retention: 'teamStays',
  productivity: 'teamProductivity',
  value: null,
  customers: null,
  loyalty: 'nps',
  profit: null,
}

type Link = Pick<ChainLinkLine, 'id' | 'kind' | 'name' | 'indicator'>

/** The chain over the two newest complete periods, and which links go together over two years. */
export function readChain(deps: Deps, length: ChainLength): Chain {
  const repository = teamRepository(deps.db)
  const stored = repository.links()
  const links: Link[] =
    stored.length > 0
      ? stored.map((link) => ({ ...link, kind: null }))
      : chainLinkKinds.map((kind) => ({ id: null, kind, name: '', indicator: modelIndicators[kind] }))
  const periods = completePeriods(deps.clock.today(), length)
  const { find } = indicatorFinder(deps)
  const typed = repository.values()

  function figureOf({ id, indicator }: Link, { start, end }: Period): number | null {
    if (indicator !== null) return find(indicator)?.read({ start, end }).value ?? null
    return mean(
      typed
        .filter(({ linkId, month }) => linkId === id && start <= `${month}-01` && `${month}-01` < end)
        .map(({ value }) => value),
    )
  }

  const series = links.map((link) => periods.map((period) => figureOf(link, period)))
  const [older, newer] = periods.slice(-2)
  return {
    olderStart: older?.start ?? '',
    newerStart: newer?.start ?? '',
    links: links.map((link, index) => {
      const [before = null, now = null] = (series[index] ?? []).slice(-2)
      return { ...link, older: before, newer: now, change: chainChange(before, now) }
    }),
    together: linksTogether(series),
    periods: mostTold(series),
  }
}

/** Complete periods, the oldest first. */
function completePeriods(today: string, length: ChainLength): Period[] {
  const periods: Period[] = []
  let period = previousPeriod(periodOf(today, length), length)
  for (let count = 0; count < LOOKED_BACK; count++) {
    periods.unshift(period)
    period = previousPeriod(period, length)
  }
  return periods
}

function mostTold(series: readonly (readonly (number | null)[])[]): number {
  const told = series
    .slice(1)
    .map(
      (values, index) => values.filter((value, at) => value !== null && series[index]?.[at] !== null).length,
    )
  return Math.max(0, ...told)
}

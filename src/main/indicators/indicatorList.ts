import { aftersalesIndicators } from '../aftersales/aftersalesIndicators'
import { auditsIndicators } from '../audits/auditsIndicators'
import { charterIndicators } from '../charter/charterIndicators'
import { repliedInFiveDays } from '../charter/repliedInFiveDays'
import { counterIndicators } from '../counter/counterIndicators'
import type { Deps } from '../deps'
import { momentIndicators } from '../moments/momentIndicators'
import { promiseIndicators } from '../promises/promiseIndicators'
import { retentionIndicators } from '../retention/retentionIndicators'
import { teamIndicators } from '../team/teamIndicators'
import type { IndicatorFeature } from './indicatorFeature'
import type { IndicatorSource } from './indicatorSource'
import { questionSources } from './questionSources'
import { scorecardSources } from './scorecardSources'

/** Every feature with indicators of its own. A new one adds one line here. */
const measuring: readonly IndicatorFeature[] = [
  scorecardSources,
  (deps) => questionSources(deps).list(),
  aftersalesIndicators,
  auditsIndicators,
  counterIndicators,
  teamIndicators,
  promiseIndicators,
  (deps) => [repliedInFiveDays(deps)],
  momentIndicators,
  retentionIndicators,
]

/** Everything that is measured, and what is made of it; made anew for each reading, because what there is changes. */
export function indicatorSources(deps: Deps): readonly IndicatorSource[] {
  const measured = measuring.flatMap((of) => of(deps))
  return [...measured, ...charterIndicators(deps, measured)]
}

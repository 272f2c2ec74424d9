import { aftersalesIndicators } from '../aftersales/aftersalesIndicators'
import { auditsIndicators } from '../audits/auditsIndicators'
import { charterIndicators } from '../charter/charterIndicators'
import { repliedInFiveDays } from '../charter/repliedInFiveDays'
import { counterIndicators } from '../counter/counterIndicators'
import { momentIndicators } from '../moments/momentIndicators'
import { promiseIndicators } from '../promises/promiseIndicators'
import { retentionIndicators } from '../retention/retentionIndicators'
import { teamIndicators } from '../team/teamIndicators'
import type { IndicatorFeature } from './indicatorFeature'
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

/** The same, and what is made of them. */
export const indicatorFeatures: readonly IndicatorFeature[] = [
  ...measuring,
  (deps) => charterIndicators(deps, measuring),
]

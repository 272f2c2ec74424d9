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
import type { IndicatorSource } from './indicatorSource'
import { questionSources } from './questionSources'
import { scorecardSources } from './scorecardSources'

/** The indicators of a feature. */
export type IndicatorFeature = (deps: Deps) => readonly IndicatorSource[]

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

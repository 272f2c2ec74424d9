import type { Deps } from '../deps'
import type { IndicatorSource } from './indicatorSource'

/** The indicators of a feature. */
export type IndicatorFeature = (deps: Deps) => readonly IndicatorSource[]

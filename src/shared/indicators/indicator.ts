/** What an indicator is counted in; percent and index go from 0 to 100, a net promoter score from −100. */
export const indicatorUnits = ['percent', 'minutes', 'days', 'mean', 'index', 'count', 'money'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

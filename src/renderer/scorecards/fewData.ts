import type { ScorecardRow } from '#shared/scorecards/scorecards.contract'
import { visibilityOf } from '#shared/stats/suppression'

/**
 * So few answers that their figure is not shown; none at all is no figure to hide (domain.md §0.1, C6). Our own visits
 * are shown from the first: nobody's answer is behind them.
 */
export function isFew({ n, indicator }: Pick<ScorecardRow, 'n' | 'indicator'>): boolean {
  return n > 0 && indicator !== 'visits' && visibilityOf(n) === 'hidden'
}

import { useTranslation } from 'react-i18next'
import { indicatorRules, type ScorecardIndicator } from '#shared/scorecards/indicators'
import { roundHalfAway } from '#shared/stats/numbers'
import { useFormat } from '../ui/useFormat'

export interface IndicatorWords {
  /** '85 %', '3,5 h'. */
  readonly value: (indicator: ScorecardIndicator, value: number) => string
  /** By which line between floor and goal it becomes a rating. */
  readonly rule: (indicator: ScorecardIndicator, floor: number, goal: number) => string
  readonly unit: (indicator: ScorecardIndicator) => string
}

/** Indicators of a libreta in words. */
export function useIndicatorWords(): IndicatorWords {
  const { t } = useTranslation()
  const format = useFormat()
  const value = (indicator: ScorecardIndicator, figure: number) => {
    const decimals = Number.isInteger(roundHalfAway(figure, 1)) ? 0 : 1
    const { unit } = indicatorRules[indicator]
    return t(`libreta.indicatorValue.${unit}`, { value: format.number(figure, decimals) })
  }
  return {
    value,
    rule: (indicator, floor, goal) =>
      t('libreta.indicatorValue.rule', { floor: value(indicator, floor), goal: value(indicator, goal) }),
    unit: (indicator) => t(`libreta.units.${indicatorRules[indicator].unit}`),
  }
}

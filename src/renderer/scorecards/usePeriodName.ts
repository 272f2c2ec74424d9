import { useTranslation } from 'react-i18next'
import type { Rhythm } from '#shared/scorecards/scorecardDraft'
import type { ScorecardPeriod } from '#shared/scorecards/scorecards.contract'
import { usePeriodWords } from '../standards/useWords'

/** Makes the function that says a period: the label of its wave, or its month or quarter in words. */
export function usePeriodName(): (
  rhythm: Rhythm,
  period: Pick<ScorecardPeriod, 'label' | 'start'>,
) => string {
  const { t } = useTranslation()
  const { period: inWords } = usePeriodWords()
  return (rhythm, { label, start }) => {
    if (label !== null) return label
    return rhythm === 'wave' ? t('scorecards.wave') : inWords(rhythm, start)
  }
}

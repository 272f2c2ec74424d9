import { useTranslation } from 'react-i18next'
import type { VisitLine } from '#shared/comparison/visits.contract'
import { ToneBadge } from '../ui/ToneBadge'

/** One failed critical item, and a visit does not conform whatever its score (domain.md §1.4). */
export function Verdict({ visit }: { readonly visit: VisitLine }) {
  const { t } = useTranslation()
  if (visit.score === null) return <ToneBadge tone="quiet">{t('comparison.visits.noScore')}</ToneBadge>
  return visit.failedCriticals > 0 ? (
    <ToneBadge tone="bad">{t('comparison.visits.nonConforming')}</ToneBadge>
  ) : (
    <ToneBadge tone="good">{t('comparison.visits.conforming')}</ToneBadge>
  )
}

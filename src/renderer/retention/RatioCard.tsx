import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FOLK_RATIO } from '#shared/retention/retention'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { CaseSection } from '../cases/CaseSection'
import { useFormat } from '../ui/useFormat'
import { useMoney } from './RetentionFigures'

/** How many times dearer winning is than keeping. The saying stands only beside the owner's own figure. */
export function RatioCard({ period }: { readonly period: RetentionPeriod }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const money = useMoney()
  const { costRatio, acquisitionCost, keepingCost } = period
  return (
    <CaseSection title={t('retention.ratio.title')}>
      {costRatio === null || acquisitionCost === null ? (
        <Text size="sm">{t('retention.ratio.missing')}</Text>
      ) : (
        <>
          <Text fw={620} size="lg">
            {t('retention.ratio.own', { ratio: number(costRatio, Number.isInteger(costRatio) ? 0 : 1) })}
          </Text>
          <Text size="sm" c="dimmed" mt={4}>
            {t('retention.ratio.folk', {
              implied: money(acquisitionCost / FOLK_RATIO),
              keeping: money(keepingCost),
            })}
          </Text>
        </>
      )}
    </CaseSection>
  )
}

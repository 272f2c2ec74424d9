import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { customersToBreakEven } from '#shared/retention/retention'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { CaseSection } from '../cases/CaseSection'
import { AmountField } from '../ui/AmountField'
import { useFormat } from '../ui/useFormat'

/** How many customers an action has to keep to pay for itself. */
export function BreakEvenCard({ period: { margin, lost } }: { readonly period: RetentionPeriod }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [cost, setCost] = useState<number | null>(null)
  const needed = cost === null || margin === null ? null : customersToBreakEven(cost, margin)
  return (
    <CaseSection title={t('retention.breakEven.title')}>
      <AmountField
        maw={260}
        label={t('retention.breakEven.cost')}
        description={t('retention.breakEven.costHelp')}
        value={cost}
        onChange={setCost}
      />
      <div role="status">
        {cost !== null && needed === null && (
          <Text size="sm" mt="xs">
            {t('retention.breakEven.marginMissing')}
          </Text>
        )}
        {needed !== null && (
          <>
            <Text fw={620} size="lg" mt="xs">
              {t('retention.breakEven.result', { count: needed })}
            </Text>
            <Text size="sm">
              {t(needed <= lost ? 'retention.breakEven.within' : 'retention.breakEven.beyond', {
                lost: number(lost),
              })}
            </Text>
          </>
        )}
      </div>
    </CaseSection>
  )
}

import { Slider, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepMore } from '#shared/retention/retention'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { CaseSection } from '../cases/CaseSection'
import { NewActionButton } from '../plan/NewActionButton'
import { useFormat } from '../ui/useFormat'
import { useMoney } from './RetentionFigures'
import { usePeriodDays } from './usePeriodDays'

/** Where the slider begins (domain.md §1.24). */
const TEN = 10

/** What keeping some of those who left would have meant; the slider goes by mouse and by the arrows. */
export function KeepMoreCard({ period }: { readonly period: RetentionPeriod }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const money = useMoney()
  const daysOf = usePeriodDays()
  const [wanted, setWanted] = useState(Math.min(TEN, period.lost))
  const { more, retentionPercent, margin, replacement } = keepMore(period, period, wanted)
  return (
    <CaseSection
      title={t('retention.keep.title', { count: more })}
      action={
        <NewActionButton
          origin={{
            kind: 'retention',
            id: period.id,
            label: `${t('retention.figures.retention')} · ${daysOf(period)}`,
          }}
          indicatorKey="retention"
        />
      }
    >
      {period.lost === 0 ? (
        <Text size="sm">{t('retention.keep.none')}</Text>
      ) : (
        <>
          <Slider
            mt="xs"
            mb="md"
            min={0}
            max={period.lost}
            step={1}
            value={more}
            onChange={setWanted}
            thumbLabel={t('retention.keep.slider')}
            label={(value) => String(value)}
          />
          <div role="status">
            <Text fw={620} size="lg">
              {margin === null
                ? t('retention.keep.marginMissing')
                : t('retention.keep.margin', { amount: money(margin) })}
            </Text>
            <Text size="sm">
              {t('retention.keep.retention', {
                percent: percent(
                  retentionPercent === null ? null : retentionPercent / 100,
                  percentageDecimals(period.customersAtStart),
                ),
              })}{' '}
              {replacement !== null && t('retention.keep.replacement', { amount: money(replacement) })}
            </Text>
          </div>
        </>
      )}
    </CaseSection>
  )
}

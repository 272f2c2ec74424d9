import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#shared/calendar/civilDate'
import { type Period, type PeriodLength, periodOf } from '#shared/calendar/periods'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { today } from '../ui/now'
import { ToneBadge } from '../ui/ToneBadge'
import { usePeriodWords } from './useWords'

const lengths = ['month', 'quarter', 'year'] as const

/** A month, quarter or year to look at, beginning with the one of today. */
export interface ChosenPeriod {
  readonly length: PeriodLength
  readonly period: Period
  readonly choose: (length: PeriodLength, day: string) => void
}

/** The period of a page; how long it is is remembered between runs under `preference`. */
export function useChosenPeriod(preference: string): ChosenPeriod | null {
  const report = useReport()
  const preferences = useApiQuery('business.preferences', {})
  const { mutate } = useApiCommand('business.setPreference')
  const [day, setDay] = useState(today)
  if (!preferences.data) return null
  const kept = preferences.data[preference]
  const length = lengths.find((one) => one === kept) ?? 'month'
  return {
    length,
    period: periodOf(day, length),
    choose: (next, nextDay) => {
      setDay(nextDay)
      if (next !== length) mutate({ key: preference, value: next }, { onError: report })
    },
  }
}

/** Chooses the period: how long, and to the one before or after. */
export function PeriodBar({ chosen: { length, period, choose } }: { readonly chosen: ChosenPeriod }) {
  const { t } = useTranslation()
  const words = usePeriodWords()
  const isRunning = period.end > today()
  return (
    <Group component="section" gap="sm" align="center" aria-label={t('standards.choice.title')}>
      <SegmentedControl
        size="xs"
        aria-label={t('standards.choice.length')}
        value={length}
        onChange={(value) =>
          choose(
            lengths.find((one) => one === value) ?? length,
            period.end <= today() ? addDays(period.end, -1) : today(),
          )
        }
        data={lengths.map((value) => ({ value, label: t(`standards.choice.lengths.${value}`) }))}
      />
      <Group gap={2}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('standards.choice.before')}
          onClick={() => choose(length, addDays(period.start, -1))}
        >
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
        <Text fw={620} aria-live="polite">
          {words.period(length, period.start)}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('standards.choice.after')}
          disabled={isRunning}
          onClick={() => choose(length, period.end)}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
      </Group>
      {isRunning && <ToneBadge tone="quiet">{t('standards.running')}</ToneBadge>}
    </Group>
  )
}

import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionPeriod } from '#shared/retention/retention.contract'
import { useApiQuery } from '../app/api'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { BreakEvenCard } from './BreakEvenCard'
import { KeepMoreCard } from './KeepMoreCard'
import { PeriodDialog } from './PeriodDialog'
import { PeriodsTable } from './PeriodsTable'
import { RatioCard } from './RatioCard'
import { RepeatSection } from './RepeatSection'
import { RetentionFigures } from './RetentionFigures'
import './retention.css'
import { SegmentsCard } from './SegmentsCard'
import { usePeriodDays } from './usePeriodDays'

type Dialog = { readonly period: RetentionPeriod | null }

/** What keeping customers is worth, by the owner's own figures. */
export function RetentionPage() {
  const { t } = useTranslation()
  const list = useApiQuery('retention.list', {})
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const add = <Button onClick={() => setDialog({ period: null })}>{t('retention.add')}</Button>
  return (
    <Page title={t('retention.heading')} lead={t('retention.lead')} actions={add}>
      <QueryState query={list}>
        {(periods) => (
          <>
            {periods.length === 0 ? (
              <EmptyState title={t('retention.empty')} text={t('retention.emptyText')} action={add} />
            ) : (
              <Periods periods={periods} onChange={(period) => setDialog({ period })} />
            )}
            <SegmentsCard />
            <RepeatSection />
            {dialog && (
              <PeriodDialog
                period={dialog.period}
                latest={periods[0] ?? null}
                onClose={() => setDialog(null)}
              />
            )}
          </>
        )}
      </QueryState>
    </Page>
  )
}

interface PeriodsProps {
  readonly periods: readonly RetentionPeriod[]
  readonly onChange: (period: RetentionPeriod) => void
}

function Periods({ periods, onChange }: PeriodsProps) {
  const { t } = useTranslation()
  const daysOf = usePeriodDays()
  const [chosenId, setChosen] = useState<number | null>(null)
  const chosen = periods.find(({ id }) => id === chosenId) ?? periods[0]
  if (!chosen) return null
  return (
    <>
      {periods.length > 1 && (
        <Group mb="sm">
          <Select
            w={330}
            label={t('retention.chosen')}
            allowDeselect={false}
            data={periods.map((period) => ({ value: String(period.id), label: daysOf(period) }))}
            value={String(chosen.id)}
            onChange={(value) => setChosen(Number(value))}
          />
        </Group>
      )}
      <RetentionFigures period={chosen} />
      <div className="retention-cards">
        <KeepMoreCard key={`${chosen.id} ${chosen.lost}`} period={chosen} />
        <BreakEvenCard period={chosen} />
      </div>
      <RatioCard period={chosen} />
      <PeriodsTable periods={periods} onChange={onChange} />
    </>
  )
}

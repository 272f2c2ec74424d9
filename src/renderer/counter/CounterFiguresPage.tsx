import { Button, Text } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { busyHours } from '#shared/counter/figures'
import { useApiQuery } from '../app/api'
import { CaseSection } from '../cases/CaseSection'
import { useIsOwner } from '../people/useIsOwner'
import { type ChosenPeriod, PeriodBar, useChosenPeriod } from '../standards/PeriodBar'
import { usePeriodWords } from '../standards/useWords'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { CounterCards } from './CounterCards'
import './counter.css'
import { Funnel } from './Funnel'
import { PartsTable } from './PartsTable'
import { ReasonsDialog } from './ReasonsDialog'
import { ReasonsSection } from './ReasonsSection'

const HoursChart = lazy(() => import('./HoursChart').then((m) => ({ default: m.HoursChart })))

/** What the tally tells: how many buy, why the others do not, and when most is lost. */
export function CounterFiguresPage() {
  const { t } = useTranslation()
  const isOwner = useIsOwner()
  const chosen = useChosenPeriod('counter.period')
  const figures = useApiQuery('counter.figures', chosen && { ...chosen.period })
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Page
      title={t('counter.figures.title')}
      lead={t('counter.figures.lead')}
      actions={
        <>
          {isOwner && (
            <Button variant="default" onClick={() => setIsChanging(true)}>
              {t('counter.toReasons')}
            </Button>
          )}
          <Button component={Link} href="/counter" variant="default">
            {t('counter.toTally')}
          </Button>
        </>
      }
    >
      <QueryState query={figures}>
        {(data) =>
          data.firstDay === null || chosen === null ? (
            <EmptyState
              title={t('counter.figures.empty')}
              text={t('counter.figures.emptyText')}
              action={
                <Button component={Link} href="/counter" mt="xs">
                  {t('counter.figures.emptyGo')}
                </Button>
              }
            />
          ) : (
            <>
              <PeriodBar chosen={chosen} />
              {data.visits === 0 ? (
                <Text mt="md">{t('counter.figures.noneHere')}</Text>
              ) : (
                <Figures figures={data} chosen={chosen} onTicket={() => setIsChanging(true)} />
              )}
            </>
          )
        }
      </QueryState>
      {isChanging && <ReasonsDialog onClose={() => setIsChanging(false)} />}
    </Page>
  )
}

interface FiguresProps {
  readonly figures: Output<'counter.figures'>
  readonly chosen: ChosenPeriod
  readonly onTicket: () => void
}

function Figures({ figures, chosen, onTicket }: FiguresProps) {
  const { t } = useTranslation()
  const words = usePeriodWords()
  const source = t('counter.figures.source', {
    period: words.period(chosen.length, chosen.period.start),
    count: figures.visits,
  })
  const { peak, idle } = busyHours(figures.byHour)
  const say = (hours: readonly string[]) =>
    hours.map((hour) => t('counter.figures.hourOf', { hour })).join(', ')
  return (
    <>
      <CounterCards figures={figures} onTicket={onTicket} />
      <Funnel figures={figures} />
      <ReasonsSection figures={figures} source={source} />
      <div className="counter-when">
        <PartsTable kind="shift" parts={figures.byShift} />
        <PartsTable kind="weekday" parts={figures.byWeekday} />
      </div>
      {figures.byHour.length > 0 && (
        <CaseSection title={t('counter.figures.hours')}>
          <Text size="sm" c="dimmed" mb="xs">
            {t('counter.figures.hoursHelp')}
          </Text>
          {peak.length > 0 && <Text size="sm">{t('counter.figures.busy', { hours: say(peak) })}</Text>}
          {idle.length > 0 && <Text size="sm">{t('counter.figures.idle', { hours: say(idle) })}</Text>}
          <Suspense fallback={<div style={{ height: 240 }} />}>
            <HoursChart parts={figures.byHour} source={source} />
          </Suspense>
          <PartsTable kind="hour" parts={figures.byHour} isInside />
        </CaseSection>
      )}
    </>
  )
}

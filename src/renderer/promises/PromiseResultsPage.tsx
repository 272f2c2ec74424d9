import { ActionIcon, Anchor, Box, Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addDays } from '#shared/calendar/civilDate'
import { type PeriodLength, periodOf } from '#shared/calendar/periods'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { NewActionButton } from '../plan/NewActionButton'
import { TrendRestarts } from '../standards/TrendRestarts'
import { usePeriodWords } from '../standards/useWords'
import { VerdictText } from '../standards/VerdictText'
import { EmptyState } from '../ui/EmptyState'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { LevelFigure, useShareWords } from './LevelFigure'
import './promises.css'
import { SegmentLevels } from './SegmentLevels'

const TrendChart = lazy(() => import('../standards/TrendChart').then((m) => ({ default: m.TrendChart })))

type Figures = Output<'promises.figures'>

/** What was kept of what was promised: on the last day and on the first, with and without the extraordinary. */
export function PromiseResultsPage() {
  const { t } = useTranslation()
  const words = usePeriodWords()
  const [length, setLength] = useState<PeriodLength>('month')
  const [day, setDay] = useState(today())
  const { start, end } = periodOf(day, length)
  const figures = useApiQuery('promises.figures', { period: length, start })
  return (
    <Page
      title={t('promises.results.title')}
      lead={
        <>
          {t('promises.results.lead')}{' '}
          <Anchor component={Link} href="/promises" size="sm" underline="always">
            {t('promises.results.back')}
          </Anchor>
        </>
      }
      isWide
      actions={
        <NewActionButton
          origin={{ kind: 'promise', id: 'kept', label: t('promises.results.title') }}
          indicatorKey="promisesOnTime"
        />
      }
    >
      <Group gap="sm" mb="md">
        <SegmentedControl
          size="xs"
          aria-label={t('standards.choice.length')}
          value={length}
          onChange={(value) => setLength(value as PeriodLength)} // one of the three below
          data={(['month', 'quarter', 'year'] as const).map((value) => ({
            value,
            label: t(`standards.choice.lengths.${value}`),
          }))}
        />
        <Group gap={2}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('standards.choice.before')}
            onClick={() => setDay(addDays(start, -1))}
          >
            <IconChevronLeft size={18} stroke={1.6} />
          </ActionIcon>
          <Text fw={620} miw={150} ta="center" aria-live="polite">
            {words.period(length, start)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('standards.choice.after')}
            disabled={end > today()}
            onClick={() => setDay(end)}
          >
            <IconChevronRight size={18} stroke={1.6} />
          </ActionIcon>
        </Group>
        {end > today() && <ToneBadge tone="quiet">{t('standards.running')}</ToneBadge>}
      </Group>
      <QueryState query={figures}>
        {(data) =>
          data.registered === 0 ? (
            <EmptyState
              title={t('promises.empty')}
              text={t('promises.results.emptyText')}
              action={
                <Button component={Link} href="/promises" mt="xs">
                  {t('promises.results.emptyGo')}
                </Button>
              }
            />
          ) : (
            <Results figures={data} segments={<SegmentLevels period={length} start={start} />} />
          )
        }
      </QueryState>
    </Page>
  )
}

function Results({ figures, segments }: { figures: Figures; segments: ReactNode }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const say = useShareWords()
  const isOwner = useIsOwner()
  const { month } = usePeriodWords()
  const { levels, contingencies, undated, failures, types, late } = figures
  const { pending, excluded } = levels.last.counts
  const title = t('promises.results.late')
  // Without anything out of the ordinary both figures would stand there twice.
  const isTouched = contingencies > 0 || levels.firstWithout.onTime.n !== levels.first.onTime.n
  return (
    <>
      <div className="promise-levels">
        <LevelFigure title={t('promises.results.last')} share={levels.last.onTime} />
        <LevelFigure title={t('promises.results.first')} share={levels.first.onTime} />
        {isTouched && (
          <>
            <LevelFigure title={t('promises.results.lastWithout')} share={levels.lastWithout.onTime} />
            <LevelFigure title={t('promises.results.firstWithout')} share={levels.firstWithout.onTime} />
          </>
        )}
      </div>
      <Text size="sm" mb="md">
        {[
          t('promises.results.pending', { count: pending }),
          t('promises.results.excluded', { count: excluded }),
          t('promises.results.touched', { count: contingencies }),
          t('promises.results.undated', { count: undated }),
        ].join(' · ')}
      </Text>
      <Group align="flex-start" gap="lg" mb="md" grow>
        <section className="surface surface-pad" aria-labelledby="promise-failures">
          <Title order={2} size="h4" id="promise-failures" mb="xs">
            {t('promises.results.why')}
          </Title>
          <table className="figures">
            <tbody>
              {failures.map(({ failure, n }) => (
                <tr key={failure}>
                  <th scope="row">{t(`promises.failures.${failure}`)}</th>
                  <td className="number">{number(n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="surface surface-pad" aria-labelledby="promise-types">
          <Title order={2} size="h4" id="promise-types" mb="xs">
            {t('promises.results.byType')}
          </Title>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('promises.fields.type')}</th>
                <th scope="col" className="number">
                  {t('promises.results.onTime')}
                </th>
                <th scope="col" className="number">
                  {t('promises.results.of')}
                </th>
              </tr>
            </thead>
            <tbody>
              {types.map(({ type, onTime }) => (
                <tr key={type}>
                  <th scope="row">{type || t('promises.results.noType')}</th>
                  <td className="number">{say(onTime)}</td>
                  <td className="number">{number(onTime.n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Group>
      <Box mb="md">{segments}</Box>
      <section className="surface surface-pad" aria-labelledby="promise-late">
        <Title order={2} size="h4" id="promise-late" mb="xs">
          {title}
        </Title>
        <VerdictText trend={late} />
        {late.points.some(({ value }) => value !== null) && (
          <Suspense fallback={<div style={{ height: 260 }} />}>
            <TrendChart title={title} trend={late} say={(value) => percent(value)} />
          </Suspense>
        )}
        {late.limits === 'provisional' && (
          <Text size="xs" c="dimmed">
            {t('standards.trend.provisional')}
          </Text>
        )}
        {isOwner && late.points.length > 1 && <TrendRestarts measure="promisesLate" trend={late} />}
        <details className="standards-details">
          <summary>{t('standards.trend.table')}</summary>
          <table className="figures">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('standards.choice.lengths.month')}</th>
                <th scope="col" className="number">
                  {title}
                </th>
                <th scope="col" className="number">
                  {t('promises.results.of')}
                </th>
                <th scope="col" className="number">
                  {t('standards.trend.lower')}
                </th>
                <th scope="col" className="number">
                  {t('standards.trend.upper')}
                </th>
                <th scope="col">{t('standards.trend.notes')}</th>
              </tr>
            </thead>
            <tbody>
              {[...late.points].reverse().map(({ start, value, n, lower, upper, signals, isRunning }) => (
                <tr key={start}>
                  <th scope="row">{month(start)}</th>
                  <td className="number">{percent(value)}</td>
                  <td className="number">{number(n)}</td>
                  <td className="number">{percent(lower)}</td>
                  <td className="number">{percent(upper)}</td>
                  <td>
                    {[
                      ...(isRunning ? [t('standards.running')] : []),
                      ...signals.map((signal) => t(`standards.signals.${signal}`)),
                    ].join(' · ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </section>
    </>
  )
}

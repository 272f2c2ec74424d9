import { Alert, Anchor, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addMonths } from '#shared/calendar/civilDate'
import { periodOf } from '#shared/calendar/periods'
import type { Output } from '#shared/contract/contract'
import { percentageDecimals } from '#shared/stats/numbers'
import { useApiQuery } from '../app/api'
import { NewActionButton } from '../plan/NewActionButton'
import { EmptyState } from '../ui/EmptyState'
import { monthName } from '../ui/monthName'
import { today } from '../ui/now'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import './aftersales.css'

type Figures = Output<'aftersales.figures'>
type Share = Figures['claims']

const lengths = [3, 6, 12, 24] as const
const names = ['claims', 'repeatRepairs', 'onTime', 'training', 'maintenance', 'followUps'] as const
/** The figures that are indicators: an action may be meant to move them. */
const indicators: { readonly [Name in (typeof names)[number]]?: string } = {
  claims: 'claimRate',
  repeatRepairs: 'repeatRepair',
  maintenance: 'maintenanceCompliance',
  followUps: 'followUpDone',
}
/** Below the first nothing is shown, below the second it is a hint (domain.md §0.1, C6). */
const FEWEST = { shown: 5, firm: 30 } as const

/** How the service after the sale goes, each figure with what it is out of. */
export function FiguresPage() {
  const { t } = useTranslation()
  const [length, setLength] = useState<(typeof lengths)[number]>(12)
  const { end } = periodOf(today(), 'month')
  const figures = useApiQuery('aftersales.figures', { start: addMonths(end, -length), end })
  return (
    <Page
      title={t('aftersales.figures.title')}
      lead={
        <>
          {t('aftersales.figures.lead')}{' '}
          <Anchor component={Link} href="/aftersales" size="sm" underline="always">
            {t('aftersales.back')}
          </Anchor>
        </>
      }
    >
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label={t('aftersales.figures.period')}
        data={lengths.map((months) => ({
          value: String(months),
          label: t('aftersales.figures.months', { count: months }),
        }))}
        value={String(length)}
        onChange={(value) => setLength(lengths.find((months) => String(months) === value) ?? length)}
      />
      <QueryState query={figures}>
        {(data) =>
          names.every((name) => data[name].n === 0) ? (
            <EmptyState title={t('aftersales.figures.nothing')} text={t('aftersales.figures.nothingText')} />
          ) : (
            <Stack gap="lg">
              <FigureTable data={data} />
              <Cohorts data={data} />
              <Alert color="gray" p="xs">
                {t('aftersales.figures.legal')}
              </Alert>
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

function FigureTable({ data }: { data: Figures }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  return (
    <section className="surface surface-pad">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('aftersales.figures.figure')}</th>
            <th scope="col" className="number">
              {t('aftersales.figures.share')}
            </th>
            <th scope="col" className="number">
              {t('aftersales.figures.interval')}
            </th>
            <th scope="col" className="number">
              {t('aftersales.figures.n')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('actions.make')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const { interval, n, successes } = data[name]
            const indicator = indicators[name]
            return (
              <tr key={name}>
                <td>
                  <strong>{t(`aftersales.figures.${name}`)}</strong>
                  <Text size="xs" c="dimmed">
                    {t(`aftersales.figures.${name}Text`)}
                  </Text>
                </td>
                <td className="number">
                  <ShareValue share={data[name]} />
                </td>
                <td className="number">
                  {interval && n >= FEWEST.shown
                    ? t('aftersales.figures.between', {
                        low: percent(interval.low),
                        high: percent(interval.high),
                      })
                    : percent(null)}
                </td>
                <td className="number">{t('aftersales.figures.of', { part: successes, n })}</td>
                <td>
                  <NewActionButton
                    origin={{ kind: 'warranty', id: name, label: t(`aftersales.figures.${name}`) }}
                    {...(indicator !== undefined && { indicatorKey: indicator })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {data.underObservation > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('aftersales.figures.underObservation', { count: data.underObservation })}
        </Text>
      )}
    </section>
  )
}

/** A share as domain.md §0.1 C6 has it shown. */
function ShareValue({ share: { share, n } }: { share: Share }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  if (n === 0)
    return (
      <Text span size="sm" c="dimmed">
        {t('aftersales.figures.none')}
      </Text>
    )
  if (n < FEWEST.shown)
    return (
      <Text span size="sm" c="dimmed">
        {t('aftersales.figures.few')}
      </Text>
    )
  return (
    <>
      <strong>{percent(share, percentageDecimals(n))}</strong>
      {n < FEWEST.firm && (
        <Text component="span" size="xs" c="dimmed" display="block">
          {t('aftersales.figures.hint')}
        </Text>
      )}
    </>
  )
}

/** The units sold in each month, and how many of them were claimed of. */
function Cohorts({ data }: { data: Figures }) {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  if (data.cohorts.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('aftersales.figures.empty')}
      </Text>
    )
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('aftersales.figures.cohorts')}
      </Title>
      <div className="surface surface-pad">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('aftersales.figures.cohort')}</th>
              <th scope="col" className="number">
                {t('aftersales.figures.units')}
              </th>
              <th scope="col" className="number">
                {t('aftersales.figures.claimed')}
              </th>
              <th scope="col" className="number">
                {t('aftersales.figures.rate')}
              </th>
              <th scope="col">{t('aftersales.figures.state')}</th>
            </tr>
          </thead>
          <tbody>
            {[...data.cohorts].reverse().map(({ month, claims, isUnderObservation }) => (
              <tr key={month}>
                <td>{monthName(month.slice(0, 7), i18n.language)}</td>
                <td className="number">{number(claims.n)}</td>
                <td className="number">{number(claims.successes)}</td>
                <td className="number">
                  <ShareValue share={claims} />
                </td>
                <td>
                  <ToneBadge tone={isUnderObservation ? 'warn' : 'quiet'}>
                    {t(isUnderObservation ? 'aftersales.figures.observed' : 'aftersales.figures.settled')}
                  </ToneBadge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

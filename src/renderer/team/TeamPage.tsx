import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { TeamWave } from '#shared/team/team.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { ToneBadge } from '../ui/ToneBadge'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { TeamMonths } from './TeamMonths'

/** The internal customer: what the team says, and who comes and goes. */
export function TeamPage() {
  const { t } = useTranslation()
  const waves = useApiQuery('team.waves', {})
  return (
    <Page title={t('team.title')} lead={t('team.lead')}>
      <Stack gap="xl">
        <section aria-labelledby="team-waves">
          <Title order={2} size="h4" mb="sm" id="team-waves">
            {t('team.waves.title')}
          </Title>
          <QueryState query={waves}>
            {(list) => (list.length === 0 ? <FirstSurvey /> : <Waves waves={list} />)}
          </QueryState>
        </section>
        <TeamMonths />
      </Stack>
    </Page>
  )
}

/** The ready-made form of the team, one press away. */
function FirstSurvey() {
  const { t, i18n } = useTranslation()
  const report = useReport()
  const [, navigate] = useLocation()
  const create = useApiCommand('surveys.create')
  const start = () =>
    create.mutate(
      {
        templateId: 'T09',
        title: t('team.waves.surveyTitle'),
        language: i18n.language === 'en' ? 'en' : 'es',
      },
      { onSuccess: ({ surveyId }) => navigate(`/surveys/${surveyId}`), onError: report },
    )
  return (
    <EmptyState
      title={t('team.waves.none')}
      text={t('team.waves.noneText')}
      action={
        <Button onClick={start} loading={create.isPending}>
          {t('team.waves.create')}
        </Button>
      }
    />
  )
}

/** Below so many answers a figure is a hint (domain.md §0.1, C6). */
const FEWEST_FIRM = 30

function Waves({ waves }: { readonly waves: readonly TeamWave[] }) {
  const { t } = useTranslation()
  return (
    <div className="surface scroll-across">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('team.waves.wave')}</th>
            <th scope="col">{t('team.waves.closed')}</th>
            <th scope="col" className="number">
              {t('team.waves.sheets')}
            </th>
            <th scope="col" className="number" title={t('team.waves.indexHelp')}>
              {t('team.waves.index')}
            </th>
            <th scope="col" className="number" title={t('team.waves.netHelp')}>
              {t('team.waves.net')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('team.waves.results')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <WaveRow key={wave.waveId} wave={wave} />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" p="sm">
        {t('team.waves.indexHelp')} {t('team.waves.netHelp')}
      </Text>
    </div>
  )
}

function WaveRow({ wave }: { readonly wave: TeamWave }) {
  const { t } = useTranslation()
  const { date, number } = useFormat()
  const title = useLocalText()(wave.title)
  const isOpen = wave.closedOn === null
  return (
    <tr>
      <th scope="row">
        {wave.label}
        <Text size="xs" c="dimmed">
          {title}
        </Text>
      </th>
      <td>{isOpen ? <ToneBadge tone="warn">{t('team.waves.open')}</ToneBadge> : date(wave.closedOn)}</td>
      <td className="number">{number(wave.sheets)}</td>
      <Figure value={wave.index} interval={wave.indexInterval} wave={wave} />
      <Figure value={wave.netPromoter} interval={wave.netPromoterInterval} wave={wave} />
      <td className="number">
        {!isOpen && (
          <Button
            component={Link}
            href={`/waves/${wave.waveId}/results`}
            size="compact-sm"
            variant="default"
            aria-label={`${t('team.waves.results')}: ${wave.label}`}
          >
            {t('team.waves.results')}
          </Button>
        )}
      </td>
    </tr>
  )
}

interface FigureProps {
  readonly value: number | null
  readonly interval: TeamWave['indexInterval']
  readonly wave: TeamWave
}

/** A figure with where it may be, or why there is none: few people, or a wave that is still open. */
function Figure({ value, interval, wave: { closedOn, sheets } }: FigureProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (value !== null)
    return (
      <td className="number">
        {number(value, 0)}
        <Text size="xs" c="dimmed">
          {[
            interval &&
              t('team.waves.between', { low: number(interval.low, 0), high: number(interval.high, 0) }),
            sheets < FEWEST_FIRM && t('analysis.indicative'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </td>
    )
  return (
    <td className="number">
      <Text size="xs" c="dimmed" component="span">
        {closedOn === null ? t('app.noData') : t('team.waves.few')}
      </Text>
    </td>
  )
}

import { Button, Group, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import type { Wave } from '#shared/surveys/surveys.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { WaveViews } from '../importance/WaveViews'
import { useIsOwner } from '../people/useIsOwner'
import { ExportButton } from '../reports/ExportButton'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import './analysis.css'
import './answerFigures.css'
import { CompareTab } from './CompareTab'
import { MethodTab } from './MethodTab'
import { QuestionsTab } from './QuestionsTab'
import { TextsTab } from './TextsTab'

/** What people answered in one wave: question by question, what they wrote, and against another wave. */
export function WaveResultsPage({ params }: PageProps) {
  const { t } = useTranslation()
  const wave = useApiQuery('surveys.wave', { waveId: Number(params['waveId']) })
  const isOwner = useIsOwner() === true
  return (
    <Page
      title={wave.data ? `${t('analysis.title')}: ${wave.data.label}` : t('analysis.title')}
      lead={wave.data && t('analysis.usable', { count: wave.data.usableCount })}
      actions={
        wave.data && (
          <Group gap="xs">
            {isOwner && <ExportButton waveId={wave.data.id} />}
            <Button component={Link} href={`/surveys/${wave.data.surveyId}`} variant="default">
              {t('home.openSurvey')}
            </Button>
            {wave.data.isOfEmployees ? (
              <Button component={Link} href="/team">
                {t('team.title')}
              </Button>
            ) : (
              <Button component={Link} href="/scorecards">
                {t('home.openScorecard')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {!(wave.data && isAwaited(wave.data)) && <WaveViews waveId={Number(params['waveId'])} open="results" />}
      <QueryState query={wave}>
        {(data) => {
          if (data.usableCount + data.insufficientCount === 0) return <NoSheets waveId={data.id} />
          return isAwaited(data) ? <Awaited wave={data} /> : <ResultTabs wave={data} />
        }}
      </QueryState>
    </Page>
  )
}

/** What the team answers is shown once everybody has (domain.md §1.19). */
function isAwaited({ isOfEmployees, closedOn }: Wave): boolean {
  return isOfEmployees && closedOn === null
}

function Awaited({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('team.private.awaiting')}
      text={t('team.private.awaitingText', { count: wave.usableCount + wave.insufficientCount })}
      action={
        <Button component={Link} href={`/surveys/${wave.surveyId}`} variant="default">
          {t('home.openSurvey')}
        </Button>
      }
    />
  )
}

function NoSheets({ waveId }: { waveId: number }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('analysis.noSheets')}
      text={t('home.steps.keyingText')}
      action={
        <Button component={Link} href={`/waves/${waveId}/capture`}>
          {t('home.keySheets')}
        </Button>
      }
    />
  )
}

const tabs = ['questions', 'texts', 'compare', 'method'] as const
type TabName = (typeof tabs)[number]

/** The tab is part of the address, so that going back comes back to it. */
function ResultTabs({ wave }: { wave: Wave }) {
  const { t } = useTranslation()
  const [path, navigate] = useLocation()
  const address = new URLSearchParams(useSearch())
  const asked = address.get('tab')
  const isOwner = useIsOwner() === true
  const whoIsHere = useApiQuery('people.whoIsHere', {})
  if (whoIsHere.data === undefined) return null
  // Figures are the owner's; what customers wrote is everybody's.
  const offered: readonly TabName[] = isOwner ? tabs : ['texts']
  const chosen = offered.find((name) => name === asked) ?? offered[0] ?? 'texts'
  const panels = {
    questions: <QuestionsTab wave={wave} />,
    texts: <TextsTab wave={wave} isOwner={isOwner} />,
    compare: <CompareTab wave={wave} />,
    method: <MethodTab wave={wave} />,
  }
  return (
    <Tabs
      value={chosen}
      onChange={(name) => {
        address.set('tab', name ?? 'questions')
        navigate(`${path}?${address}`, { replace: true })
      }}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        {offered.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`analysis.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={chosen}>{panels[chosen]}</Tabs.Panel>
    </Tabs>
  )
}

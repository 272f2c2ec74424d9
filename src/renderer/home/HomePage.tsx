import { Anchor, Button, Group, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconKeyboard, IconListCheck, IconPrinter, IconReportAnalytics } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Output } from '#shared/contract/contract'
import { useApiQuery } from '../app/api'
import { useIsOwner } from '../people/useIsOwner'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { DueSurveyCard } from './DueSurveyCard'
import { GradeCard } from './GradeCard'
import { OpenWaveCard } from './OpenWaveCard'

// What customers wait for comes after the page itself is drawn.
const DueCases = lazy(() => import('./DueCases').then((m) => ({ default: m.DueCases })))

const DueList = lazy(() => import('./DueList').then((m) => ({ default: m.DueList })))

const OwnerMinute = lazy(() => import('./OwnerMinute').then((m) => ({ default: m.OwnerMinute })))

const DueNotes = lazy(() => import('./DueNotes').then((m) => ({ default: m.DueNotes })))

type Today = Output<'home.today'>

/** The owner's minute: where the work stands and what comes next. */
export function HomePage() {
  const { t } = useTranslation()
  const today = useApiQuery('home.today', {})
  const isOwner = useIsOwner() === true
  return (
    <Page title={t('home.title')}>
      <QueryState query={today}>
        {(data) => (
          <>
            <Suspense>
              {isOwner && <OwnerMinute />}
              <DueCases />
              <DueList />
              <DueNotes />
            </Suspense>
            {data.surveyCount === 0 ? <FirstSteps /> : <Standing today={data} />}
          </>
        )}
      </QueryState>
    </Page>
  )
}

const steps = [
  { icon: IconListCheck, title: 'home.steps.survey', text: 'home.steps.surveyText' },
  { icon: IconPrinter, title: 'home.steps.wave', text: 'home.steps.waveText' },
  { icon: IconKeyboard, title: 'home.steps.keying', text: 'home.steps.keyingText' },
  { icon: IconReportAnalytics, title: 'home.steps.scorecard', text: 'home.steps.scorecardText' },
] as const

function FirstSteps() {
  const { t } = useTranslation()
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h4" mb="md">
        {t('home.steps.title')}
      </Title>
      <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map(({ icon: Icon, title, text }, index) => (
          <Group key={title} component="li" wrap="nowrap" align="flex-start">
            <ThemeIcon variant="light" size={38} radius="xl">
              <Icon size={20} stroke={1.6} aria-hidden />
            </ThemeIcon>
            <div>
              <Text fw={620}>{t(title)}</Text>
              <Text size="sm" c="dimmed">
                {t(text)}
              </Text>
              {index === 0 && (
                <Button component={Link} href="/surveys/new" mt="sm">
                  {t('home.createSurvey')}
                </Button>
              )}
            </div>
          </Group>
        ))}
      </Stack>
    </section>
  )
}

function Standing({ today }: { today: Today }) {
  const { t } = useTranslation()
  const format = useFormat()
  const last = today.lastClosedWave
  const isOwner = useIsOwner() === true
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
      <section>
        <Title order={2} size="h4" mb="sm">
          {t('waves.home.title')}
        </Title>
        <WhatIsDue today={today} />
        {last && (
          <Text size="sm" c="dimmed" mt="sm">
            <Anchor component={Link} href={`/waves/${last.id}/results`} c="dimmed" underline="always">
              {t('home.lastWave', { label: last.label, date: format.date(last.closedOn) })}
            </Anchor>
          </Text>
        )}
      </section>
      {isOwner && <GradeCard scorecard={today.scorecard} />}
    </SimpleGrid>
  )
}

/** Surveys to hold again, and the waves being held. */
function WhatIsDue({ today: { due, openWaves } }: { today: Today }) {
  const { t } = useTranslation()
  if (due.length + openWaves.length === 0) {
    const button = (
      <Button component={Link} href="/surveys" variant="default">
        {t('surveys.title')}
      </Button>
    )
    return <EmptyState title={t('home.noOpenWaves')} text={t('home.noOpenWavesText')} action={button} />
  }
  return (
    <Stack>
      {due.map((survey) => (
        <DueSurveyCard key={survey.surveyId} survey={survey} />
      ))}
      {openWaves.map((wave) => (
        <OpenWaveCard key={wave.id} wave={wave} />
      ))}
    </Stack>
  )
}

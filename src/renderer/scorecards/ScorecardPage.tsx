import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { BandBadge } from './BandBadge'
import { ScorecardTable } from './ScorecardTable'
import { useWorkbookExport } from './useWorkbookExport'
import { ExportButton, ExportState } from './WorkbookExport'

const ScorecardChart = lazy(() => import('./ScorecardChart').then((m) => ({ default: m.ScorecardChart })))

/** One libreta: its nota, each attribute with its arithmetic, and where to start. */
export function ScorecardPage({ params }: PageProps) {
  const id = Number(params['scorecardId'])
  const [waveId, setWaveId] = useState<number | null>(null)
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const report = useReport()
  const scorecard = useApiQuery('scorecards.get', { id })
  const result = useApiQuery('scorecards.result', { id, waveId })
  const remove = useApiCommand('scorecards.void')
  const workbook = useWorkbookExport()
  const shownWave = result.data?.wave ?? null

  return (
    <Page
      title={scorecard.data?.name ?? t('scorecards.title')}
      lead={shownWave && <WaveChoice result={result.data ?? null} onChoose={setWaveId} />}
      actions={
        <>
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              remove.mutate({ id }, { onSuccess: () => navigate('/scorecards'), onError: report })
            }
          >
            {t('scorecards.void')}
          </Button>
          <Button component={Link} href={`/scorecards/${id}/edit`} variant="default">
            {t('app.edit')}
          </Button>
          {shownWave && <ExportButton workbook={workbook} scorecardId={id} waveId={shownWave.id} />}
        </>
      }
    >
      <ExportState workbook={workbook} />
      <QueryState query={result}>
        {(data) =>
          data && data.total.grade !== null ? (
            <Scorecard result={data} />
          ) : (
            <EmptyState title={t('scorecards.noSheets')} text={t('home.steps.keyingText')} />
          )
        }
      </QueryState>
    </Page>
  )
}

function WaveChoice({
  result,
  onChoose,
}: {
  result: ScorecardResult | null
  onChoose: (id: number) => void
}) {
  const { t } = useTranslation()
  if (!result) return null
  // Waves meet by question and scale: where they do not, a dash alone would not say why.
  const apart = result.rows.filter(({ rating, previous }) => rating !== null && previous === null)
  const notCompared = result.previousWave ? apart.map(({ name }) => name).join(', ') : ''
  return (
    <Group gap="sm" mt={4}>
      <Select
        aria-label={t('scorecards.wave')}
        size="xs"
        w={220}
        data={result.waves.map((wave) => ({ value: String(wave.id), label: wave.label })).reverse()}
        value={String(result.wave?.id ?? '')}
        onChange={(value) => value && onChoose(Number(value))}
        allowDeselect={false}
      />
      <Text size="sm">
        {result.previousWave
          ? t('scorecards.comparedWith', { label: result.previousWave.label })
          : t('scorecards.noPrevious')}
        {notCompared !== '' && ` ${t('scorecards.notCompared', { names: notCompared })}`}
      </Text>
    </Group>
  )
}

function Scorecard({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, scaleMin, scaleMax } = result
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <section className="surface surface-pad" aria-label={t('scorecards.grade')}>
          <Text size="sm" c="dimmed">
            {t('scorecards.grade')}
          </Text>
          <Group align="baseline" gap="md">
            <Text fz={52} fw={680} lh={1.15} data-testid="grade" title={String(total.grade)}>
              {format.number(total.grade, 1)}
            </Text>
            {total.band && <BandBadge band={total.band} />}
          </Group>
          {total.grade !== null && total.previousGrade !== null && (
            <Text size="sm">
              {t('home.gradeChange', { change: format.change(total.grade - total.previousGrade) })}
            </Text>
          )}
          <Text size="sm" c="dimmed" mt={4}>
            {t('scorecards.scaleOf', { min: format.number(scaleMin), max: format.number(scaleMax) })}
          </Text>
        </section>
        <StartHere result={result} />
      </SimpleGrid>
      {total.missingShare > 0 && (
        <Alert color="yellow" variant="light">
          {t('scorecards.incomplete', { share: format.number(total.missingShare, 0) })}
        </Alert>
      )}
      {total.isNormalised && (
        <Text size="sm" c="dimmed">
          {t('scorecards.normalised', { sum: format.number(total.points) })}
        </Text>
      )}
      <ScorecardTable result={result} />
      <Suspense>
        <ScorecardChart result={result} />
      </Suspense>
    </Stack>
  )
}

const FIRST = 3

function StartHere({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const worst = result.rows
    .filter((row) => row.lost !== null && row.lost > 0)
    .sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0))
    .slice(0, FIRST)
  return (
    <section className="surface surface-pad">
      <Title order={2} size="h5" mb="xs">
        {t('scorecards.improveFirst')}
      </Title>
      <Stack component="ol" gap={6} m={0} pl={18}>
        {worst.map((row) => (
          <Text key={row.attributeId} component="li" size="sm">
            {t('scorecards.improveText', { attribute: row.name, points: format.number(row.lost, 1) })}
          </Text>
        ))}
      </Stack>
    </section>
  )
}

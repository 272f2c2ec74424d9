import { Alert, Button, Stack, Text } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { rowName } from '#shared/scorecards/indicatorNames'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useApiQuery } from '../app/api'
import type { PageProps } from '../app/pageProps'
import { ExportButton } from '../reports/ExportButton'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { ChangeSection } from './ChangeSection'
import { CompetitorTable } from './CompetitorTable'
import { CountedWaves } from './CountedWaves'
import { GradeSummary } from './GradeSummary'
import { LevelsSection } from './LevelsSection'
import { type ChosenPeriod, PeriodChoice } from './PeriodChoice'
import { ScorecardMenu } from './ScorecardMenu'
import { ScorecardTable } from './ScorecardTable'

const ScorecardChart = lazy(() => import('./ScorecardChart').then((m) => ({ default: m.ScorecardChart })))
const HistorySection = lazy(() => import('./HistorySection').then((m) => ({ default: m.HistorySection })))

/** One libreta: its nota, each line with its arithmetic, what changed, and where to start. */
export function ScorecardPage({ params }: PageProps) {
  const id = Number(params['scorecardId'])
  const [chosen, setChosen] = useState<ChosenPeriod>({ waveId: null, start: null })
  const { t } = useTranslation()
  const scorecard = useApiQuery('scorecards.get', { id })
  const result = useApiQuery('scorecards.result', { id, ...chosen })
  const shown = result.data ?? null
  const waveId = shown?.wave?.id ?? shown?.counted[0]?.waveId ?? null

  return (
    <Page
      title={scorecard.data?.name ?? t('scorecards.title')}
      lead={shown && <PeriodChoice result={shown} onChoose={setChosen} />}
      actions={
        <>
          <ScorecardMenu
            id={id}
            name={scorecard.data?.name ?? ''}
            chosen={chosen}
            canPrint={shown !== null}
          />
          <Button component={Link} href={`/scorecards/${id}/edit`} variant="default">
            {t('app.edit')}
          </Button>
          {shown && <ExportButton scorecardId={id} waveId={waveId} start={shown.period.start} />}
        </>
      }
    >
      <QueryState query={result}>
        {(data) =>
          data && data.total.grade !== null ? (
            <Scorecard result={data} />
          ) : (
            <NoGrade isOfWaves={scorecard.data?.rhythm === 'wave'} />
          )
        }
      </QueryState>
    </Page>
  )
}

/** Nothing was rated yet. */
function NoGrade({ isOfWaves }: { isOfWaves: boolean }) {
  const { t } = useTranslation()
  if (isOfWaves) return <EmptyState title={t('scorecards.noSheets')} text={t('home.steps.keyingText')} />
  return <EmptyState title={t('libreta.noData')} text={t('libreta.noDataText')} />
}

function Scorecard({ result: read }: { result: ScorecardResult }) {
  const result = useNamedRows(read)
  return (
    <Stack gap="lg">
      <GradeSummary result={result} />
      <Warnings result={result} />
      <ScorecardTable result={result} />
      <CountedWaves result={result} />
      <ChangeSection result={result} />
      <CompetitorTable result={result} />
      <Suspense>
        <ScorecardChart result={result} />
        <HistorySection result={result} />
      </Suspense>
      <LevelsSection result={result} />
    </Stack>
  )
}

/** The same with a name on each row, also on those of indicators, which have theirs in the language of the app. */
function useNamedRows(result: ScorecardResult): ScorecardResult {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'es'
  return useMemo(
    () => ({ ...result, rows: result.rows.map((row) => ({ ...row, name: rowName(row, language) })) }),
    [result, language],
  )
}

/** What must be known to read the nota right. */
function Warnings({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, isByCustomers, rows } = result
  const isAsked = result.scorecard.pointsFrom !== 'owner'
  const heaviest = rows.find(({ key }) => key === total.heaviest)
  return (
    <>
      {total.missingShare > 0 && (
        <Alert color="yellow" variant="light">
          {t('scorecards.incomplete', { share: format.number(total.missingShare, 0) })}
        </Alert>
      )}
      {heaviest && rows.length > 1 && (
        <Alert color="yellow" variant="light">
          {t('libreta.points.heavy', { name: heaviest.name })}
        </Alert>
      )}
      {isAsked && (
        <Text size="sm" c="dimmed">
          {t(isByCustomers ? 'libreta.points.byCustomers' : 'libreta.points.noCustomers')}
        </Text>
      )}
      {total.isNormalised && (
        <Text size="sm" c="dimmed">
          {t('scorecards.normalised', { sum: format.number(total.points, isWhole(total.points) ? 0 : 1) })}
        </Text>
      )}
    </>
  )
}

const isWhole = Number.isInteger

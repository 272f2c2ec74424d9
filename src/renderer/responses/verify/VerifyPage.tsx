import { Button, Progress, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { VerificationSummary } from '#shared/responses/verification.contract'
import { useApiQuery } from '../../app/api'
import type { PageProps } from '../../app/pageProps'
import { WhoIsHere } from '../../people/WhoIsHere'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { ChosenSheets } from './ChosenSheets'
import { Findings } from './Findings'
import { PlanForm } from './PlanForm'
import { usePlanText } from './usePlanText'
import { VerifySitting } from './VerifySitting'

/** The sheet to begin with; null for the next of the plan. */
type Sitting = { readonly sheetNumber: number | null }

/** Second keying of a wave: how far it is and what it found; from here the next sheet is keyed. */
export function VerifyPage({ params }: PageProps) {
  const waveId = Number(params['waveId'])
  const [sitting, setSitting] = useState<Sitting | null>(null)
  const leave = useCallback(() => setSitting(null), [])
  const summary = useApiQuery('responses.verification', { waveId })
  if (sitting) return <VerifySitting waveId={waveId} sheetNumber={sitting.sheetNumber} onLeave={leave} />
  return (
    <QueryState query={summary}>
      {(data) => <Overview summary={data} onStart={(sheetNumber) => setSitting({ sheetNumber })} />}
    </QueryState>
  )
}

interface OverviewProps {
  readonly summary: VerificationSummary
  readonly onStart: (sheetNumber: number | null) => void
}

function Overview({ summary, onStart }: OverviewProps) {
  const { t } = useTranslation()
  const { wave, plan, halfKeyed, nextSheetNumber } = summary
  const here = useApiQuery('people.whoIsHere', {}).data
  const canKey = wave.closedOn === null && (halfKeyed ?? nextSheetNumber) !== null
  return (
    <Page
      title={t('verification.title', { wave: wave.label })}
      lead={t('verification.lead')}
      actions={
        <>
          <Button component={Link} href="/people" variant="default">
            {t('people.title')}
          </Button>
          {canKey && (
            <Button data-autofocus onClick={() => onStart(null)}>
              {halfKeyed === null ? t('verification.start') : t('verification.resume', { number: halfKeyed })}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <section className="surface surface-pad">
          <Stack gap="xs">
            <NextSheet summary={summary} />
            <HowFar summary={summary} />
            <ChosenSheets summary={summary} onStart={canKey && halfKeyed === null ? onStart : null} />
            <WhoIsHere />
          </Stack>
        </section>
        <Findings summary={summary} />
        {here?.role === 'owner' && <PlanForm key={JSON.stringify(plan)} waveId={wave.id} plan={plan} />}
      </Stack>
    </Page>
  )
}

/** The sheet to fetch from the pile, or why there is none. */
function NextSheet({ summary }: { summary: VerificationSummary }) {
  const { t } = useTranslation()
  const { wave, chosen, sheetCount, halfKeyed, nextSheetNumber } = summary
  const number = halfKeyed ?? nextSheetNumber
  const isClosed = wave.closedOn !== null
  if (sheetCount === 0) return <Text fw={560}>{t('verification.noSheets')}</Text>
  if (chosen === 0) return <Text fw={560}>{t('verification.noneChosen')}</Text>
  if (number === null) return <Text fw={560}>{t('verification.allDone')}</Text>
  return <Text fw={560}>{isClosed ? t('verification.closed') : t('verification.next', { number })}</Text>
}

function HowFar({ summary: { plan, chosen, chosenDone, sheetCount } }: { summary: VerificationSummary }) {
  const { t } = useTranslation()
  const planText = usePlanText()
  if (sheetCount === 0) return null
  return (
    <>
      <Text size="sm" c="dimmed">
        {planText(plan.selection)} {t('verification.chosen', { count: chosen, total: sheetCount })}
      </Text>
      {chosen > 0 && (
        <>
          <Text>{t('verification.progress', { done: chosenDone, chosen })}</Text>
          <Progress
            value={(chosenDone / chosen) * 100}
            maw={420}
            aria-label={t('verification.progress', { done: chosenDone, chosen })}
          />
        </>
      )}
    </>
  )
}

import { Alert, Button, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { VerificationSummary } from '#shared/responses/verification.contract'
import { useApiQuery } from '../../app/api'
import type { PageProps } from '../../app/pageProps'
import { Page } from '../../ui/Page'
import { QueryState } from '../../ui/QueryState'
import { PlanForm } from './PlanForm'
import { useRate } from './useRate'
import { VerifySitting } from './VerifySitting'
import { WhoIsHere } from './WhoIsHere'

/** Second keying of a wave: how far it is and what it found; from here the next sheet is keyed. */
export function VerifyPage({ params }: PageProps) {
  const waveId = Number(params['waveId'])
  const [isKeying, setIsKeying] = useState(false)
  const summary = useApiQuery('responses.verification', { waveId })
  if (isKeying) return <VerifySitting waveId={waveId} onLeave={() => setIsKeying(false)} />
  return (
    <QueryState query={summary}>
      {(data) => <Overview summary={data} onStart={() => setIsKeying(true)} />}
    </QueryState>
  )
}

function Overview({ summary, onStart }: { summary: VerificationSummary; onStart: () => void }) {
  const { t } = useTranslation()
  const { wave, plan, chosen, chosenDone, halfKeyed, nextSheetNumber } = summary
  const here = useApiQuery('business.whoIsHere', {}).data
  const next = halfKeyed ?? nextSheetNumber
  const canKey = wave.closedOn === null && next !== null
  return (
    <Page
      title={t('verification.title', { wave: wave.label })}
      lead={t('verification.lead')}
      actions={
        <>
          <Button component={Link} href="/people" variant="default">
            {t('verification.people.title')}
          </Button>
          {canKey && (
            <Button onClick={onStart}>
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
            {chosen > 0 && <Text>{t('verification.progress', { done: chosenDone, chosen })}</Text>}
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
  const { wave, chosen, halfKeyed, nextSheetNumber } = summary
  const number = halfKeyed ?? nextSheetNumber
  const isClosed = wave.closedOn !== null
  if (chosen === 0) return <Text fw={560}>{t('verification.noSheets')}</Text>
  if (number === null) return <Text fw={560}>{t('verification.allDone')}</Text>
  return <Text fw={560}>{isClosed ? t('verification.closed') : t('verification.next', { number })}</Text>
}

function Findings({ summary: { discrepancy, operators } }: { summary: VerificationSummary }) {
  const { t } = useTranslation()
  const rate = useRate()
  const isNamed = operators.some(({ personId }) => personId !== null)
  return (
    <section className="surface surface-pad">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('verification.rateTitle')}
        </Title>
        <Text>{rate(discrepancy)}</Text>
        {discrepancy.isHigh && <Alert color="orange">{t('verification.high')}</Alert>}
        {isNamed && (
          <Table>
            <Table.Caption>{t('verification.byOperator')}</Table.Caption>
            <Table.Tbody>
              {operators.map((operator) => (
                <Table.Tr key={operator.personId}>
                  <Table.Th scope="row">{operator.name || t('verification.unnamed')}</Table.Th>
                  <Table.Td>{rate(operator.discrepancy)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </section>
  )
}

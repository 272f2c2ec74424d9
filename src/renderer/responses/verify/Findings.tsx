import { Alert, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VerificationSummary } from '#shared/responses/verification.contract'
import { useRate } from './useRate'

/** The rate of differences of the wave, and of each who keyed first. */
export function Findings({ summary: { discrepancy, operators } }: { summary: VerificationSummary }) {
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
        {discrepancy.share !== null && (
          <Text size="sm" c="dimmed">
            {t('verification.rateMeaning')}
          </Text>
        )}
        {discrepancy.isHigh && <Alert color="orange">{t('verification.high')}</Alert>}
        {isNamed && (
          <Table captionSide="top">
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

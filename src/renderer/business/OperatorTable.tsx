import { Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { discrepancy } from '#shared/responses/verification'
import type { OperatorFigures } from '#shared/responses/verification.contract'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

/** Sheets, pace, corrections and errors found, a line for each who keyed. */
export function OperatorTable() {
  const { t } = useTranslation()
  const operators = useApiQuery('responses.operators', {})
  return (
    <section className="surface surface-pad">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('verification.people.figures')}
        </Title>
        <QueryState query={operators}>{(list) => <Figures operators={list} />}</QueryState>
      </Stack>
    </section>
  )
}

function Figures({ operators }: { operators: readonly OperatorFigures[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (operators.length === 0) return <Text c="dimmed">{t('verification.people.noFigures')}</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('verification.people.name')}</Table.Th>
          <Table.Th ta="right">{t('verification.people.sheets')}</Table.Th>
          <Table.Th ta="right">{t('verification.people.perHour')}</Table.Th>
          <Table.Th ta="right">{t('verification.people.corrections')}</Table.Th>
          <Table.Th>{t('verification.people.errors')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {operators.map((operator) => (
          <Table.Tr key={operator.personId}>
            <Table.Th scope="row">{operator.name || t('verification.unnamed')}</Table.Th>
            <Table.Td ta="right">{format.number(operator.sheets)}</Table.Td>
            <Table.Td ta="right">{format.number(operator.sheetsPerHour)}</Table.Td>
            <Table.Td ta="right">{format.number(operator.corrections)}</Table.Td>
            <Table.Td>
              <Errors operator={operator} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Errors({ operator: { errors, rekeyedFields } }: { operator: OperatorFigures }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share, interval } = discrepancy(errors, rekeyedFields)
  if (share === null || interval === null) return format.number(null)
  return t('verification.people.errorsOf', {
    errors: format.number(errors),
    fields: format.number(rekeyedFields),
    rate: format.percent(share, 2),
    low: format.number(interval.low * 100, 2),
    high: format.number(interval.high * 100, 2),
  })
}

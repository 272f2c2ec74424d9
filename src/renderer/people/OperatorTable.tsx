import { Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#shared/i18n/languages'
import type { KeyedWave, OperatorFigures } from '#shared/responses/operators.contract'
import { discrepancy } from '#shared/responses/verification'
import { useApiQuery } from '../app/api'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

/** Sheets, pace, keys taken back and errors found, a line for each who keyed: of all waves or of one. */
export function OperatorTable() {
  const { t } = useTranslation()
  const [waveId, setWaveId] = useState<number | null>(null)
  const figures = useApiQuery('responses.operators', { waveId })
  // The waves to choose from stay while the figures of another are read.
  const waves = useApiQuery('responses.operators', { waveId: null }).data?.waves ?? []
  return (
    <section className="surface surface-pad">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-end">
          <Title order={2} size="h4">
            {t('people.figures')}
          </Title>
          {waves.length > 1 && <WavePicker waves={waves} value={waveId} onPick={setWaveId} />}
        </Group>
        <QueryState query={figures}>{({ operators }) => <Figures operators={operators} />}</QueryState>
      </Stack>
    </section>
  )
}

interface WavePickerProps {
  readonly waves: readonly KeyedWave[]
  /** Null for all. */
  readonly value: number | null
  readonly onPick: (waveId: number | null) => void
}

function WavePicker({ waves, value, onPick }: WavePickerProps) {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'es'
  return (
    <NativeSelect
      size="xs"
      label={t('capture.operators.wave')}
      value={String(value ?? '')}
      onChange={({ currentTarget }) =>
        onPick(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
      data={[
        { value: '', label: t('capture.operators.allWaves') },
        ...waves.map(({ waveId, label, survey }) => ({
          value: String(waveId),
          label: t('capture.operators.ofWave', { survey: inLanguage(survey, language), wave: label }),
        })),
      ]}
    />
  )
}

function Figures({ operators }: { operators: readonly OperatorFigures[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (operators.length === 0) return <Text c="dimmed">{t('people.noFigures')}</Text>
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th ta="right">{t('people.sheets')}</Table.Th>
            <Table.Th ta="right">{t('people.perHour')}</Table.Th>
            <Table.Th ta="right">{t('capture.operators.keysPerHour')}</Table.Th>
            <Table.Th ta="right">{t('capture.operators.takenBack')}</Table.Th>
            <Table.Th>{t('people.errors')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {operators.map((operator) => (
            <Table.Tr key={operator.personId}>
              <Table.Th scope="row">{operator.name || t('verification.unnamed')}</Table.Th>
              <Table.Td ta="right">{format.number(operator.sheets)}</Table.Td>
              <Table.Td ta="right">{format.number(operator.sheetsPerHour)}</Table.Td>
              <Table.Td ta="right">{format.number(operator.keysPerHour)}</Table.Td>
              <Table.Td ta="right">{format.number(operator.takenBack, 1)}</Table.Td>
              <Table.Td>
                <Errors operator={operator} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {t('capture.operators.how')}
      </Text>
    </>
  )
}

function Errors({ operator: { errors, rekeyedFields } }: { operator: OperatorFigures }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share, interval } = discrepancy(errors, rekeyedFields)
  if (share === null || interval === null) return format.number(null)
  return t('people.errorsOf', {
    errors: format.number(errors),
    fields: format.number(rekeyedFields),
    rate: format.percent(share, 2),
    low: format.number(interval.low * 100, 2),
    high: format.number(interval.high * 100, 2),
  })
}

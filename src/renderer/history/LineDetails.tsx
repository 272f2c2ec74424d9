import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, LineChange, LineField } from '#shared/history/history.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { useFormat } from '../ui/useFormat'
import { useDeedName } from './useDeedName'
import { capitalised, useHistoryWords } from './useHistoryWords'

/** What a line changed, from what to what, and the button that takes it back. */
export function LineDetails({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation()
  const line = useApiQuery('history.line', { id: entry.id })
  if (!line.data) return <Loader size="sm" m="sm" aria-label={t('app.loading')} />
  const { changes, more, canTakeBack } = line.data
  return (
    <Stack gap="sm" pl="md" py="xs">
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes its order
        <Change key={index} change={change} />
      ))}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('history.line.more', { count: more })}
        </Text>
      )}
      {canTakeBack && <TakeBackButton entry={entry} />}
    </Stack>
  )
}

function TakeBackButton({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation()
  const report = useReport()
  const tell = useTell()
  const nameOf = useDeedName()
  const undo = useApiCommand('history.undoLine')
  const redo = useApiCommand('history.redoLine')
  const { mutate, isPending } = entry.isUndone ? redo : undo
  const done = entry.isUndone ? 'app.redone' : 'app.undone'
  const takeBack = () =>
    mutate(
      { id: entry.id },
      {
        onSuccess: ({ procedure, object }) => tell({ message: t(done, { what: nameOf(procedure, object) }) }),
        onError: report,
      },
    )
  return (
    <Group>
      <Button variant="default" size="xs" loading={isPending} onClick={takeBack}>
        {t(entry.isUndone ? 'history.line.redo' : 'history.line.undo')}
      </Button>
    </Group>
  )
}

function Change({ change: { table, object, kind, fields } }: { change: LineChange }) {
  const { t } = useTranslation()
  const { kindOf, fieldOf } = useHistoryWords()
  const what = object === null ? kindOf(table) : t('history.line.named', { kind: kindOf(table), object })
  return (
    <div>
      <Text size="sm" fw={560}>
        {t(`history.line.${kind}`, { what })}
      </Text>
      {kind === 'changed' && fields.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('history.line.nothing')}
        </Text>
      )}
      {fields.length > 0 && (
        <Table withRowBorders={false} verticalSpacing={2} fz="sm" maw={760} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('history.line.field')}</Table.Th>
              {kind !== 'added' && <Table.Th>{t('history.line.before')}</Table.Th>}
              {kind !== 'removed' && <Table.Th>{t('history.line.after')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <Table.Tr key={field.column}>
                <Table.Td c="dimmed">{capitalised(fieldOf(field.column))}</Table.Td>
                {kind !== 'added' && (
                  <Table.Td>
                    <Value field={field} value={field.before} />
                  </Table.Td>
                )}
                {kind !== 'removed' && (
                  <Table.Td>
                    <Value field={field} value={field.after} isNew />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  )
}

interface ValueProps {
  readonly field: LineField
  readonly value: string | number | null
  readonly isNew?: boolean
}

function Value({ field, value, isNew = false }: ValueProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { codeOf } = useHistoryWords()
  if (field.unit === 'document') {
    const parts = field.column === 'questionnaire' ? 'history.line.questions' : 'history.line.parts'
    return isNew ? t(parts, { count: field.parts }) : '—'
  }
  if (value === null || value === '') return '—'
  if (typeof value === 'number') {
    if (field.unit === 'yesNo') return t(value === 1 ? 'history.line.yes' : 'history.line.no')
    // Years and numbers of things have no thousands.
    return Number.isInteger(value) && value < 10_000 ? String(value) : format.number(value, 2)
  }
  if (field.unit === 'date') return format.date(value)
  if (field.unit === 'time') return format.dateTime(value)
  return <span style={{ overflowWrap: 'anywhere' }}>{codeOf(value)}</span>
}

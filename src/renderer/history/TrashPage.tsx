import { Button, Group, Select, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrashItem } from '#shared/history/history.contract'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { useTell } from '../app/useTell'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'
import { capitalised, useHistoryWords } from './useHistoryWords'

/** Everything that was removed, and the way back. */
export function TrashPage() {
  const { t, i18n } = useTranslation()
  const { kindOf } = useHistoryWords()
  const [text, setText] = useState('')
  const [table, setTable] = useState<string | null>(null)
  const [looked] = useDebouncedValue(text, 150)
  const trash = useApiQuery('history.trash', { table, text: looked })
  // Of the whole trash: they stay while another part of it is looked for.
  const counts = useApiQuery('history.trash', { table: null, text: '' }).data?.counts ?? []
  return (
    <Page title={t('history.trash.title')} lead={t('history.trash.lead')} isWide>
      {(trash.data === undefined || counts.length > 0) && (
        <Group align="flex-end" gap="sm" mb="sm">
          <TextInput
            size="xs"
            w={240}
            label={t('history.trash.search')}
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            size="xs"
            w={240}
            label={t('history.trash.what')}
            placeholder={t('history.trash.all')}
            clearable
            clearButtonProps={{ 'aria-label': t('app.remove') }}
            data={counts
              .map(({ table: kind, count }) => ({
                value: kind,
                label: `${capitalised(kindOf(kind))} · ${count}`,
              }))
              .sort((one, other) => one.label.localeCompare(other.label, i18n.language))}
            value={table}
            onChange={setTable}
          />
        </Group>
      )}
      <QueryState query={trash}>
        {({ items, total, counts: there }) =>
          there.length === 0 ? (
            <EmptyState title={t('history.trash.empty')} text={t('history.trash.emptyText')} />
          ) : (
            <>
              {items.length === 0 ? (
                <EmptyState title={t('history.trash.title')} text={t('history.trash.none')} />
              ) : (
                <TrashTable items={items} />
              )}
              {total > items.length && (
                <Text size="sm" c="dimmed" mt="sm">
                  {t('history.trash.more', { shown: items.length, total })}
                </Text>
              )}
            </>
          )
        }
      </QueryState>
    </Page>
  )
}

function TrashTable({ items }: { items: readonly TrashItem[] }) {
  const { t } = useTranslation()
  return (
    <Table className="surface" verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('history.trash.what')}</Table.Th>
          <Table.Th>{t('history.trash.when')}</Table.Th>
          <Table.Th>{t('history.trash.who')}</Table.Th>
          <Table.Th>{t('history.trash.why')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <TrashLine key={`${item.table} ${item.id}`} item={item} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function TrashLine({ item }: { item: TrashItem }) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const tell = useTell()
  const { kindOf } = useHistoryWords()
  const restore = useApiCommand('history.restore')
  const { table, id, title, at, person, reason } = item
  const kind = capitalised(kindOf(table))
  const what = title === null ? kind : t('history.line.named', { kind, object: title })
  const run = () =>
    restore.mutate(
      { table, id },
      { onSuccess: () => tell({ message: t('history.trash.restored', { what }) }), onError: report },
    )
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{title ?? kind}</Text>
        <Text size="xs" c="dimmed">
          {kind}
        </Text>
      </Table.Td>
      <Table.Td>{at === null ? t('history.trash.unknown') : format.dateTime(at)}</Table.Td>
      <Table.Td>{person || '—'}</Table.Td>
      <Table.Td>{reason || '—'}</Table.Td>
      <Table.Td ta="right">
        <Button
          variant="default"
          size="xs"
          loading={restore.isPending}
          aria-label={t('history.trash.restoreOf', { what })}
          onClick={run}
        >
          {t('history.trash.restore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

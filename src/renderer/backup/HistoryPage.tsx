import { Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useDeedName } from '../app/useDeedName'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

const SHOWN = 100
const MEGABYTE = 1024 * 1024

/** What was done and when, and the copies that keep it safe. */
export function HistoryPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('backup.title')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <History />
        <BackupList />
      </SimpleGrid>
    </Page>
  )
}

function History() {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useDeedName()
  const history = useApiQuery('backup.history', { limit: SHOWN })
  return (
    <section>
      <Title order={2} size="h4">
        {t('backup.history')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('backup.historyText')}
      </Text>
      <QueryState query={history}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('backup.history')} text={t('backup.historyEmpty')} />
          ) : (
            <Stack gap={0} className="surface" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
              {entries.map((entry) => (
                <Group
                  key={entry.id}
                  component="li"
                  justify="space-between"
                  px="md"
                  py={8}
                  className="line"
                  wrap="nowrap"
                >
                  <div>
                    <Text size="sm" component="div" td={entry.isUndone ? 'line-through' : undefined}>
                      {capitalised(nameOf(entry.procedure))}{' '}
                      {entry.isUndone && (
                        <Badge variant="light" color="gray" size="sm" tt="none">
                          {t('backup.isUndone')}
                        </Badge>
                      )}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t('backup.changes', { count: entry.changeCount })}
                    </Text>
                  </div>
                  <Text size="xs" c="dimmed" ta="right">
                    {format.dateTime(entry.at)}
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </section>
  )
}

function BackupList() {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const backups = useApiQuery('backup.list', {})
  const make = useApiCommand('backup.make')
  const openFolder = useApiCommand('backup.openFolder')
  const makeNow = () =>
    make.mutate(
      {},
      {
        onSuccess: ({ name }) => {
          notifications.show({ message: t('backup.made', { name }) })
          void backups.refetch()
        },
        onError: report,
      },
    )
  return (
    <section>
      <Title order={2} size="h4">
        {t('backup.backups')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('backup.backupsText')}
      </Text>
      <Group mb="sm">
        <Button variant="default" loading={make.isPending} onClick={makeNow}>
          {t('backup.makeNow')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => openFolder.mutate({}, { onError: report })}>
          {t('backup.openFolder')}
        </Button>
      </Group>
      <QueryState query={backups}>
        {(files) =>
          files.length === 0 ? (
            <EmptyState title={t('backup.backups')} text={t('backup.noBackups')} />
          ) : (
            <table className="figures surface">
              <tbody>
                {files.map((file) => (
                  <tr key={file.name}>
                    <td>{format.dateTime(file.at)}</td>
                    <td className="number">
                      {t('backup.size', { megabytes: format.number(file.bytes / MEGABYTE, 1) })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryState>
    </section>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

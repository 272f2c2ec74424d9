import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../app/api'
import { useReport } from '../app/useReport'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { QueryState } from '../ui/QueryState'
import { useFormat } from '../ui/useFormat'

const MEGABYTE = 1024 * 1024

/** The copies that keep the business safe. */
export function BackupsPage() {
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
    <Page title={t('backup.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('backup.text')}
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
            <EmptyState title={t('backup.title')} text={t('backup.noBackups')} />
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
    </Page>
  )
}

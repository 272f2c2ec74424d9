import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DatabaseState } from '#shared/backup/backup.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'

/** What the app shows instead of itself when its file cannot be opened: why, and what can be done. */
export function Recovery({ state }: { state: Extract<DatabaseState, { state: 'failed' }> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const recover = useApiCommand('backup.recover')
  const openFolder = useApiCommand('backup.openFolder')
  const { problem, folder, lastBackup } = state
  return (
    <main className="page">
      <Stack align="flex-start" maw={620} mt="xl" role="alert">
        <Title order={1} size="h2">
          {t(`backup.recovery.${problem}.title`)}
        </Title>
        <Text>{t(`backup.recovery.${problem}.text`)}</Text>
        <Text size="sm" c="dimmed">
          {folder}
        </Text>
        {problem === 'damaged' && !lastBackup && <Text>{t('backup.recovery.noBackup')}</Text>}
        <Group>
          {problem === 'damaged' && lastBackup && (
            <Button loading={recover.isPending} onClick={() => recover.mutate({}, { onError: report })}>
              {t('backup.recovery.useBackup', { date: format.dateTime(lastBackup.at) })}
            </Button>
          )}
          <Button variant="default" onClick={() => openFolder.mutate({}, { onError: report })}>
            {t('backup.recovery.openFolder')}
          </Button>
        </Group>
      </Stack>
    </main>
  )
}

import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DatabaseState } from '#shared/backup/backup.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { RecoverySteps } from './RecoverySteps'

/** What the app shows instead of itself when its file cannot be opened: why, and what can be done, step by step. */
export function Recovery({ state }: { state: Extract<DatabaseState, { state: 'failed' }> }) {
  const { t } = useTranslation()
  const report = useReport()
  const retry = useApiCommand('backup.retry')
  const openFolder = useApiCommand('backup.openFolder')
  const { problem, folder } = state
  const isReplaceable = problem === 'damaged' || problem === 'missing'
  return (
    <main className="page">
      <Stack align="flex-start" maw={680} mt="xl">
        <div role="alert">
          <Title order={1} size="h2">
            {t(`backup.recovery.${problem}.title`)}
          </Title>
          <Text mt="xs">{t(`backup.recovery.${problem}.text`)}</Text>
        </div>
        <Text size="sm" c="dimmed">
          {folder}
        </Text>
        {isReplaceable ? (
          <RecoverySteps state={state} />
        ) : (
          <Button onClick={() => retry.mutate({}, { onError: report })}>{t('copies.recovery.retry')}</Button>
        )}
        <Button variant="default" onClick={() => openFolder.mutate({}, { onError: report })}>
          {t('backup.recovery.openFolder')}
        </Button>
        {isReplaceable && (
          <Text size="sm" c="dimmed">
            {t('copies.recovery.folderText')}
          </Text>
        )}
      </Stack>
    </main>
  )
}

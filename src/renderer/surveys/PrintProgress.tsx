import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { JobProgress } from '../jobs/JobProgress'
import type { Print } from './usePrint'

/** How a print goes, and at its end the way to the file. */
export function PrintProgress({ print: { job, isPreparing } }: { readonly print: Print }) {
  const { t } = useTranslation()
  const report = useReport()
  const open = useApiCommand('jobs.open')
  if (isPreparing || !job) return null
  const { id, state } = job
  if (state.state === 'running') return <JobProgress job={job} label={t('surveys.printing.copies')} />
  if (state.state === 'cancelled') return <Alert role="status">{t('surveys.printing.cancelled')}</Alert>
  if (state.state === 'failed') {
    return (
      <Alert color="red" role="alert">
        {t(`errors.${state.code}`)}
      </Alert>
    )
  }
  return (
    <Alert role="status" title={t('surveys.printing.saved', { name: state.fileName ?? '' })}>
      <Text size="sm">{t('surveys.printing.savedText')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => open.mutate({ id, what: 'file' }, { onError: report })}>
          {t('surveys.printing.openFile')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => open.mutate({ id, what: 'folder' }, { onError: report })}
        >
          {t('surveys.printing.openFolder')}
        </Button>
      </Group>
    </Alert>
  )
}

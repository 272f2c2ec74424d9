import { Alert, Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/jobs/jobs.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'

/** What became of a job that writes a file, and the way to the file; nothing while it runs. */
export function WrittenFile({ job: { id, state } }: { job: Job }) {
  const { t } = useTranslation()
  const report = useReport()
  const open = useApiCommand('jobs.open')
  if (state.state === 'running') return null
  if (state.state === 'cancelled') return <Alert role="status">{t('jobs.cancelled')}</Alert>
  if (state.state === 'failed')
    return (
      <Alert color="red" role="alert">
        {t(`errors.${state.code}`)}
      </Alert>
    )
  const show = (what: 'file' | 'folder') => open.mutate({ id, what }, { onError: report })
  return (
    <Alert color="teal" role="status">
      {t('jobs.written', { file: state.fileName ?? '' })}
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => show('file')}>
          {t('jobs.openFile')}
        </Button>
        <Button size="xs" variant="default" onClick={() => show('folder')}>
          {t('jobs.openFolder')}
        </Button>
      </Group>
    </Alert>
  )
}

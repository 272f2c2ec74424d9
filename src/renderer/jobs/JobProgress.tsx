import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/jobs/jobs.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useFormat } from '../ui/useFormat'

/** How far a job has come, with its cancel button. */
export function JobProgress({ job, label }: { job: Job; label: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const report = useReport()
  const cancel = useApiCommand('jobs.cancel')
  if (job.state.state !== 'running') return null
  const { done, total } = job.state
  return (
    // Ten times a second: the page around need not be laid out anew for it.
    <div role="status" style={{ contain: 'layout style' }}>
      <Group justify="space-between" mb={6}>
        <Text size="sm">{label}</Text>
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {t('jobs.progress', { done: format.number(done), total: format.number(total) })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => cancel.mutate({ id: job.id }, { onError: report })}
          >
            {t('app.cancel')}
          </Button>
        </Group>
      </Group>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={label} transitionDuration={0} />
    </div>
  )
}

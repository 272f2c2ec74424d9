import { Alert, Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Job } from '#shared/jobs/jobs.contract'
import { useFormat } from '../../ui/useFormat'

/** What became of an import that has ended well or was cancelled. */
export function ImportEnd({ job: { state } }: { job: Job }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (state.state === 'cancelled') return <Alert mb="md">{t('errors.cancelled')}</Alert>
  if (state.state !== 'done') return null
  return (
    <Alert color="teal" role="status">
      <Group justify="space-between">
        {t('caseFiles.import.done', { count: state.count, formatted: number(state.count) })}
        <Button component={Link} href="/cases" size="xs">
          {t('caseFiles.import.seeCases')}
        </Button>
      </Group>
    </Alert>
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/jobs/jobs.contract'
import type { Closing, MonthDetail } from '#shared/months/months.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { CaseSection } from '../cases/CaseSection'
import { JobProgress } from '../jobs/JobProgress'
import { useJob } from '../jobs/useJob'
import { useIsOwner } from '../people/useIsOwner'
import { HandedFiles } from './HandedFiles'

/** Everything of the month in a folder on another disk, as one job; and where it was written before. */
export function HandOverSection({ detail, closing }: { detail: MonthDetail; closing: Closing }) {
  const { t } = useTranslation()
  const report = useReport()
  const isOwner = useIsOwner()
  const handOver = useApiCommand('months.handOver')
  const [job, follow] = useJob()
  const { month, lastFolder } = detail
  const isBusy = handOver.isPending || job?.state.state === 'running'
  const start = (isSameFolder: boolean) =>
    handOver.mutate(
      { month, isSameFolder },
      { onSuccess: (started) => started && follow(started.jobId), onError: report },
    )
  return (
    <CaseSection title={t('months.handOver.title')}>
      <Text size="sm" mb="sm" maw={760}>
        {t('months.handOver.text')}
      </Text>
      {isOwner && (
        <Group gap="xs" mb="sm">
          {lastFolder !== null && (
            <Button loading={isBusy} onClick={() => start(true)}>
              {t('months.handOver.again', { folder: lastFolder })}
            </Button>
          )}
          <Button
            variant={lastFolder === null ? 'filled' : 'default'}
            loading={isBusy && lastFolder === null}
            disabled={isBusy}
            onClick={() => start(false)}
          >
            {t(lastFolder === null ? 'months.handOver.choose' : 'months.handOver.other')}
          </Button>
        </Group>
      )}
      {handOver.isPending && (
        <Text size="sm" role="status">
          {t('months.handOver.preparing')}
        </Text>
      )}
      {job && <HandOverState job={job} />}
      <HandedFiles handOvers={closing.handOvers} />
    </CaseSection>
  )
}

/** How the writing goes, and at its end the way to the folder. */
function HandOverState({ job }: { job: Job }) {
  const { t } = useTranslation()
  const report = useReport()
  const open = useApiCommand('jobs.open')
  const { id, state } = job
  if (state.state === 'running') return <JobProgress job={job} label={t('months.handOver.running')} />
  if (state.state === 'cancelled') return <Alert mb="sm">{t('months.handOver.cancelled')}</Alert>
  if (state.state === 'failed') {
    return (
      <Alert color="red" mb="sm" role="alert">
        {t(`errors.${state.code}`)}
      </Alert>
    )
  }
  return (
    <Alert mb="sm" role="status">
      <Group justify="space-between">
        {t('months.handOver.done', { folder: state.fileName ?? '' })}
        <Button size="xs" onClick={() => open.mutate({ id, what: 'file' }, { onError: report })}>
          {t('months.handOver.openFolder')}
        </Button>
      </Group>
    </Alert>
  )
}

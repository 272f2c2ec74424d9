import { Alert, Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { JobProgress } from '../jobs/JobProgress'
import type { WorkbookExport } from './useWorkbookExport'

interface ExportButtonProps {
  readonly workbook: WorkbookExport
  readonly scorecardId: number
  readonly waveId: number
}

export function ExportButton({ workbook, scorecardId, waveId }: ExportButtonProps) {
  const { t } = useTranslation()
  return (
    <Button loading={workbook.isBusy} onClick={() => workbook.start(scorecardId, waveId)}>
      {t('scorecards.export')}
    </Button>
  )
}

/** How the export goes, and at its end the way to the file. */
export function ExportState({ workbook: { job } }: { workbook: WorkbookExport }) {
  const { t } = useTranslation()
  const report = useReport()
  const open = useApiCommand('jobs.open')
  if (!job) return null
  const { id, state } = job
  if (state.state === 'running') return <JobProgress job={job} label={t('scorecards.exporting')} />
  if (state.state === 'cancelled') return <Alert mb="md">{t('jobs.cancelled')}</Alert>
  if (state.state === 'failed') {
    return (
      <Alert color="red" mb="md" role="alert">
        {t(`errors.${state.code}`)}
      </Alert>
    )
  }
  return (
    <Alert mb="md" role="status">
      <Group justify="space-between">
        {t('scorecards.exported', { file: state.fileName ?? '' })}
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => open.mutate({ id, what: 'folder' }, { onError: report })}
          >
            {t('scorecards.openFolder')}
          </Button>
          <Button size="xs" onClick={() => open.mutate({ id, what: 'file' }, { onError: report })}>
            {t('scorecards.openFile')}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}

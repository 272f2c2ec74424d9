import { useTranslation } from 'react-i18next'
import type { Job } from '#shared/jobs/jobs.contract'
import { useApiCommand } from '../app/api'
import { useReport } from '../app/useReport'
import { useJob } from '../jobs/useJob'

export interface WorkbookExport {
  readonly job: Job | null
  readonly isBusy: boolean
  start(scorecardId: number, waveId: number): void
}

/** The export of a libreta to Excel: asks where, writes as a job, and tells how it goes. */
export function useWorkbookExport(): WorkbookExport {
  const { i18n } = useTranslation()
  const report = useReport()
  const workbook = useApiCommand('reports.workbook')
  const [job, follow] = useJob()
  return {
    job,
    isBusy: workbook.isPending || job?.state.state === 'running',
    start: (scorecardId, waveId) =>
      workbook.mutate(
        { scorecardId, waveId, language: i18n.language === 'en' ? 'en' : 'es' },
        { onSuccess: (started) => started && follow(started.jobId), onError: report },
      ),
  }
}

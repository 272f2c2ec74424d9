import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { hasCodes } from '#shared/surveys/paperInk'
import { paperJobOf } from '#shared/surveys/paperRoute'
import { call } from '../app/api'
import { PaperCopy } from '../paper/PaperCopy'
import { codeLater } from '../paper/SpacedText'

/** What all copies of the print that a route names share, at its own size. Says so in the title when it is laid out. */
export function PrintedPaper({ route }: { route: string }) {
  const job = useMemo(() => paperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'surveys.paper'> | null>(null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('surveys.paper', { surveyId: job.surveyId, waveId: job.waveId }).then(setPaper)
  }, [job])
  if (!paper || !job) return null
  const { questionnaire, versionNumber, ...header } = paper
  const isCoded = hasCodes({ ...job, versionNumber })
  return (
    <PaperCopy
      questionnaire={questionnaire}
      layout={job.layout}
      header={header}
      sheet={null}
      codeOf={() => (isCoded ? codeLater : null)}
      onReady={() => {
        document.title = 'paper-ready'
      }}
    />
  )
}

import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { paperJobOf } from '#shared/surveys/paperRoute'
import { call } from '../app/api'
import { PaperCopies } from '../paper/PaperCopies'
import { sheetCodes } from './sheetCodes'

/** The copies of the print job that a route names, at their own size. Says so in the title when they are laid out. */
export function PrintedPaper({ route }: { route: string }) {
  const job = useMemo(() => paperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'surveys.paper'> | null>(null)
  useEffect(() => {
    if (job) void call('surveys.paper', { surveyId: job.surveyId, waveId: job.waveId }).then(setPaper)
  }, [job])
  if (!paper || !job) return null
  const { questionnaire, versionNumber, ...header } = paper
  const { surveyId, waveId, options } = job
  return (
    <PaperCopies
      questionnaire={questionnaire}
      options={options}
      header={header}
      codeOf={sheetCodes({ surveyId, waveId, versionNumber, layout: options })}
      onReady={() => {
        document.title = 'paper-ready'
      }}
    />
  )
}

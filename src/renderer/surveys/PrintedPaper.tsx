import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import type { PaperJob } from '#shared/surveys/paperRoute'
import { call } from '../app/api'
import { PaperCopies } from '../paper/PaperCopies'

/** The copies of a print job, at their own size. Says so in the title when they are laid out. */
export function PrintedPaper({ job: { surveyId, waveId, options } }: { job: PaperJob }) {
  const [paper, setPaper] = useState<Output<'surveys.paper'> | null>(null)
  useEffect(() => {
    void call('surveys.paper', { surveyId, waveId }).then(setPaper)
  }, [surveyId, waveId])
  if (!paper) return null
  const { questionnaire, ...header } = paper
  return (
    <PaperCopies
      questionnaire={questionnaire}
      options={options}
      header={header}
      onReady={() => {
        document.title = 'paper-ready'
      }}
    />
  )
}

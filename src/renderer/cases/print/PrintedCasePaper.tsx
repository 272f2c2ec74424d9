import { useEffect, useMemo, useState } from 'react'
import { casePaperJobOf } from '#shared/cases/papers'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { call } from '../../app/api'
import { CasePaperView } from './CasePaperView'
import { usePaperI18n } from './usePaperI18n'

/** The paper that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedCasePaper({ route }: { route: string }) {
  const job = useMemo(() => casePaperJobOf(route), [route])
  const [facts, setFacts] = useState<PaperFacts | null>(null)
  const [readyPages, setReadyPages] = useState<number | null>(null)
  const spoken = usePaperI18n(facts?.language ?? null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('cases.paper', { caseId: job.caseId }).then(setFacts)
  }, [job])
  useEffect(() => {
    // By now the pages that were counted are drawn too.
    if (readyPages !== null) document.title = 'paper-ready'
  }, [readyPages])
  return job && facts && spoken && <CasePaperView {...{ job, facts, spoken }} onReady={setReadyPages} />
}

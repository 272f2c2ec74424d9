import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { scorecardPaperJobOf } from '#shared/scorecards/paper'
import { call } from '../../app/api'
import { usePaperI18n } from '../../cases/print/usePaperI18n'
import { usePaperReady } from '../../paper/usePaperReady'
import { ScorecardPaperView } from './ScorecardPaperView'

/** The paper that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedScorecard({ route }: { route: string }) {
  const job = useMemo(() => scorecardPaperJobOf(route), [route])
  const [facts, setFacts] = useState<Output<'scorecards.paper'>>(null)
  const spoken = usePaperI18n(facts?.language ?? null)
  const isDrawn = job !== null && facts !== null && spoken !== null
  useEffect(() => {
    if (job)
      void call('scorecards.paper', { id: job.id, waveId: job.waveId, start: job.start }).then(setFacts)
  }, [job])
  usePaperReady(isDrawn)
  return isDrawn && <ScorecardPaperView paper={job.paper} size={job.size} facts={facts} spoken={spoken} />
}

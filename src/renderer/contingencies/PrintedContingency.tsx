import { useEffect, useMemo, useState } from 'react'
import { contingencyPaperJobOf } from '#shared/contingencies/paper'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { usePaperReady } from '../paper/usePaperReady'
import { type ContingencyFacts, ContingencyPaper } from './ContingencyPaper'

/** The sheet that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedContingency({ route }: { route: string }) {
  const job = useMemo(() => contingencyPaperJobOf(route), [route])
  const [facts, setFacts] = useState<ContingencyFacts | null>(null)
  const spoken = usePaperI18n(facts?.language ?? null)
  useEffect(() => {
    if (job) void call('contingencies.paper', { id: job.id }).then(setFacts)
  }, [job])
  const isDrawn = job !== null && facts !== null && spoken !== null
  usePaperReady(isDrawn)
  return isDrawn && <ContingencyPaper facts={facts} size={job.size} spoken={spoken} />
}

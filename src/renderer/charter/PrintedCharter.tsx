import { useEffect, useMemo, useState } from 'react'
import { charterPaperJobOf } from '#shared/charter/paper'
import type { Output } from '#shared/contract/contract'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { usePaperReady } from '../paper/usePaperReady'
import { CharterPaper } from './CharterPaper'

/** The charter that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedCharter({ route }: { route: string }) {
  const job = useMemo(() => charterPaperJobOf(route), [route])
  const [facts, setFacts] = useState<Output<'charter.paper'> | null>(null)
  const spoken = usePaperI18n(job?.language ?? null)
  useEffect(() => {
    void call('charter.paper', {}).then(setFacts)
  }, [])
  const isDrawn = job !== null && facts !== null && spoken !== null
  usePaperReady(isDrawn)
  return isDrawn && <CharterPaper facts={facts} job={job} spoken={spoken} />
}

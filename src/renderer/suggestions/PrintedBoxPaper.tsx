import { useEffect, useMemo, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { boxPaperJobOf, boxPaperMm } from '#shared/suggestions/paper'
import { call } from '../app/api'
import { usePageRule } from '../paper/usePageRule'
import { usePaperReady } from '../paper/usePaperReady'
import { Poster, SlipSheets } from './BoxPaperPages'

/** The poster or the slips that a route names, alone. Says so in the title when they are laid out. */
export function PrintedBoxPaper({ route }: { route: string }) {
  const job = useMemo(() => boxPaperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'suggestions.paper'> | null>(null)
  usePageRule(boxPaperMm[job?.size ?? 'A4'])
  useEffect(() => {
    void call('suggestions.paper', {}).then(setPaper)
  }, [])
  usePaperReady(paper !== null)
  if (!paper || !job) return null
  return job.kind === 'poster' ? <Poster paper={paper} {...job} /> : <SlipSheets paper={paper} {...job} />
}

import { useEffect, useMemo, useState } from 'react'
import { posterJobOf } from '#shared/moments/poster'
import type { PosterFacts } from '#shared/moments/poster.contract'
import { call } from '../../app/api'
import { usePaperI18n } from '../../cases/print/usePaperI18n'
import { usePaperReady } from '../../paper/usePaperReady'
import { JourneyPoster } from './JourneyPoster'
import '../moments.css'

/** The poster that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedJourney({ route }: { route: string }) {
  const job = useMemo(() => posterJobOf(route), [route])
  const [facts, setFacts] = useState<PosterFacts | null>(null)
  const spoken = usePaperI18n(facts?.language ?? null)
  const isDrawn = job !== null && facts !== null && spoken !== null
  useEffect(() => {
    if (job) void call('moments.poster', { lookBack: job.lookBack }).then(setFacts)
  }, [job])
  usePaperReady(isDrawn)
  return isDrawn && <JourneyPoster facts={facts} size={job.size} spoken={spoken} />
}

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract'
import { boxPaperJobOf } from '#shared/suggestions/paper'
import { call } from '../app/api'
import { Poster, SlipSheets, usePageSize } from './BoxPaperPages'

/** Longest wait for the logo, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** The poster or the slips that a route names, alone. Says so in the title when they are laid out. */
export function PrintedBoxPaper({ route }: { route: string }) {
  const job = useMemo(() => boxPaperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'suggestions.paper'> | null>(null)
  const root = useRef<HTMLDivElement>(null)
  usePageSize(job?.size ?? 'A4')
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    void call('suggestions.paper', {}).then(setPaper)
  }, [])
  useEffect(() => {
    if (!paper || !root.current) return
    const pictures = [...root.current.querySelectorAll('img')].map((image) =>
      image.decode().catch(() => null),
    )
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([Promise.all([document.fonts.ready, ...pictures]), patience]).then(() => {
      document.title = 'paper-ready'
    })
  }, [paper])
  if (!paper || !job) return null
  return (
    <div ref={root}>
      {job.kind === 'poster' ? <Poster paper={paper} {...job} /> : <SlipSheets paper={paper} {...job} />}
    </div>
  )
}

import { useEffect, useMemo, useRef, useState } from 'react'
import { checklistPaperJobOf } from '#shared/checklists/paper'
import type { Output } from '#shared/contract/contract'
import { call } from '../app/api'
import { ChecklistPaper } from './ChecklistPaper'

/** Longest wait for the logo, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** The checklist that a route names, alone. Says so in the title when it is laid out. */
export function PrintedChecklist({ route }: { readonly route: string }) {
  const job = useMemo(() => checklistPaperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'checklists.paper'> | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('checklists.paper', { id: job.id }).then(setPaper)
  }, [job])
  useEffect(() => {
    if (!paper || !root.current) return
    const pictures = [...root.current.querySelectorAll('img')].map((image) =>
      image.decode().catch(() => null),
    )
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    const isLaidOut = Promise.all([document.fonts.ready, ...pictures]).then(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    void Promise.race([isLaidOut, patience]).then(() => {
      document.title = 'paper-ready'
    })
  }, [paper])
  if (!paper || !job) return null
  return (
    <div ref={root}>
      <ChecklistPaper {...paper} language={job.language} size={job.size} about={job.about} />
    </div>
  )
}

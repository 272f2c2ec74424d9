import { useEffect, useMemo, useState } from 'react'
import { checklistPaperJobOf } from '#shared/checklists/paper'
import type { Output } from '#shared/contract/contract'
import { call } from '../app/api'
import { usePaperReady } from '../paper/usePaperReady'
import { ChecklistPaper } from './ChecklistPaper'

/** The checklist that a route names, alone. Says so in the title when it is laid out. */
export function PrintedChecklist({ route }: { readonly route: string }) {
  const job = useMemo(() => checklistPaperJobOf(route), [route])
  const [paper, setPaper] = useState<Output<'checklists.paper'> | null>(null)
  useEffect(() => {
    if (job) void call('checklists.paper', { id: job.id }).then(setPaper)
  }, [job])
  usePaperReady(paper !== null)
  if (!paper || !job) return null
  return <ChecklistPaper {...paper} language={job.language} size={job.size} about={job.about} />
}

import { lazy, Suspense } from 'react'
import type { PaperJob } from '#shared/surveys/paperRoute'

const PrintedPaper = lazy(() => import('../surveys/PrintedPaper').then((m) => ({ default: m.PrintedPaper })))

/** The window that is printed and never seen: no shell, only paper. */
export function PaperWindow({ job }: { job: PaperJob }) {
  return (
    <Suspense>
      <PrintedPaper job={job} />
    </Suspense>
  )
}

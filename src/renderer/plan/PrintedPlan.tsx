import { useEffect, useMemo, useRef, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { planPaperJobOf } from '#shared/plan/paper'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { PlanPaper } from './PlanPaper'

/** Longest wait for the logo, so that a broken one cannot hold up the print. */
const PATIENCE_MS = 4000

/** The paper of the plan that a route names, alone. Says so in the title when it is laid out. */
export function PrintedPlan({ route }: { readonly route: string }) {
  const job = useMemo(() => planPaperJobOf(route), [route])
  const [read, setRead] = useState<Output<'plan.paper'> | null>(null)
  const spoken = usePaperI18n(job?.language ?? null)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (job) void call('plan.paper', {}).then(setRead)
  }, [job])
  useEffect(() => {
    if (!read || !spoken || !root.current) return
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
  }, [read, spoken])
  if (!read || !job || !spoken) return null
  return (
    <div ref={root}>
      <I18nextProvider i18n={spoken}>
        <PlanPaper read={read} kind={job.kind} size={job.size} />
      </I18nextProvider>
    </div>
  )
}

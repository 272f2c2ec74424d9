import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Output } from '#shared/contract/contract'
import { planPaperJobOf } from '#shared/plan/paper'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { usePaperReady } from '../paper/usePaperReady'
import { PlanPaper } from './PlanPaper'

/** The paper of the plan that a route names, alone. Says so in the title when it is laid out. */
export function PrintedPlan({ route }: { readonly route: string }) {
  const job = useMemo(() => planPaperJobOf(route), [route])
  const [read, setRead] = useState<Output<'plan.paper'> | null>(null)
  const spoken = usePaperI18n(job?.language ?? null)
  useEffect(() => {
    if (job) void call('plan.paper', {}).then(setRead)
  }, [job])
  usePaperReady(read !== null && spoken !== null)
  if (!read || !job || !spoken) return null
  return (
    <I18nextProvider i18n={spoken}>
      <PlanPaper read={read} kind={job.kind} size={job.size} />
    </I18nextProvider>
  )
}

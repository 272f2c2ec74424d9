import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { auditPaperJobOf } from '#shared/audits/paper'
import type { Output } from '#shared/contract/contract'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { usePaperReady } from '../paper/usePaperReady'
import { AuditPaper } from './AuditPaper'

/** The paper of the audit that a route names, alone. */
export function PrintedAudit({ route }: { readonly route: string }) {
  const job = useMemo(() => auditPaperJobOf(route), [route])
  const [read, setRead] = useState<Output<'audits.paper'> | null>(null)
  const spoken = usePaperI18n(job?.language ?? null)
  useEffect(() => {
    if (job) void call('audits.paper', { id: job.id }).then(setRead)
  }, [job])
  usePaperReady(read !== null && spoken !== null)
  if (!read || !job || !spoken) return null
  return (
    <I18nextProvider i18n={spoken}>
      <AuditPaper read={read} size={job.size} />
    </I18nextProvider>
  )
}

import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { PaperFacts } from '#shared/cases/papers.contract'
import { registerJobOf } from '#shared/cases/register'
import type { Output } from '#shared/contract/contract'
import { call } from '../../../app/api'
import { usePaperReady } from '../../../paper/usePaperReady'
import { usePaperI18n } from '../usePaperI18n'
import { RegisterPaper } from './RegisterPaper'

/** The register that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedRegister({ route }: { route: string }) {
  const job = useMemo(() => registerJobOf(route), [route])
  const [facts, setFacts] = useState<PaperFacts | null>(null)
  const [register, setRegister] = useState<Output<'cases.registerLines'> | null>(null)
  const spoken = usePaperI18n(facts?.language ?? null)
  const isReady = job !== null && facts !== null && register !== null && spoken !== null
  useEffect(() => {
    if (!job) return
    void call('cases.paper', { caseId: null }).then(setFacts)
    void call('cases.registerLines', job).then(setRegister)
  }, [job])
  usePaperReady(isReady)
  if (!isReady) return null
  return (
    <I18nextProvider i18n={spoken}>
      <div lang={facts.language}>
        <RegisterPaper job={job} facts={facts} lines={register.lines} />
      </div>
    </I18nextProvider>
  )
}

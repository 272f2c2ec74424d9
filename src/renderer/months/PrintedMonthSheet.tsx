import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '#shared/i18n/languages'
import { monthOfPaper } from '#shared/months/monthPaper'
import type { MonthDetail } from '#shared/months/months.contract'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { MonthSheet } from './MonthSheet'

/** The sheet of the month that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedMonthSheet({ route }: { route: string }) {
  const month = useMemo(() => monthOfPaper(route), [route])
  const [read, setRead] = useState<{ detail: MonthDetail; language: Language } | null>(null)
  const spoken = usePaperI18n(read?.language ?? null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    if (month === null) return
    void Promise.all([call('months.get', { month }), call('business.get', {})]).then(([detail, business]) =>
      setRead({ detail, language: business?.language ?? 'es' }),
    )
  }, [month])
  const closing = read?.detail.closings[0]
  if (!read || !spoken || !closing) return null
  const onReady = () => {
    document.title = 'paper-ready'
  }
  return (
    <I18nextProvider i18n={spoken}>
      <MonthSheet detail={read.detail} closing={closing} onReady={onReady} />
    </I18nextProvider>
  )
}

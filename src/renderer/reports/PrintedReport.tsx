import { useEffect, useMemo, useState } from 'react'
import { type PeriodReport, reportOfRoute } from '#shared/reports/periodReport'
import { call } from '../app/api'
import { usePaperI18n } from '../cases/print/usePaperI18n'
import { chartFont } from '../charts/marks'
import { ReportPaper } from './ReportPaper'

/** The report that a route names, at its own size. Says so in the title when it is laid out. */
export function PrintedReport({ route }: { route: string }) {
  const choice = useMemo(() => reportOfRoute(route), [route])
  const [report, setReport] = useState<PeriodReport | null>(null)
  const [readyPages, setReadyPages] = useState<number | null>(null)
  const spoken = usePaperI18n(report?.language ?? null)
  useEffect(() => {
    document.documentElement.dataset['paper'] = ''
    // Charts measure their texts, so the letters come first.
    const letters = document.fonts.load(`12px ${chartFont}`)
    if (choice) void Promise.all([call('reports.period', choice), letters]).then(([read]) => setReport(read))
  }, [choice])
  useEffect(() => {
    // By now the pages that were counted are drawn too.
    if (readyPages !== null) document.title = 'paper-ready'
  }, [readyPages])
  return choice && report && spoken && <ReportPaper {...{ choice, report, spoken }} onReady={setReadyPages} />
}

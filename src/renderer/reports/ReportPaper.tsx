import type { i18n } from 'i18next'
import { useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type PeriodReport, type ReportChoice, reportPapers } from '#shared/reports/periodReport'
import { PagedPapers } from '../cases/print/PagedPapers'
import '../charts/charts.css'
import { Annexes } from './Annexes'
import { FirstPage } from './FirstPage'
import './report.css'
import { useReportHeading } from './useReportHeading'

interface ReportPaperProps {
  readonly report: PeriodReport
  readonly choice: ReportChoice
  /** The words of the language of the business. */
  readonly spoken: i18n
  readonly zoom?: number
  readonly onReady?: (pages: number) => void
}

/** The pages of a report, in the language of the business. */
export function ReportPaper({ spoken, ...paper }: ReportPaperProps) {
  return (
    <I18nextProvider i18n={spoken}>
      <div lang={paper.report.language} className="on-paper report-paper">
        <Pages {...paper} />
      </div>
    </I18nextProvider>
  )
}

function Pages({ report, choice, zoom = 1, onReady }: Omit<ReportPaperProps, 'spoken'>) {
  const heading = useReportHeading()
  const parts = useMemo(
    () => [
      <FirstPage key="first" report={report} choice={choice} />,
      ...(choice.annexes.length > 0
        ? [<Annexes key="annexes" report={report} chosen={choice.annexes} />]
        : []),
    ],
    [report, choice],
  )
  return (
    <PagedPapers
      parts={parts}
      foot={[report.businessName, heading(report, choice)].filter(Boolean).join(' · ')}
      zoom={zoom}
      size={reportPapers[choice.paper]}
      isOneDocument
      {...(onReady && { onReady })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import type { PeriodReport, ReportChoice } from '#shared/reports/periodReport'
import { reportSentences } from '#shared/reports/reportSentences'
import { useFormat } from '../ui/useFormat'
import { ReportPictures } from './ReportPictures'
import { useReportHeading } from './useReportHeading'

interface FirstPageProps {
  readonly report: PeriodReport
  readonly choice: ReportChoice
}

/** What there is to know, in ten sentences at most and four pictures. */
export function FirstPage({ report, choice }: FirstPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useReportHeading()
  const { businessName, logo, period, today } = report
  const made = t('periodReport.madeOn', { date: format.date(today) })
  return (
    <>
      <header className="case-paper-head">
        {logo && <img src={logo} alt="" />}
        <div>
          <p className="case-paper-business">{businessName}</p>
          <h2>{heading(report, choice)}</h2>
        </div>
        <p className="case-paper-quiet">
          {made}
          {period.isRunning && (
            <>
              <br />
              {t('periodReport.running')}
            </>
          )}
        </p>
      </header>
      <ul className="report-sentences">
        {reportSentences(report, { t, format }).map(({ about, text }) => (
          <li key={about} className={about === 'first' ? 'report-first' : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <ReportPictures report={report} />
    </>
  )
}

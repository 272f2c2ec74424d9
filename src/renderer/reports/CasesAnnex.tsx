import { useTranslation } from 'react-i18next'
import { mostReportedCases, type PeriodReport } from '#shared/reports/periodReport'
import { usePeriodWords } from '../standards/useWords'
import { useFormat } from '../ui/useFormat'

/** The cases that came in the period: nothing of who they are of, nor what they said. */
export function CasesAnnex({ report: { cases, analysis, casePeriod } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const words = usePeriodWords()
  const total = analysis.counts.reduce((sum, { n }) => sum + n, 0)
  if (cases.length === 0) return <p>{t('periodReport.noCases')}</p>
  return (
    <>
      <p className="case-paper-quiet">
        {t('periodReport.casesOf', { period: words.period(casePeriod.length, casePeriod.start) })}
      </p>
      <table className="report-table report-cases">
        <thead>
          <tr>
            {(['number', 'kind', 'channel', 'opened', 'state', 'cause', 'due'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`periodReport.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ number, kind, channel, openedOn, state, causeName, dueOn }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{t(`cases.kinds.${kind}`)}</td>
              <td>{t(`cases.channels.${channel}`)}</td>
              <td>{date(openedOn)}</td>
              <td>{t(`cases.states.${state}`)}</td>
              <td>{causeName ?? t('app.noData')}</td>
              <td>{date(dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > mostReportedCases && <p>{t('periodReport.moreCases', { count: total - cases.length })}</p>}
    </>
  )
}

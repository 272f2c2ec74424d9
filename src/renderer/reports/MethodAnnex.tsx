import { useTranslation } from 'react-i18next'
import type { PeriodReport } from '#shared/reports/periodReport'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'

/** How the figures were made, and what they do not say. */
export function MethodAnnex({ report: { surveys, scorecard, analysis, period } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number, date } = useFormat()
  const localText = useLocalText()
  return (
    <ul className="report-notes">
      {surveys.map(({ surveyId, title, wave, sampling }) => (
        <li key={surveyId}>
          {t('periodReport.method.sheets', {
            title: localText(title),
            wave: wave.label,
            from: date(wave.openedOn),
            to: wave.closedOn ? date(wave.closedOn) : '…',
            usable: number(wave.usableCount),
            insufficient: number(wave.insufficientCount),
            void: number(wave.voidCount),
          })}
          {wave.population !== null && ` ${t('periodReport.method.population', { count: wave.population })}`}
          {sampling === 'convenience' && ` ${t('analysis.notRandom')}`}
        </li>
      ))}
      <li>{t('periodReport.method.interval')}</li>
      <li>{t('periodReport.method.few')}</li>
      <li>{t('periodReport.method.verdict')}</li>
      {scorecard && <li>{t('periodReport.method.grade')}</li>}
      {analysis.registered > 0 && <li>{t('periodReport.method.cases')}</li>}
      {period.isRunning && <li>{t('periodReport.method.running')}</li>}
    </ul>
  )
}

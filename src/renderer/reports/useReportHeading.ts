import { useTranslation } from 'react-i18next'
import type { PeriodReport, ReportChoice } from '#shared/reports/periodReport'
import { usePeriodWords } from '../standards/useWords'

/** Makes the function that says what a report is of: 'Informe de octubre de 2026'. */
export function useReportHeading(): (report: PeriodReport, choice: ReportChoice) => string {
  const { t } = useTranslation()
  const words = usePeriodWords()
  return ({ period, surveys }, { period: asked }) =>
    t(`periodReport.headings.${asked.length}`, {
      period:
        asked.length === 'wave' ? (surveys[0]?.wave.label ?? '') : words.period(asked.length, period.start),
    })
}

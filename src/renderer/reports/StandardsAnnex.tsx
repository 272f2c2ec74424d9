import { useTranslation } from 'react-i18next'
import type { PeriodReport } from '#shared/reports/periodReport'
import { FEWEST_SHOWN } from '#shared/standards/fiveStandards'
import { useStandardValue } from '../standards/StandardsTable'
import { usePeriodWords } from '../standards/useWords'
import { useFormat } from '../ui/useFormat'

/** The five standards against their goals, and against the period before. */
export function StandardsAnnex({ report: { standards, casePeriod } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const words = usePeriodWords()
  const sayValue = useStandardValue(standards)
  const shown = (key: (typeof standards.standards)[number]['key'], value: number | null, n: number) =>
    n > 0 && (n < FEWEST_SHOWN || value === null) ? t('standards.fewCases') : sayValue(key, value, n)
  return (
    <>
      <p className="case-paper-quiet">
        {t('periodReport.casesOf', { period: words.period(casePeriod.length, casePeriod.start) })}
      </p>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.columns.standard')}</th>
            <th scope="col">{t('standards.columns.goal')}</th>
            <th scope="col">{t('standards.columns.value')}</th>
            <th scope="col">{t('standards.columns.n')}</th>
            <th scope="col">{t('standards.columns.before')}</th>
            <th scope="col">{t('standards.columns.light')}</th>
          </tr>
        </thead>
        <tbody>
          {standards.standards.map(({ key, goal, value, n, previous, light }) => (
            <tr key={key}>
              <th scope="row">
                {t(`standards.names.${key}`)}
                <small>{t(`standards.definitions.${key}`)}</small>
              </th>
              <td>{goal === null ? t('app.noData') : sayValue(key, goal, n)}</td>
              <td>{shown(key, value, n)}</td>
              <td>{number(n)}</td>
              <td>{shown(key, previous.value, previous.n)}</td>
              <td>{light === null ? t('app.noData') : t(`standards.lights.${light}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

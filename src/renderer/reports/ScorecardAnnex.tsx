import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeriodReport } from '#shared/reports/periodReport'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { FEWEST_ANSWERS_SHOWN } from '#shared/stats/suppression'
import { scorecardBars, scorecardBarsHeight } from '../scorecards/scorecardBars'
import { usePeriodName } from '../scorecards/usePeriodName'
import { useRowName } from '../scorecards/useRowName'
import { useFormat } from '../ui/useFormat'
import { PaperChart } from './PaperChart'

/** The libreta attribute by attribute. */
export function ScorecardAnnex({ report: { scorecard } }: { report: PeriodReport }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const nameOf = usePeriodName()
  if (!scorecard) return null
  const { missingShare } = scorecard.total
  return (
    <>
      <h3>{`${scorecard.scorecard.name} · ${nameOf(scorecard.scorecard.rhythm, scorecard.period)}`}</h3>
      {missingShare > 0 && (
        <p className="case-paper-quiet">{t('scorecards.incomplete', { share: number(missingShare) })}</p>
      )}
      <Attributes result={scorecard} />
      <Bars result={scorecard} />
    </>
  )
}

function Attributes({ result: { rows, total, previousPeriod } }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const nameOfRow = useRowName()
  const { number, change } = useFormat()
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">{t('scorecards.attribute')}</th>
          <th scope="col">{t('scorecards.points')}</th>
          <th scope="col">{t('scorecards.rating')}</th>
          <th scope="col">{t('scorecards.n')}</th>
          <th scope="col">{t('scorecards.weighted')}</th>
          <th scope="col">{t('scorecards.lost')}</th>
          <th scope="col">{t('scorecards.target')}</th>
          <th scope="col">{t('scorecards.status')}</th>
          {previousPeriod && <th scope="col">{t('scorecards.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isFew = row.n < FEWEST_ANSWERS_SHOWN
          const shown = (value: number | null, decimals: number) =>
            isFew ? t('app.noData') : number(value, decimals)
          return (
            <tr key={row.key}>
              <th scope="row">{nameOfRow(row)}</th>
              <td>{number(row.points)}</td>
              <td>{isFew && row.n > 0 ? t('scorecards.fewData') : shown(row.rating, 2)}</td>
              <td>{number(row.n)}</td>
              <td>{shown(row.weighted, 1)}</td>
              <td>{shown(row.lost, 1)}</td>
              <td>{number(row.target, 1)}</td>
              <td>{t(`scorecards.statuses.${isFew ? 'noData' : row.status}`)}</td>
              {previousPeriod && <td>{isFew ? t('app.noData') : change(row.change, 2)}</td>}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('scorecards.total')}</th>
          <td>{number(total.points)}</td>
          <td>{number(total.rating, 2)}</td>
          <td>{number(total.n)}</td>
          <td>{number(total.grade, 1)}</td>
          <td>{number(total.lost, 1)}</td>
          <td />
          <td />
          {previousPeriod && <td />}
        </tr>
      </tfoot>
    </table>
  )
}

function Bars({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const nameOfRow = useRowName()
  const { number } = useFormat()
  const source = useMemo(
    () =>
      scorecardBars(result, {
        nameOf: nameOfRow,
        weighted: t('scorecards.weighted'),
        lost: t('scorecards.lost'),
        ofPoints: (weighted, points) =>
          t('scorecards.ofPoints', {
            weighted: number(weighted, 1),
            points: number(points, Number.isInteger(points) ? 0 : 1),
          }),
      }),
    [result, t, nameOfRow, number],
  )
  return (
    <figure className="report-figure">
      <figcaption>
        <strong>{t('scorecards.chart')}</strong>
      </figcaption>
      <PaperChart
        source={source}
        title={t('scorecards.chart')}
        width={760}
        height={scorecardBarsHeight(result)}
      />
    </figure>
  )
}

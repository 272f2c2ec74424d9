import { useTranslation } from 'react-i18next'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { useChartLook } from '../charts/look'
import { useFormat } from '../ui/useFormat'
import { ratedRows, scorecardBars, scorecardBarsHeight } from './scorecardBars'
import { usePeriodName } from './usePeriodName'
import { useRowName } from './useRowName'

/** Each attribute as a bar of its puntaje: what customers gave, and what was lost. */
export function ScorecardChart({ result }: { result: ScorecardResult }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const look = useChartLook()
  const nameOf = usePeriodName()
  const nameOfRow = useRowName()
  const source = scorecardBars(result, {
    nameOf: nameOfRow,
    weighted: t('scorecards.weighted'),
    lost: t('scorecards.lost'),
    ofPoints: (weighted, points) =>
      t('scorecards.ofPoints', {
        weighted: number(weighted, 1),
        points: number(points, Number.isInteger(points) ? 0 : 1),
      }),
  })
  const height = scorecardBarsHeight(result)
  const { scorecard, period, total } = result
  return (
    <ChartFrame
      hasTable
      title={t('scorecards.chart')}
      source={`${scorecard.name} · ${nameOf(scorecard.rhythm, period)} · ${t('analysis.nIs', { n: number(total.n) })}`}
      drawing={chartDrawing(source, height, look)}
      figures={{
        head: [t('scorecards.attribute'), t('scorecards.weighted'), t('scorecards.lost')],
        rows: ratedRows(result).map((row) => [nameOfRow(row), number(row.weighted, 1), number(row.lost, 1)]),
      }}
    >
      <ChartCanvas source={source} height={height} label={t('scorecards.chart')} />
    </ChartFrame>
  )
}

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import { Chart as AnyChart } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import type { CaseAnalysis } from '#shared/standards/standards.contract'
import { useChartColors } from '../ui/chartColors'
import { useFormat } from '../ui/useFormat'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Legend,
  Tooltip,
)

/** Causes from the most to the least counted, with what they add up to and the line of 80 %. */
export function ParetoChart({ pareto }: { pareto: CaseAnalysis['pareto'] }) {
  const { t, i18n } = useTranslation()
  const { percent } = useFormat()
  const colors = useChartColors()
  const { bars, total } = pareto
  const datasets = [
    {
      type: 'bar',
      label: t('standards.pareto.cases'),
      data: bars.map(({ n }) => n),
      backgroundColor: bars.map(({ isVital }) => (isVital ? colors.accent : colors.quiet)),
      borderRadius: 3,
      maxBarThickness: 60,
      order: 2,
    },
    {
      type: 'line',
      label: t('standards.pareto.cumulative'),
      data: bars.map(({ cumulativePercent }) => cumulativePercent),
      borderColor: colors.lost,
      backgroundColor: colors.lost,
      pointRadius: 3,
      borderWidth: 2,
      yAxisID: 'percent',
      order: 1,
    },
    {
      type: 'line',
      label: '80 %',
      data: bars.map(() => 80),
      borderColor: colors.quiet,
      borderDash: [4, 4],
      borderWidth: 1.5,
      pointRadius: 0,
      yAxisID: 'percent',
      order: 0,
    },
  ]
  return (
    <div style={{ height: 280 }}>
      <AnyChart
        type="bar"
        role="img"
        aria-label={`${t('standards.pareto.title')}. ${t('standards.trend.tableBelow')}`}
        data={{ labels: bars.map(({ name }) => name), datasets: datasets as never }}
        options={{
          locale: i18n.language,
          maintainAspectRatio: false,
          animation: false,
          scales: {
            x: { grid: { display: false }, ticks: { color: colors.text } },
            y: {
              beginAtZero: true,
              // Both axes end at the whole, so that the line and the bars tell the same.
              max: total,
              grid: { color: colors.line },
              border: { display: false },
              ticks: { color: colors.quiet, precision: 0 },
            },
            percent: {
              position: 'right',
              min: 0,
              max: 100,
              grid: { display: false },
              border: { display: false },
              ticks: { color: colors.quiet, callback: (value) => percent(Number(value) / 100) },
            },
          },
          plugins: {
            legend: { align: 'start', labels: { color: colors.text, boxWidth: 22, boxHeight: 2 } },
          },
        }}
      />
    </div>
  )
}

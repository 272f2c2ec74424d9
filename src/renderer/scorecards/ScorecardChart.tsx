import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import { Bar } from 'react-chartjs-2'
import { useTranslation } from 'react-i18next'
import type { ScorecardResult } from '#shared/scorecards/scorecards.contract'
import { useChartColors } from '../ui/chartColors'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

const ROW_HEIGHT = 34

/** Each attribute as a bar of its puntaje: what customers gave, and what was lost. */
export function ScorecardChart({ result }: { result: ScorecardResult }) {
  const { t, i18n } = useTranslation()
  const colors = useChartColors()
  const rated = result.rows.filter((row) => row.weighted !== null)
  const bar = (label: string, values: (number | null)[], color: string) => ({
    label,
    data: values,
    backgroundColor: color,
    borderRadius: 3,
    barThickness: 16,
  })
  return (
    <figure className="surface surface-pad" style={{ margin: 0 }}>
      <figcaption className="figure-title">{t('scorecards.chart')}</figcaption>
      <div style={{ height: 90 + rated.length * ROW_HEIGHT }}>
        <Bar
          role="img"
          aria-label={`${t('scorecards.chart')}. ${t('scorecards.chartTable')}`}
          data={{
            labels: rated.map((row) => row.name),
            datasets: [
              bar(
                t('scorecards.weighted'),
                rated.map((row) => row.weighted),
                colors.accent,
              ),
              bar(
                t('scorecards.lost'),
                rated.map((row) => row.lost),
                colors.lost,
              ),
            ],
          }}
          options={{
            indexAxis: 'y',
            locale: i18n.language,
            maintainAspectRatio: false,
            animation: false,
            scales: {
              x: {
                stacked: true,
                grid: { color: colors.line },
                ticks: { color: colors.quiet },
                border: { display: false },
              },
              y: {
                stacked: true,
                grid: { display: false },
                ticks: { color: colors.text, font: { size: 13 } },
              },
            },
            plugins: {
              legend: { align: 'start', labels: { color: colors.text, boxWidth: 12, boxHeight: 12 } },
            },
          }}
        />
      </div>
    </figure>
  )
}

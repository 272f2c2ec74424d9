import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartOptions,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { ChartLook } from './look'
import { chartFont, marksPlugin } from './marks'

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
  marksPlugin,
)
Chart.defaults.font.family = chartFont

export { Chart }

/** What every chart begins with: nothing moves, no legend, lines that keep to the back. */
export function quiet(look: ChartLook) {
  return {
    locale: look.language,
    maintainAspectRatio: false,
    animation: false,
    plugins: { legend: { display: false } },
  } satisfies ChartOptions
}

/** The axis on which figures are read. */
export function valueAxis(look: ChartLook) {
  return {
    grid: { color: look.line },
    border: { display: false },
    ticks: { color: look.quiet, maxTicksLimit: 6 },
  }
}

/** The axis of names. */
export function nameAxis(look: ChartLook) {
  return {
    grid: { display: false },
    border: { color: look.line },
    ticks: { color: look.text, autoSkip: false, maxRotation: 0 },
  }
}

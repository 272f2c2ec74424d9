import type { ChartLook, ChartSource } from './look'
import { nameAxis, quiet, valueAxis } from './quietChart'

interface ProfileScale {
  readonly look: ChartLook
  readonly min: number
  readonly max: number
  readonly say: (value: number | null) => string
}

/** Lines that go down from name to name over the whole steps of a scale, told apart by a legend above. */
export function profileOptions({
  look,
  min,
  max,
  say,
}: ProfileScale): NonNullable<ReturnType<ChartSource>['options']> {
  return {
    ...quiet(look),
    indexAxis: 'y',
    layout: { padding: { right: 12 } },
    scales: {
      x: { ...valueAxis(look), min, max, ticks: { color: look.quiet, stepSize: 1 } },
      y: { ...nameAxis(look), offset: true },
    },
    plugins: {
      legend: {
        display: true,
        align: 'start',
        labels: { color: look.text, usePointStyle: true, boxHeight: 7, font: { size: 12 } },
      },
      tooltip: {
        callbacks: { label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${say(parsed.x ?? null)}` },
      },
    },
  }
}

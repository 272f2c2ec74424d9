import { useTranslation } from 'react-i18next'
import type { PartOfTime } from '#shared/counter/figures'
import { ChartCanvas } from '../charts/ChartCanvas'
import { ChartFrame } from '../charts/ChartFrame'
import { chartDrawing } from '../charts/drawings'
import { type ChartSource, useChartLook } from '../charts/look'
import { marked } from '../charts/marks'
import { nameAxis, quiet, valueAxis } from '../charts/quietChart'
import { useFormat } from '../ui/useFormat'

const HEIGHT = 240

interface HoursChartProps {
  readonly parts: readonly PartOfTime[]
  readonly source: string
}

/** Visits of each hour, a day. */
export function HoursChart({ parts, source: from }: HoursChartProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const look = useChartLook()
  const hourOf = (hour: string) => t('counter.figures.hourOf', { hour })
  const title = t('counter.figures.hours')
  const source: ChartSource = (colors) => ({
    type: 'bar',
    data: {
      labels: parts.map(({ part }) => hourOf(part)),
      datasets: [
        marked(
          {
            type: 'bar',
            label: t('counter.figures.perDay'),
            data: parts.map(({ perDay }) => perDay),
            backgroundColor: colors.accent,
            maxBarThickness: 48,
          },
          { look: colors, hatch: 'rising', texts: parts.map(({ perDay }) => number(perDay, 1)) },
        ),
      ],
    },
    options: {
      ...quiet(colors),
      layout: { padding: { top: 20 } },
      scales: { x: nameAxis(colors), y: { ...valueAxis(colors), beginAtZero: true } },
    },
  })
  return (
    <ChartFrame
      isInside
      hasTable
      title={title}
      source={from}
      drawing={chartDrawing(source, HEIGHT, look)}
      figures={{
        head: [t('counter.figures.parts.hour'), t('counter.figures.perDay')],
        rows: parts.map(({ part, perDay }) => [hourOf(part), number(perDay, 1)]),
      }}
    >
      <ChartCanvas source={source} height={HEIGHT} label={title} />
    </ChartFrame>
  )
}

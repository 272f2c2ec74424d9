import { Chart as AnyChart } from 'react-chartjs-2'
import { type ChartSource, useChartLook } from './look'
import './quietChart'

interface ChartCanvasProps {
  readonly source: ChartSource
  /** Pixels. */
  readonly height: number
  /** What it shows, for those who do not see it. */
  readonly label: string
}

/** A chart on the page, in its colours. */
export function ChartCanvas({ source, height, label }: ChartCanvasProps) {
  const config = source(useChartLook())
  // Our charts have a kind for all of their datasets, or one each.
  if (!('type' in config)) throw new Error('a chart has a kind')
  return (
    <div style={{ height }}>
      <AnyChart
        type={config.type}
        role="img"
        aria-label={label}
        data={config.data}
        options={config.options ?? {}}
      />
    </div>
  )
}

import { BasicPlatform } from 'chart.js'
import type { ChartLook, ChartSource } from './look'
import { Chart } from './quietChart'
import { type Shape, strokeRecorder } from './strokes'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** What Chart.js draws, as shapes. */
export function shapesOf(source: ChartSource, look: ChartLook, size: ChartSize): readonly Shape[] {
  const { canvas, shapes } = strokeRecorder(size)
  const config = source(look)
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...config,
    data: {
      ...config.data,
      // A line with segments is drawn stroke by stroke, not as a path that only a real canvas knows.
      datasets: config.data.datasets.map((dataset) => ({ segment: {}, ...dataset })),
    },
    options: { ...config.options, responsive: false, devicePixelRatio: 1, events: [] },
    platform: BasicPlatform,
  })
  // It has drawn once already: one drawing counts.
  shapes.length = 0
  chart.draw()
  const drawn = [...shapes]
  chart.destroy()
  return drawn
}

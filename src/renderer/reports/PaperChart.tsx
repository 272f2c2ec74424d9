import { createElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChartSource, paperLook } from '../charts/look'
import { chartFont } from '../charts/marks'
import { shapesOf } from '../charts/vector'

interface PaperChartProps {
  readonly source: ChartSource
  readonly title: string
  /** Of the drawing; on the paper it is as wide as its place. */
  readonly width: number
  readonly height: number
}

/** A chart as lines, hatched, so that a printer without colour tells it too. */
export function PaperChart({ source, title, width, height }: PaperChartProps) {
  const { i18n } = useTranslation()
  const shapes = useMemo(
    () => shapesOf(source, paperLook(i18n.language, true), { width, height }),
    [source, i18n.language, width, height],
  )
  return (
    <svg
      className="report-chart"
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={chartFont}
      role="img"
      aria-label={title}
    >
      {shapes.map(({ name, attributes, text }, index) =>
        // A drawing is drawn in its order, as a whole: the place is the key.
        createElement(name, { key: index, ...attributes }, text),
      )}
    </svg>
  )
}

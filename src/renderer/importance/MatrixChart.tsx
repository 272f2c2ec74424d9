import { useDebouncedValue } from '@mantine/hooks'
import { type PointerEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crosshair } from '#shared/analysis/importancePerformance'
import type { MatrixPoint, MatrixScales } from '#shared/importance/matrix'
import type { Range } from '#shared/stats/numbers'
import { useFormat } from '../ui/useFormat'
import { useLocalText } from '../ui/useLocalText'
import { CrosshairLine } from './CrosshairLine'
import { type Box, LABEL_HEIGHT, type PlacedLabel, placeLabels } from './labelPlacement'
import { type Axis, axisFor, keyStep } from './matrixScale'

/** Of the drawing, in its own units. */
export const matrixSize = { width: 900, height: 540 }
const { width: WIDTH, height: HEIGHT } = matrixSize
const PLOT: Box = { x: 58, y: 14, width: WIDTH - 72, height: HEIGHT - 66 }
/** Between a line and a name that stays clear of it. */
const LINE_AIR = 3
const PAUSE_MS = 250
const CORNER = { width: 190, height: 24 }

interface MatrixChartProps {
  readonly points: readonly MatrixPoint[]
  readonly crosshair: Crosshair
  readonly scales: MatrixScales
  /** Null on paper, where the lines stand still. */
  readonly onMove: ((crosshair: Crosshair) => void) | null
  readonly onEnd?: () => void
}

const nothing = () => undefined

/** The matrix: performance to the right, importance upwards, each attribute with its name beside it. */
export function MatrixChart({ points, crosshair, scales, onMove, onEnd = nothing }: MatrixChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const localText = useLocalText()
  const svg = useRef<SVGSVGElement>(null)
  const { across, up } = useMemo(() => axesOf(points, scales), [points, scales])
  const xOf = (value: number) => PLOT.x + (PLOT.width * (value - across.min)) / (across.max - across.min)
  const yOf = (value: number) => PLOT.y + (PLOT.height * (up.max - value)) / (up.max - up.min)
  const line = {
    performance: clippedTo(crosshair.performance, across),
    importance: clippedTo(crosshair.importance, up),
  }
  // While a line is moved the names stay where they are.
  const [settledX] = useDebouncedValue(xOf(line.performance), PAUSE_MS)
  const [settledY] = useDebouncedValue(yOf(line.importance), PAUSE_MS)
  const x = xOf(line.performance)
  const y = yOf(line.importance)
  const labels = placeLabels(
    points.map((point) => ({
      x: xOf(point.performance),
      y: yOf(point.importance),
      text: localText(point.attribute.name),
    })),
    PLOT,
    corners,
    linesAt(settledX, settledY),
  )
  const place = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || box.width === 0) return null
    return {
      x: ((event.clientX - box.left) * WIDTH) / box.width,
      y: ((event.clientY - box.top) * HEIGHT) / box.height,
    }
  }
  const performanceAt = (event: PointerEvent) => {
    const spot = place(event)
    return spot ? across.min + ((spot.x - PLOT.x) / PLOT.width) * (across.max - across.min) : line.performance
  }
  const importanceAt = (event: PointerEvent) => {
    const spot = place(event)
    return spot ? up.max - ((spot.y - PLOT.y) / PLOT.height) * (up.max - up.min) : line.importance
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that holds two sliders is a group, not a form.
    <svg
      ref={svg}
      className="matrix"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={t('importance.chart')}
    >
      <rect className="matrix-concentrate" x={PLOT.x} y={PLOT.y} width={x - PLOT.x} height={y - PLOT.y} />
      <rect className="matrix-frame" {...PLOT} />
      <Ticks across={across} up={up} xOf={xOf} yOf={yOf} />
      <g aria-hidden className="matrix-corner">
        {(['concentrate', 'keep', 'lowPriority', 'possibleExcess'] as const).map((quadrant, index) => (
          <text
            key={quadrant}
            x={index % 2 === 0 ? PLOT.x + 10 : PLOT.x + PLOT.width - 10}
            y={index < 2 ? PLOT.y + 18 : PLOT.y + PLOT.height - 9}
            textAnchor={index % 2 === 0 ? 'start' : 'end'}
          >
            {t(`importance.quadrants.${quadrant}`)}
          </text>
        ))}
      </g>
      <g aria-hidden>
        {points.map((point, index) => (
          <Point key={point.attribute.key} point={point} label={labels[index]} xOf={xOf} yOf={yOf} />
        ))}
      </g>
      {onMove === null ? (
        <>
          <line className="crosshair-line" x1={x} x2={x} y1={PLOT.y} y2={PLOT.y + PLOT.height} />
          <line className="crosshair-line" x1={PLOT.x} x2={PLOT.x + PLOT.width} y1={y} y2={y} />
        </>
      ) : (
        <>
          <CrosshairLine
            direction="vertical"
            at={x}
            from={PLOT.y}
            to={PLOT.y + PLOT.height}
            value={line.performance}
            range={across}
            step={keyStep(scales.performanceScale)}
            label={t('importance.performanceLine')}
            valueText={format.number(line.performance, 2)}
            valueAt={performanceAt}
            onMove={(performance) => onMove({ ...line, performance })}
            onEnd={onEnd}
          />
          <CrosshairLine
            direction="horizontal"
            at={y}
            from={PLOT.x}
            to={PLOT.x + PLOT.width}
            value={line.importance}
            range={up}
            step={keyStep(scales.importanceScale)}
            label={t('importance.importanceLine')}
            valueText={format.number(line.importance, 2)}
            valueAt={importanceAt}
            onMove={(importance) => onMove({ ...line, importance })}
            onEnd={onEnd}
          />
        </>
      )}
      <g aria-hidden>
        {points.map(({ attribute: { key } }, index) => (
          <Label key={key} label={labels[index]} />
        ))}
      </g>
    </svg>
  )
}

/** The name of a point, over the lines: they are moved across it. */
function Label({ label }: { readonly label: PlacedLabel | undefined }) {
  if (!label) return null
  const { box, lines } = label
  return lines.map((line, index) => (
    <text
      key={line}
      className="matrix-label"
      x={box.x + box.width / 2}
      y={box.y + 13 + index * LABEL_HEIGHT}
      textAnchor="middle"
    >
      {line}
    </text>
  ))
}

/** What the two lines cover, with a little air. */
function linesAt(x: number, y: number): Box[] {
  return [
    { x: x - LINE_AIR, y: PLOT.y, width: 2 * LINE_AIR, height: PLOT.height },
    { x: PLOT.x, y: y - LINE_AIR, width: PLOT.width, height: 2 * LINE_AIR },
  ]
}

/** The names of the quadrants: no label stands on them. */
const corners: readonly Box[] = [PLOT.x, PLOT.x + PLOT.width - CORNER.width].flatMap((x) =>
  [PLOT.y, PLOT.y + PLOT.height - CORNER.height].map((y) => ({ x, y, ...CORNER })),
)

interface Places {
  readonly xOf: (value: number) => number
  readonly yOf: (value: number) => number
}

function Ticks({ across, up, xOf, yOf }: Places & { readonly across: Axis; readonly up: Axis }) {
  const { t } = useTranslation()
  const format = useFormat()
  const bottom = PLOT.y + PLOT.height
  return (
    <g aria-hidden className="matrix-axis">
      {across.ticks.map((value) => (
        <text key={value} x={xOf(value)} y={bottom + 17} textAnchor="middle">
          {format.number(value, across.decimals)}
        </text>
      ))}
      {up.ticks.map((value) => (
        <text key={value} x={PLOT.x - 8} y={yOf(value) + 4} textAnchor="end">
          {format.number(value, up.decimals)}
        </text>
      ))}
      <text className="matrix-axis-name" x={PLOT.x + PLOT.width / 2} y={bottom + 40} textAnchor="middle">
        {t('importance.performanceAxis')}
      </text>
      <text
        className="matrix-axis-name"
        transform={`translate(14 ${PLOT.y + PLOT.height / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {t('importance.importanceAxis')}
      </text>
    </g>
  )
}

interface PointProps extends Places {
  readonly point: MatrixPoint
  readonly label: PlacedLabel | undefined
}

/** The point with what its figures may as well be, and its name. */
function Point({ point, label, xOf, yOf }: PointProps) {
  const x = xOf(point.performance)
  const y = yOf(point.importance)
  const { importance, performance } = point.attribute
  const box = label?.box
  return (
    <g className={`matrix-point matrix-${point.quadrant}`}>
      {performance.interval && (
        <line
          className="matrix-whisker"
          x1={xOf(performance.interval.low)}
          x2={xOf(performance.interval.high)}
          y1={y}
          y2={y}
        />
      )}
      {importance.interval && (
        <line
          className="matrix-whisker"
          x1={x}
          x2={x}
          y1={yOf(importance.interval.low)}
          y2={yOf(importance.interval.high)}
        />
      )}
      {box && label.isFar && (
        <line
          className="matrix-leader"
          x1={x}
          y1={y}
          x2={Math.min(box.x + box.width, Math.max(box.x, x))}
          y2={Math.min(box.y + box.height, Math.max(box.y, y))}
        />
      )}
      <circle
        className={point.isDoubtful ? 'matrix-dot matrix-doubtful' : 'matrix-dot'}
        cx={x}
        cy={y}
        r={6}
      />
    </g>
  )
}

function clippedTo(value: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, value))
}

/** Axes that show every point with its intervals and the middle of each scale, wherever the lines are moved. */
function axesOf(points: readonly MatrixPoint[], { importanceScale, performanceScale }: MatrixScales) {
  const shown = (name: 'importance' | 'performance', { min, max }: Range) => [
    (min + max) / 2,
    ...points.flatMap(({ attribute }) => {
      const { value, interval } = attribute[name]
      return [value, interval?.low, interval?.high].filter((each) => typeof each === 'number')
    }),
  ]
  return {
    across: axisFor(shown('performance', performanceScale), performanceScale),
    up: axisFor(shown('importance', importanceScale), importanceScale),
  }
}

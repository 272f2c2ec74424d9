import type { KeyboardEvent, PointerEvent } from 'react'
import type { Range } from '#shared/stats/numbers'

interface CrosshairLineProps {
  readonly direction: 'horizontal' | 'vertical'
  /** Where the line is drawn: its own place, and where it begins and ends across. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly value: number
  readonly range: Range
  readonly step: number
  readonly label: string
  readonly valueText: string
  /** The value under a place of the pointer. */
  readonly valueAt: (event: PointerEvent<SVGGElement>) => number
  readonly onMove: (value: number) => void
  readonly onEnd: () => void
}

/** One line of the crosshair: moved with the mouse, or with the arrow keys once it has the focus. */
export function CrosshairLine(props: CrosshairLineProps) {
  const { direction, at, from, to, value, range, step, label, valueText, valueAt, onMove, onEnd } = props
  const isVertical = direction === 'vertical'
  const clipped = (next: number) => Math.min(range.max, Math.max(range.min, next))

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + 10 * step,
      PageDown: value - 10 * step,
      Home: range.min,
      End: range.max,
    }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    // Steps land on whole steps, so that back and forth is where it began.
    onMove(clipped(Math.round(next / step) * step))
  }

  return (
    <g
      className={`crosshair crosshair-${direction}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isVertical ? 'horizontal' : 'vertical'}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onKeyDown={onKeyDown}
      onBlur={onEnd}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(clipped(valueAt(event)))
      }}
      onPointerUp={onEnd}
    >
      <line className="crosshair-reach" {...ends(isVertical, at, from, to)} />
      <line className="crosshair-line" {...ends(isVertical, at, from, to)} />
      <circle className="crosshair-grip" cx={isVertical ? at : to} cy={isVertical ? from : at} r={6} />
    </g>
  )
}

function ends(isVertical: boolean, at: number, from: number, to: number) {
  return isVertical ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at }
}

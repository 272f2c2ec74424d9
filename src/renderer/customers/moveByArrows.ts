import type { KeyboardEvent } from 'react'

/** Down and up go from one of `selector` to the next within the element that listens. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const target = event.target
  const index = stops.findIndex((stop) => target instanceof Node && stop.contains(target))
  const next = stops[index + (event.key === 'ArrowDown' ? 1 : -1)]
  if (index === -1 || !next) return
  event.preventDefault()
  next.focus()
}

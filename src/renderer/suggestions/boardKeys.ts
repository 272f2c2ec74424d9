import {
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'

/** Left and right take a dragged slip to the next column. */
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (step === 0) return undefined
  event.preventDefault()
  const { droppableRects, collisionRect } = context
  if (!collisionRect) return undefined
  const middle = collisionRect.left + collisionRect.width / 2
  const ahead = [...droppableRects.values()]
    .filter((rect) => step * (rect.left + rect.width / 2 - middle) > rect.width / 2)
    .sort((one, other) => step * (one.left - other.left))
  const next = ahead[0]
  if (!next) return undefined
  return { x: currentCoordinates.x + next.left + next.width / 2 - middle, y: currentCoordinates.y }
}

// Objects made once: with new ones at each key, the whole board would be drawn anew.
const byMouse = { activationConstraint: { distance: 5 } }
const byKey = {
  coordinateGetter: toNextColumn,
  keyboardCodes: { start: ['Space', 'Enter'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] },
}

/** Dragging the slips of the board by mouse and by key. */
export function useBoardSensors() {
  return useSensors(useSensor(PointerSensor, byMouse), useSensor(KeyboardSensor, byKey))
}

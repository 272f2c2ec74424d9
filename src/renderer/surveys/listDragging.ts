import { KeyboardSensor, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'

/** Not Enter to begin with: with Ctrl it adds a question. */
const dragKeys = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] }

export const upAndDownOnly: Modifier = ({ transform }) => ({ ...transform, x: 0 })

/** Dragging the lines of a list by mouse and by key. */
export function useListSensors() {
  return useSensors(
    // A click is not yet a drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, keyboardCodes: dragKeys }),
  )
}

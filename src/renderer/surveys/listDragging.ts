import { KeyboardSensor, type Modifier, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'

// Objects made once: with new ones at each key, every line of the list would be drawn anew.

/** A click is not yet a drag. */
const byMouse = { activationConstraint: { distance: 5 } }

const byKey = {
  coordinateGetter: sortableKeyboardCoordinates,
  // Not Enter to begin with: with Ctrl it adds a question.
  keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] },
}

/** Lines of a list go up and down only. */
export const upAndDownOnly: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

/** Dragging the lines of a list by mouse and by key. */
export function useListSensors() {
  return useSensors(useSensor(PointerSensor, byMouse), useSensor(KeyboardSensor, byKey))
}

import { useEffect, useRef } from 'react'
import { keyOf } from '../responses/capture/keyOf'

interface EntryKeys {
  readonly onKey: (key: string) => void
  readonly onNote: () => void
}

/** Hears the keys of the checklist wherever the focus is; fields, buttons and dialogs keep theirs. */
export function useEntryKeys(keys: EntryKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element) || target.closest('[role="dialog"]')) return
      if (event.key === 'F5' && !event.ctrlKey) {
        event.preventDefault()
        latest.current.onNote()
        return
      }
      const key = keyOf(event)
      if (key === null || key === 'Tab' || key === 'Escape' || /^F\d+$/.test(key)) return
      if (isOfField(target, key)) return
      event.preventDefault()
      if (target.matches('.entry-minutes') && target instanceof HTMLElement) target.blur()
      latest.current.onKey(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** What leaves the field of minutes; all else is typed into it. */
const leavesMinutes = new Set(['Enter', 'ArrowUp', 'ArrowDown', 'n', 'N', '-'])

/** Whether a key belongs to what has the focus. A choice that was clicked keeps only what presses it. */
function isOfField(target: Element, key: string): boolean {
  if (target.closest('.entry-choice, .entry-item-text')) return key === 'Enter' || key === ' '
  if (target.matches('.entry-minutes')) return !leavesMinutes.has(key)
  return target.closest('input, textarea, select, button, a') !== null
}

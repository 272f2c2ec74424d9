import { useEffect, useRef } from 'react'

/** Where a key writes, chooses or presses something by itself. */
const writing =
  'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"]'
const pressing = 'button, a, summary, [role="button"]'

/**
 * Single keys of a page, or of the dialog that is open: 'c', '1', 'escape'. They rest while somebody writes, those of
 * the page while a dialog is open, and with Ctrl, Alt or the like; Enter and the space bar belong to the button they
 * are on.
 */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>, isInDialog = false): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const act = Object.hasOwn(current.current, key) ? current.current[key] : undefined
      if (!act || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      const target = event.target instanceof Element ? event.target : null
      const hasDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (target?.closest(writing) || hasDialog !== isInDialog) return
      if ((key === 'enter' || key === ' ') && target?.closest(pressing)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isInDialog])
}

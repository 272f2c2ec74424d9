import { useEffect, useRef } from 'react'
import { keyInText, keyOf } from '../capture/keyOf'

/** One listener for all keys of the page, wherever the focus is; fields, buttons and dialogs keep their own. */
export function useVerifyKeys(press: (key: string) => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element) || target.closest('[role="dialog"]')) return
      const isText = target instanceof HTMLTextAreaElement
      const isOther = !isText && target.closest('input, select, button, a') !== null
      const key = isText ? keyInText(event, target) : keyOf(event)
      if (key === null || key === 'Tab' || (/^F\d+$/.test(key) && key !== 'F8' && key !== 'F9')) return
      // Esc closes the list of a field before it leaves the sheet.
      if (target.getAttribute('aria-expanded') === 'true') return
      // Enter and space belong to the button that has the focus; Esc leaves from everywhere.
      if (isOther && key !== 'Escape' && key !== 'F8') return
      event.preventDefault()
      latest.current(key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

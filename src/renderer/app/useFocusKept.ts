import { type RefObject, useEffect } from 'react'

/**
 * Lets the keyboard go on from the page when what had it went away (the button of a list that was empty, the dialog
 * that it opened): Tab would else begin at the top of the window again.
 */
export function useFocusKept(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Node | null = null
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Node ? target : null
    }
    const bringBack = ({ key }: KeyboardEvent) => {
      const { activeElement, body } = document
      const isNowhere = activeElement === null || activeElement === body
      if (key === 'Tab' && isNowhere && last && !last.isConnected)
        page.current?.focus({ preventScroll: true })
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('keydown', bringBack, true)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', bringBack, true)
    }
  }, [page])
}

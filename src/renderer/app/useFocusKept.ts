import { type RefObject, useEffect } from 'react'

/**
 * Lets the keyboard go on from where it was. What opened a dialog has it again once the dialog is gone; and when what
 * had it went away (the button of a list that was empty), Tab goes on in the page: it would else begin at the top of
 * the window again.
 */
export function useFocusKept(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const openers = new WeakMap<Element, Element | null>()
    let last: Element | null = null
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      const dialog = dialogOf(target)
      if (dialog && !openers.has(dialog)) {
        openers.set(dialog, lastingOf(last))
        whenGone(dialog, () => bringBackTo(openers.get(dialog) ?? null))
      }
      last = target
    }
    const bringBack = ({ key }: KeyboardEvent) => {
      if (key === 'Tab' && isNowhere() && last && !last.isConnected)
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

function dialogOf(element: Element): Element | null {
  return element.closest('[role="dialog"]')
}

function isNowhere(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body
}

/** What opened a dialog; of a line of a menu, which goes with the menu, the button of the menu. */
function lastingOf(element: Element | null): Element | null {
  const button = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  return button ? document.getElementById(button) : element
}

function whenGone(dialog: Element, then: () => void): void {
  const observer = new MutationObserver(() => {
    if (dialog.isConnected) return
    observer.disconnect()
    // Whatever the page itself gives the keyboard to comes first.
    setTimeout(then)
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

function bringBackTo(opener: Element | null): void {
  if (isNowhere() && opener instanceof HTMLElement && opener.isConnected)
    opener.focus({ preventScroll: true })
}

import { useEffect } from 'react'

const OFFERS = '[data-new-action]'

/**
 * A makes an action of what one is at: of what has the focus, else of the foremost offer that can be seen. Not while
 * somebody types, and not from within a dialog.
 */
export function useNewActionKey(): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
      if (!isPlain || event.key.toLowerCase() !== 'a' || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      const offer = nearestOffer(document.activeElement)
      if (!offer) return
      event.preventDefault()
      offer.click()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

const notTyped: ReadonlySet<string> = new Set(['radio', 'checkbox', 'button', 'submit', 'range'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

function nearestOffer(focused: Element | null): HTMLElement | null {
  // The page as a whole says nothing about what is meant.
  for (let at = focused; at && at.tagName !== 'MAIN' && at !== document.body; at = at.parentElement) {
    const within = at.querySelector<HTMLElement>(OFFERS)
    if (within) return within
  }
  const all = [...document.querySelectorAll<HTMLElement>(OFFERS)]
  const inView = all.filter(isInView)
  const isForemost = ({ dataset }: HTMLElement) => dataset['newAction'] === 'foremost'
  return inView.find(isForemost) ?? inView[0] ?? all.find(isForemost) ?? all[0] ?? null
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { conceptsOf, helpHref } from '#shared/help/concepts'

const placesToType = 'input, textarea, select, [contenteditable], [role="application"]'

/**
 * F1 opens the glossary at the main word of the page; while something is typed, the help beside the heading, because
 * what is half typed must not be lost. A page with an F1 of its own (keying) has it first: this one listens last.
 */
export function useHelpKey(): void {
  const [location, navigate] = useLocation()
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey)
        return
      event.preventDefault()
      if (document.querySelector('[role="dialog"]')) return
      if (event.target instanceof Element && event.target.closest(placesToType)) {
        document.querySelector<HTMLElement>('[data-help]')?.click()
        return
      }
      navigate(helpHref(conceptsOf(location)[0] ?? null))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [location, navigate])
}

/**
 * Puts the cursor in the first field of a form whose words cannot be taken as they are (a day that is none, an amount
 * that could be two, a text that is too long). Whether there is one: then nothing is sent.
 */
export function stopsAtUnreadable(form: Element | null | undefined): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unreadable]')
  field?.focus()
  // Not behind a bar at the foot of the window.
  field?.scrollIntoView?.({ block: 'center' })
  return field != null
}

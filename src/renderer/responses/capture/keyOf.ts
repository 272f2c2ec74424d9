/** Keys that may be held down: all others count once, so that a slow finger never answers two questions. */
const repeatable = new Set(['Backspace', 'ArrowUp', 'ArrowDown'])

/**
 * The key of a sheet that a key press stands for, or null when it is none. The digits of the number pad are
 * digits whether Num Lock is on or not.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { key, code } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || key === 'Dead') return null
  if (event.repeat && !repeatable.has(key)) return null
  const padDigit = /^Numpad(\d)$/.exec(code)?.[1]
  if (padDigit !== undefined) return padDigit
  return code === 'NumpadDecimal' && key === 'Delete' ? '.' : key
}

/** In a field of text the browser writes; only these keys belong to the sheet. */
export function keyInText(event: KeyboardEvent, field: HTMLTextAreaElement): string | null {
  const { key } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return null
  if (key === 'Escape') return key
  if (key === 'Enter') return event.shiftKey ? null : key
  if (key === 'Backspace') return field.value === '' ? key : null
  if (key === 'ArrowUp') return isOnLine(field.value.slice(0, field.selectionStart)) ? key : null
  if (key === 'ArrowDown') return isOnLine(field.value.slice(field.selectionEnd)) ? key : null
  return null
}

function isOnLine(text: string): boolean {
  return !text.includes('\n')
}

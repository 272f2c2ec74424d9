/** Whether a spreadsheet would take the text for a formula if it were typed: it must be kept as text. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

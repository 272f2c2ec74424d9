/**
 * How a text begins that a spreadsheet would take for a formula if it were typed. Some pass over spaces and invisible
 * signs before the sign, and some take the wide signs of East Asian keyboards for the usual ones.
 */
export const formulaStart = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/** Whether a spreadsheet would take the text for a formula if it were typed: it must be kept as text. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text)
}

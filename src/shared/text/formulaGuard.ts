import { looksLikeFormula } from './looksLikeFormula'

/** What a spreadsheet would take for a formula begins with an apostrophe; so does what began with one already. */
export function guarded(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text
}

/** The same text again, without the apostrophe that kept it from being a formula. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

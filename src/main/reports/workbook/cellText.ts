/** Longest text that a cell of Excel holds, in UTF-16 units. */
export const longestCellText = 32_767

const control = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text for the inside of an XML element or attribute of a workbook: characters that XML cannot carry are dropped,
 * carriage returns and texts that look like an escape (`_x0041_`) are escaped as Excel does.
 */
export function xmlText(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(control, (character) => {
      if (character === '\r') return '_x000D_'
      const kept =
        character === '\n' || character === '\t' || (character >= '\u007F' && character <= '\u009F')
      return kept ? character : ''
    })
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

/** The text, or its beginning with `note` at the end where it does not fit in a cell. */
export function fitCell(text: string, note: string): string {
  return text.length <= longestCellText ? text : text.slice(0, longestCellText - note.length) + note
}

/** The text as an `<is>` element. */
export function inlineString(text: string): string {
  const preserve = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : ''
  return `<is><t${preserve}>${xmlText(text)}</t></is>`
}

/** The text as a literal inside a formula; Excel allows 255 characters there. */
export function formulaText(text: string): string {
  const short = text.length > 250 ? `${text.slice(0, 249)}…` : text
  return `"${short.replace(control, ' ').replaceAll('"', '""')}"`
}

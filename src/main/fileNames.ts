/** A name that Windows, macOS and Linux all accept, from the parts that are not empty. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  return `${plainNameOf(parts)}.${extension}`
}

/** The same without an ending: the name of a folder. */
export function plainNameOf(parts: readonly string[]): string {
  const name = parts
    .map((part) => part.replace(forbidden, ' ').replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ')
    .slice(0, 120)
    // The half of a character that the cut may have left.
    .replace(/\p{Surrogate}$/u, '')
    .replace(/[. ]+$/, '')
  return name || 'Libreta'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what must not be in a name.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/g

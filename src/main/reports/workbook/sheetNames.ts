const longestSheetName = 31

/**
 * A valid name for a sheet: characters that Excel forbids become `-`, at most 31 UTF-16 units, and not one
 * of `taken` (Excel does not tell capitals apart). Accents and ñ stay.
 */
export function sheetName(prefix: string, label: string, taken: readonly string[]): string {
  const clean = label
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|\s+/gu, ' ')
    .replaceAll("'", '’')
    .trim()
  const full = (clean === '' ? prefix.replace(/_$/, '') : prefix + clean).replace(
    /_(x[0-9A-Fa-f]{4})_/g,
    // Readers would take it for an escaped character.
    '-$1-',
  )
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`
    const name = cut(full, longestSheetName - suffix.length) + suffix
    if (!used.has(name.toLowerCase())) return name
  }
}

/**
 * Headers of the data table: no two alike but for capitals, at most 255 characters, on one line.
 * Excel repairs a table whose headers break any of these.
 */
export function uniqueHeaders(headers: readonly string[], longest: number): readonly string[] {
  const used = new Set<string>()
  return headers.map((header) => {
    const clean = header.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|\s+/gu, ' ').trim() || '?'
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`
      const name = cut(clean, Math.min(longest, 255) - suffix.length) + suffix
      if (used.has(name.toLowerCase())) continue
      used.add(name.toLowerCase())
      return name
    }
  })
}

/** At most `length` units, without half a character or a space at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}

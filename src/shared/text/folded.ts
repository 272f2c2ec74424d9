const withoutAccents = /^[ -~]*$/

/** Small letters without accents: as people search, and as words that they typed are compared. */
export function folded(text: string): string {
  // Most words have no accent: those need no looking into.
  if (withoutAccents.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

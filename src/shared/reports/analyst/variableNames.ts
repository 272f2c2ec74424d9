/** SPSS and R take 64, older programs 32; the short name of a question has at most 20. */
const longest = 32

/** Words that are no names in SPSS or in R, whatever their capitals. */
const reserved = new Set(
  (
    'all and by eq ge gt le lt ne not or to with ' +
    'if else repeat while function for next break true false null inf nan na in c t f'
  ).split(' '),
)

/** What a text comes to as a name: letters, digits and `_`, a letter first; empty where nothing is left. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, longest)
    .replace(/_+$/, '')
}

/** Gives out names that are legal in SPSS, R and Stata, each once whatever its capitals. */
export function nameGiver(): (wanted: string, fallback: string) => string {
  const taken = new Set<string>()
  return (wanted, fallback) => {
    const plain = plainName(wanted)
    const base = plain === '' || reserved.has(plain.toLowerCase()) ? fallback : plain
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? base : `${base.slice(0, longest - 3)}_${copy}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

/** More than any page sends: the largest form has some thousand values, the largest picture six million letters. */
const MOST_VALUES = 200_000
const MOST_LETTERS = 8_000_000
const MOST_LEVELS = 40

/**
 * Whether an input is larger, or nested deeper, than any that a page sends. It is asked before the input is checked:
 * a check looks at every value, and what it finds wrong with each would hold main up. Stops at the first limit, so
 * that it is quick whatever comes.
 */
export function isTooLarge(input: unknown): boolean {
  const waiting: [value: unknown, level: number][] = [[input, 0]]
  let values = 0
  let letters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, level] = next
    if (typeof value === 'string') letters += value.length
    if (letters > MOST_LETTERS || level > MOST_LEVELS) return true
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      values += value.length
      if (values > MOST_VALUES) return true
      for (const item of value) waiting.push([item, level + 1])
    } else if (isPlain(value)) {
      for (const key in value) {
        values += 1
        letters += key.length
        if (values > MOST_VALUES) return true
        waiting.push([value[key], level + 1])
      }
    }
  }
  return false
}

/** Bytes, dates and the like are one value, which the check takes or refuses as a whole. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

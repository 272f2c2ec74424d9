/** More than any page sends: the largest form has some thousand values, the largest picture six million letters. */
const MOST_VALUES = 100_000
const MOST_LETTERS = 8_000_000
const MOST_LEVELS = 40

/** What an input may still hold. */
interface Room {
  values: number
  letters: number
}

/**
 * Whether an input is larger, or nested deeper, than any that a page sends. It is asked before the input is checked:
 * a check looks at every value, and what it finds wrong with each would hold main up. Stops at the first limit, so
 * that it is quick whatever comes.
 */
export function isTooLarge(input: unknown): boolean {
  return !fits(input, MOST_LEVELS, { values: MOST_VALUES, letters: MOST_LETTERS })
}

function fits(value: unknown, levels: number, room: Room): boolean {
  if (typeof value === 'string') {
    room.letters -= value.length
    return room.letters >= 0
  }
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  if (Array.isArray(value)) return fitsList(value, levels, room)
  return isPlain(value) ? fitsObject(value, levels, room) : true
}

function fitsList(list: readonly unknown[], levels: number, room: Room): boolean {
  room.values -= list.length
  return room.values >= 0 && list.every((item) => fits(item, levels - 1, room))
}

function fitsObject(value: Readonly<Record<string, unknown>>, levels: number, room: Room): boolean {
  for (const key in value) {
    room.values -= 1
    room.letters -= key.length
    if (room.values < 0 || !fits(value[key], levels - 1, room)) return false
  }
  return true
}

/** Bytes, dates and the like are one value, which the check takes or refuses as a whole. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
